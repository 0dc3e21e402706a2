import { NOT_TYPES } from "./expression";

const NAME = String.raw`[A-Za-z_][\w-]*`;
const KEY = String.raw`\[(?:\d+|"[^"\\$%]*")\]`;
const TARGET = new RegExp(String.raw`^(?:service\.[a-z][a-z0-9-]*|(?:data\.)?([a-z][a-z0-9_]*)\.${NAME})$`);
const STATE = new RegExp(String.raw`^(?:module\.${NAME}(?:${KEY})?\.)*([a-z][a-z0-9_]*)\.${NAME}(?:${KEY})?$`);

/** `aws_iam_role.bot`, `data.aws_ami.ubuntu`, `service.orders`. */
export function isTargetAddress(text: string): boolean {
  const found = TARGET.exec(text);
  return found !== null && !NOT_TYPES.has(found[1] ?? "");
}

/** An address of a managed resource as a state may have it, with modules and keys: `module.db.aws_db_instance.main[0]`. */
export function isStateAddress(text: string): boolean {
  const type = STATE.exec(text)?.[1];
  return type !== undefined && !NOT_TYPES.has(type);
}

/** The type of a state address: `module.db.aws_db_instance.main[0]` → `aws_db_instance`. */
export const typeOfAddress = (address: string): string => STATE.exec(address)?.[1] ?? "";
