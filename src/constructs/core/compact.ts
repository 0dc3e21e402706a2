/** A type whose optional properties are absent rather than `undefined`. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the properties that are `undefined`, as CDKTF's configurations want it. */
export function compact<T extends object>(properties: T): Compact<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Compact<T>;
}
