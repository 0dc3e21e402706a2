export { synthSpec, synthStack } from "./synth";
