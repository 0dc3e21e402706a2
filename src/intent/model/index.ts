export { modelFromEnvironment, type ModelEnvironment } from "./environment";
export { modelError, modelFailed, type ModelFailure } from "./failures";
export type { LanguageModel, ModelMessage, ModelReply, ModelRequest, ReplyFormat } from "./language-model";
export { openAiModel, OPENAI_DEFAULTS, type OpenAiModelOptions } from "./openai";
export { readJson } from "./read-json";
