/** OpenTelemetry spans and metrics for runs, through the API package alone. */
export { createRunTelemetry, type RunTelemetry, type RunTelemetryOptions } from "./create-run-telemetry.ts";
export { createRunIdGenerator, type RunIdGenerator } from "./trace/run-id-generator.ts";
export { traceOfRun } from "./trace/trace-of-run.ts";
