/**
 * `describe` for tests that need something of the machine: where it is missing they are skipped with one line that says why, or fail when
 * STACKWRIGHT_REQUIRE_TERRAFORM is 1.
 * @param missing what is not there; undefined when everything is.
 */
export function describeWith(missing: string | undefined, name: string, tests: () => void): void {
  if (missing === undefined) {
    describe(name, tests);
    return;
  }
  if (process.env["STACKWRIGHT_REQUIRE_TERRAFORM"] === "1") {
    test(`${name}: what it needs is required here`, () => {
      expect(missing).toBeUndefined();
    });
    return;
  }
  process.stderr.write(`skipped, because ${missing}: ${name}\n`);
  describe.skip(name, tests);
}
