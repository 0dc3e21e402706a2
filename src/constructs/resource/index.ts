export { AnyDataSource, AnyProvider, AnyResource, type AnyProviderProps, type AnyResourceProps } from "./any";
