import type { Environment } from "../../command-context.ts";

/** Whether anybody set a service up: with settings of its own, or by one of its variables. */
export const isSetUp = (
  settings: object | undefined,
  variables: readonly string[],
  environment: Environment,
): boolean => settings !== undefined || variables.some((variable) => (environment[variable] ?? "").trim() !== "");
