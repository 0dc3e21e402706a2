export { located, readSpecFile } from "./file";
export { readDocument, type Location, type SpecDocument } from "./read";
export { writeDocument, type WriteOptions } from "./write";
export { inline } from "./scalars";
