import { providerOfType } from "../../catalogue";

/** The provider that a type belongs to, by its name: `aws` of `aws_lex_bot`. Undefined when there is no catalogue for it. */
export const providerNameOf = (type: string): string | undefined => providerOfType(type)?.name;
