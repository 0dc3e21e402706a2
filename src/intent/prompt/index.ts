export { ModelAnswer } from "./answer";
export { renderInstructions } from "./instructions";
export { problemsMessage, wordsMessage, type Given } from "./messages";
export { fromStrictAnswer, toStrictJsonSchema } from "./strict-schema";
