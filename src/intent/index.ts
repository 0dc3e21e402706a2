export { cacheKey, folderCache, memoryCache, type AnswerCache, type CacheOptions } from "./cache";
export type { Design, DesignOptions, ReadWords, Span } from "./design";
export { design } from "./designer";
export { modelError, modelFromEnvironment, openAiModel } from "./model";
export type { LanguageModel, ModelEnvironment, ModelMessage, ModelReply, ModelRequest, OpenAiModelOptions, ReplyFormat } from "./model";
export { readWords, type Reading, type ReadOptions } from "./reader";
