/** The types that each provider has for a thing, the likeliest first, apart by spaces, without the provider's prefix. */
export interface Row {
  readonly aws?: string;
  readonly google?: string;
  readonly azurerm?: string;
  /** Of other providers, with the prefix. */
  readonly others?: string;
}
