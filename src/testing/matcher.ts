/** As much of Jest as the matchers use. */
export interface MatcherContext {
  readonly isNot?: boolean | undefined;
  equals(received: unknown, expected: unknown, testers?: Tester[]): boolean;
  readonly utils: {
    readonly iterableEquality: Tester;
    readonly subsetEquality: Tester;
    stringify(value: unknown): string;
  };
}

export type Tester = (received: never, expected: never, testers: never) => boolean | undefined;

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}
