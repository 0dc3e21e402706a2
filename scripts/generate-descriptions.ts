import { join } from "node:path";
import ts from "typescript";

/** What the comments of a schema say: the path of an object, then its fields. */
export type Texts = Record<string, Record<string, string>>;

export interface SpecComments {
  readonly descriptions: Texts;
  /** What the `@default` tags say. */
  readonly defaults: Texts;
}

/**
 * Reads the comments on the fields of the spec's Zod schemas. Objects are told apart by a path: `spec` is the whole, a service's is its
 * kind, below that fields are joined by dots, and a member of a union is named by its discriminator: `function.triggers[queue]`.
 * @param folder src/spec
 */
export function readSpecComments(folder: string): SpecComments {
  const file = join(folder, "infra-spec.ts");
  const program = ts.createProgram([file], { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, noLib: true, types: [] });
  const source = program.getSourceFile(file);
  const reader = new CommentReader(program.getTypeChecker());
  if (source !== undefined) reader.read(source, "InfraSpec");
  return reader;
}

const TEXT_SCHEMAS = new Set(["string", "email", "url", "cidrv4"]);

class CommentReader implements SpecComments {
  readonly descriptions: Texts = {};
  readonly defaults: Texts = {};

  constructor(private readonly checker: ts.TypeChecker) {}

  read(source: ts.SourceFile, name: string): void {
    const symbol = this.checker
      .getExportsOfModule(this.checker.getSymbolAtLocation(source) as ts.Symbol)
      .find((each) => each.name === name);
    const declaration = symbol?.valueDeclaration;
    if (declaration !== undefined && ts.isVariableDeclaration(declaration)) this.visit(declaration.initializer, "spec");
  }

  /** Looks for object schemas in an expression that builds one: through calls, lists, unions and names. */
  private visit(expression: ts.Expression | undefined, path: string): void {
    if (expression === undefined) return;
    if (ts.isCallExpression(expression)) {
      const [first] = expression.arguments;
      if (calledName(expression) === "strictObject" && first !== undefined && ts.isObjectLiteralExpression(first))
        return this.visitObject(first, path);
      if (ts.isPropertyAccessExpression(expression.expression)) this.visit(expression.expression.expression, path);
      for (const argument of expression.arguments) this.visit(argument, path);
    } else if (ts.isArrayLiteralExpression(expression)) {
      for (const element of expression.elements) this.visit(element, path);
    } else if (ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)) {
      this.visit(this.valueOf(expression), path);
    }
  }

  private visitObject(object: ts.ObjectLiteralExpression, above: string): void {
    const properties = this.propertiesOf(object);
    const path = branchPath(properties, above);
    for (const property of properties) {
      const field = property.name.getText();
      this.note(property, path, field);
      this.visit(property.initializer, `${path}.${field}`);
    }
  }

  /** The properties of an object, those that it spreads from another one included. */
  private propertiesOf(object: ts.ObjectLiteralExpression): ts.PropertyAssignment[] {
    return object.properties.flatMap((property) => {
      if (ts.isPropertyAssignment(property)) return [property];
      if (!ts.isSpreadAssignment(property)) return [];
      const spread = this.valueOf(property.expression);
      return spread !== undefined && ts.isObjectLiteralExpression(spread) ? this.propertiesOf(spread) : [];
    });
  }

  private note(property: ts.PropertyAssignment, path: string, field: string): void {
    const description = commentOf(property) ?? this.sharedComment(property.initializer);
    if (description !== undefined) (this.descriptions[path] ??= {})[field] = description;
    const tag = ts.getJSDocTags(property).find(({ tagName }) => tagName.text === "default");
    const value = oneLine(ts.getTextOfJSDocComment(tag?.comment));
    if (value !== undefined) (this.defaults[path] ??= {})[field] = value;
  }

  /** `name: common.name` says what `common.name` says, and `cors: z.array(Cors)` what `Cors` says; but what a kind of text is, no field wants to say. */
  private sharedComment(initializer: ts.Expression): string | undefined {
    const named = namedPart(initializer);
    const declaration = named === undefined || this.isText(named) ? undefined : this.declarationOf(named);
    return declaration === undefined ? undefined : commentOf(declaration);
  }

  /** Whether a schema comes down to `z.string()` or one of its forms. */
  private isText(expression: ts.Expression | undefined): boolean {
    if (expression === undefined) return false;
    if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
      const { expression: callee, name } = expression.expression;
      const isRoot = ts.isIdentifier(callee) && callee.text === "z";
      return isRoot ? TEXT_SCHEMAS.has(name.text) : this.isText(callee);
    }
    return ts.isIdentifier(expression) && this.isText(this.valueOf(expression));
  }

  private valueOf(expression: ts.Expression): ts.Expression | undefined {
    const declaration = this.declarationOf(expression);
    if (declaration === undefined) return undefined;
    if (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration)) return this.followed(declaration.initializer);
    if (!ts.isShorthandPropertyAssignment(declaration)) return undefined;
    return initializerOf(this.unaliased(this.checker.getShorthandAssignmentValueSymbol(declaration)));
  }

  private followed(initializer: ts.Expression | undefined): ts.Expression | undefined {
    const value = bare(initializer);
    return value !== undefined && ts.isIdentifier(value) ? this.valueOf(value) : value;
  }

  private declarationOf(expression: ts.Expression): ts.Declaration | undefined {
    if (ts.isIdentifier(expression)) return this.unaliased(this.checker.getSymbolAtLocation(expression))?.valueDeclaration;
    if (!ts.isPropertyAccessExpression(expression)) return undefined;
    const holder = objectIn(this.valueOf(expression.expression));
    return holder?.properties.find((property) => property.name?.getText() === expression.name.text);
  }

  private unaliased(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

const calledName = (call: ts.CallExpression): string | undefined =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : undefined;

/** A service's path is its kind; another member of a union is named by its first literal. */
function branchPath(properties: readonly ts.PropertyAssignment[], above: string): string {
  for (const { name, initializer } of properties) {
    if (!ts.isCallExpression(initializer) || calledName(initializer) !== "literal") continue;
    const [value] = initializer.arguments;
    if (value !== undefined && ts.isStringLiteral(value)) return name.getText() === "kind" ? value.text : `${above}[${value.text}]`;
  }
  return above;
}

/** The schema that a field is made of, when it has a name: `Size.optional()` → `Size`, `z.array(Cors).max(20)` → `Cors`, `common.name`. */
function namedPart(expression: ts.Expression): ts.Expression | undefined {
  if (ts.isIdentifier(expression)) return expression.text === "z" ? undefined : expression;
  if (ts.isPropertyAccessExpression(expression)) return expression;
  if (!ts.isCallExpression(expression)) return undefined;
  const [first] = expression.arguments;
  if (calledName(expression) === "array" && first !== undefined) return namedPart(first);
  return ts.isPropertyAccessExpression(expression.expression) ? namedPart(expression.expression.expression) : undefined;
}

/** The object literal in `{…} as const satisfies X` or in `defineKind({…})`. */
function objectIn(expression: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  const value = bare(expression);
  if (value === undefined || ts.isObjectLiteralExpression(value)) return value;
  const [first] = ts.isCallExpression(value) ? value.arguments : [];
  return first !== undefined && ts.isObjectLiteralExpression(first) ? first : undefined;
}

function bare(expression: ts.Expression | undefined): ts.Expression | undefined {
  if (expression === undefined) return undefined;
  return ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression) ? bare(expression.expression) : expression;
}

function initializerOf(symbol: ts.Symbol | undefined): ts.Expression | undefined {
  const declaration = symbol?.valueDeclaration;
  return declaration !== undefined && ts.isVariableDeclaration(declaration) ? bare(declaration.initializer) : undefined;
}

function commentOf(declaration: ts.Node): string | undefined {
  const [last] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc).reverse();
  return oneLine(ts.getTextOfJSDocComment(last?.comment));
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}
