import { Fn, Token } from "cdktf";

/** The account's number in an ARN: no data source, so a plan needs no credentials. */
export function accountOf(arn: string): string {
  return Token.asString(Fn.element(Fn.split(":", arn), 4));
}
