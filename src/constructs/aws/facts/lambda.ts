import type { FunctionFacts } from "../../../blueprint/kinds/function";

/** What Lambda runs. Source: AWS Lambda developer guide, runtimes, quotas and reserved environment variables, read on 2026-11-21. */
export const functionChoices: FunctionFacts = {
  runtimes: {
    nodejs: ["22", "24"],
    python: ["3.13", "3.14", "3.12", "3.11"],
    java: ["21", "25", "17", "11"],
    dotnet: ["8", "10"],
    ruby: ["3.4", "3.3"],
    go: [""],
  },
  handlers: {
    nodejs: "index.handler",
    python: "index.handler",
    ruby: "index.handler",
    java: "example.Handler::handleRequest",
    dotnet: "Example::Example.Function::Handle",
    go: "bootstrap",
  },
  samples: ["nodejs", "python", "ruby"],
  memoryMb: { min: 128, max: 10_240 },
  timeoutSeconds: { max: 900 },
  eitherDay: false,
  reservedVariables: [
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_DEFAULT_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_LAMBDA_RUNTIME_API",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "LAMBDA_RUNTIME_DIR",
    "LAMBDA_TASK_ROOT",
  ],
};

/** The name that Lambda has for a runtime: `nodejs22` → `nodejs22.x`; what brings its own runtime stands on Amazon Linux. */
export function lambdaRuntime(runtime: string): string {
  if (runtime.startsWith("go")) return "provided.al2023";
  return runtime.startsWith("nodejs") ? `${runtime}.x` : runtime;
}
