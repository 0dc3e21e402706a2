import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

/** What each room of src/ may import: the arrows of docs/design.md. What runs against an arrow is passed in as a value. */
const ROOMS = {
  errors: [],
  spec: ["errors"],
  facts: ["errors", "spec"],
  catalogue: ["errors", "spec"],
  document: ["errors", "spec", "facts", "blueprint"],
  blueprint: ["errors", "spec", "facts", "catalogue"],
  intent: ["errors", "spec", "facts", "catalogue", "blueprint"],
  constructs: ["errors", "spec", "facts", "catalogue", "blueprint"],
  synth: ["errors", "spec", "facts", "catalogue", "blueprint", "constructs"],
  deploy: ["errors", "spec", "facts", "catalogue", "blueprint", "constructs", "synth"],
  proof: ["errors", "spec", "facts", "catalogue", "blueprint", "constructs", "synth", "deploy"],
  testing: ["errors", "spec", "facts", "catalogue", "blueprint", "constructs", "synth", "deploy", "proof", "intent"],
  index: ["errors", "spec", "facts", "catalogue", "blueprint", "constructs", "intent", "document"],
  cli: ["errors", "spec", "facts", "catalogue", "blueprint", "constructs", "synth", "deploy", "proof", "intent", "document", "index"],
};

const FILES = { errors: "src/errors.ts", facts: "src/provider-facts.ts", index: "src/index.ts" };

const elements = Object.keys(ROOMS).map((type) =>
  FILES[type] ? { type, pattern: FILES[type], partialMatch: false } : { type, pattern: `src/${type}` },
);

function arrows(room, others) {
  return { from: { element: { type: room } }, allow: others.map((type) => ({ to: { element: { type } } })) };
}

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "scratch/", "**/cdktf.out/", "examples/**/.gen/"] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries },
    settings: { "boundaries/elements": elements, "import/resolver": { node: { extensions: [".ts", ".js", ".json"] } } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // the bindings are loaded one at a time, when they are first asked for
      "@typescript-eslint/no-require-imports": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector: "ThrowStatement > NewExpression[callee.name='Error']",
          message: "Throw a StackwrightError: a Problem says what came, what was wanted and the fix.",
        },
      ],
      "max-lines": ["error", 400],
    },
  },
  {
    files: ["src/**"],
    rules: {
      "boundaries/dependencies": [
        "error",
        { default: "disallow", policies: Object.entries(ROOMS).map(([room, others]) => arrows(room, [...others, room])) },
      ],
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/constructs/**", "src/synth/**", "src/testing/**"],
    rules: { "no-restricted-imports": ["error", { paths: ["cdktf", "constructs"], patterns: ["@cdktf/*"] }] },
  },
  {
    files: ["src/**"],
    ignores: ["src/intent/**"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { paths: ["openai"] }] },
  },
  {
    // merging into Jest's own types takes a namespace, empty interfaces and Jest's names for their parameters
    files: ["src/testing/jest.ts"],
    rules: {
      "@typescript-eslint/no-namespace": ["error", { allowDeclarations: true }],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^T$" }],
    },
  },
  { files: ["**/*.mjs", "**/*.js", "**/*.cjs"], ...tseslint.configs.disableTypeChecked },
);
