import type { ExpressionScope, Type } from "../../../src/catalogue";
import { BOOL, listOf, mapOf, NUMBER, STRING } from "../../../src/catalogue/types";
import { acmeType } from "../../support/catalogue";

export const store = acmeType(
  "(arn=s id=s name!s port?n tags?Ms zones=Ss names=Ls on?b free=a object={a:s b:Ln} rule:l(action!s) token?>s)",
);

const VARIABLES: Readonly<Record<string, Type>> = {
  text: STRING,
  number: NUMBER,
  on: BOOL,
  list: listOf(STRING),
  tags: mapOf(STRING),
};

/** `acme_store.main`, `data.acme_store.old`, `service.orders` and a variable of each type; `self` is a store too. */
export const scope: ExpressionScope = {
  declared: new Set([
    ...Object.keys(VARIABLES).map((name) => `var.${name}`),
    ...["var.untyped", "service.orders", "acme_store.main", "acme_store.my-store", "data.acme_store.old", "acme_unknown.x"],
  ]),
  variable: (name) => VARIABLES[name],
  service: (name) => (name === "orders" ? ["endpoint", "port"] : undefined),
  resource: ({ type }) => (type === "acme_store" ? store : undefined),
};
