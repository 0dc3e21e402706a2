/** What the command line asks of the catalogue. */
export type CatalogueRequest = SearchRequest | ShowRequest;

export interface SearchRequest {
  readonly command: "search";
  readonly words: string;
  readonly options: SearchOptions;
}

export interface ShowRequest {
  readonly command: "show";
  readonly type: string;
  readonly options: ShowOptions;
}

export interface ShowOptions {
  readonly kind?: "resource" | "data";
  readonly json?: boolean;
}

export interface SearchOptions extends ShowOptions {
  readonly provider?: readonly string[];
  /** Most hits. */
  readonly limit?: number;
}
