import type { Json } from "@msp/workflows";
import type { Sandbox } from "../sandbox/create-sandbox.ts";
import { sandboxInputs } from "../sandbox/sandbox-input.ts";
import type { Scenario } from "./scenario.ts";

/** What a scenario's run is started with. */
export const inputOfScenario = (
  { input, workflow }: Pick<Scenario, "input" | "workflow">,
  sandbox: Sandbox,
): Json | undefined =>
  typeof input === "function" ? input(sandbox) : (input ?? (sandboxInputs[workflow] as Json | undefined));
