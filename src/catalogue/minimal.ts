import { placeholderNumber, placeholderText } from "./placeholders";
import type { Block, Body, TypeSchema } from "./schema";
import { isSettable, type Attribute, type ObjectType, type Type } from "./types";

export interface MinimalOptions {
  /** What stands for a sensitive argument, by its path: `${var.password}`. Default: a value of the right form, in the open. */
  readonly secret?: (path: string) => unknown;
}

/**
 * The smallest arguments that work, as far as is known: what the schema requires, and what the provider was seen to want beyond it (see
 * TypeSchema.example). Other values stand for what a user would write: they have the right form and mean nothing. They pass
 * `checkArguments`; a provider may still refuse one.
 */
export function minimalArguments(schema: TypeSchema, options: MinimalOptions = {}): Record<string, unknown> {
  return new Minimal(schema, options).body(schema.body, "");
}

class Minimal {
  private readonly wanted: readonly string[];

  constructor(
    private readonly schema: TypeSchema,
    private readonly options: MinimalOptions,
  ) {
    this.wanted = Object.keys(schema.example);
  }

  body(body: Body, path: string): Record<string, unknown> {
    const attributes = [...body.attributes].filter(
      ([name, attribute]) => isSettable(attribute) && this.isNeeded(path + name, attribute.required),
    );
    const blocks = [...body.blocks].filter(([name, block]) => this.isNeeded(path + name, block.least > 0));
    return Object.fromEntries([
      ...attributes.map(([name, attribute]) => [name, this.attribute(attribute, name, path + name)] as const),
      ...blocks.map(([name, block]) => [name, this.blocks(block, `${path}${name}.`)] as const),
    ]);
  }

  private isNeeded(path: string, required: boolean): boolean {
    return required || this.wanted.some((each) => each === path || each.startsWith(`${path}.`));
  }

  private blocks({ body, least, nesting }: Block, path: string): unknown {
    if (nesting === "map") return { example: this.body(body, path) };
    return least > 1 ? Array.from({ length: least }, () => this.body(body, path)) : this.body(body, path);
  }

  private attribute({ type, sensitive }: Attribute, name: string, path: string): unknown {
    if (sensitive && this.options.secret !== undefined) return this.options.secret(path);
    return this.schema.example[path] ?? this.value(type, name, path);
  }

  private value(type: Type, name: string, path: string): unknown {
    switch (type.kind) {
      case "string":
      case "any":
        return placeholderText(name, this.schema.provider);
      case "number":
        return placeholderNumber(name);
      case "bool":
        return true;
      case "map":
        return { example: this.value(type.of, name, path) };
      case "object":
        return this.object(type, path);
      default:
        return [this.value(type.of, name, path)];
    }
  }

  private object({ keys }: ObjectType, path: string): Record<string, unknown> {
    const given = [...keys].filter(([name, key]) => isSettable(key) && this.isNeeded(`${path}.${name}`, key.required));
    return Object.fromEntries(given.map(([name, key]) => [name, this.attribute(key, name, `${path}.${name}`)]));
  }
}
