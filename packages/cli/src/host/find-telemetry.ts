import { existsSync } from "node:fs";
import type { RunTelemetry } from "@msp/telemetry";
import type { CommandContext } from "../command-context.ts";
import { UsageError } from "../usage-error.ts";
import { readConfig } from "./config.ts";

const meanings: { readonly [given: string]: boolean } = { "1": true, true: true, "0": false, false: false };

/**
 * Telemetry of runs, where `MSP_TELEMETRY` or, without it, the configuration switches it on; otherwise none of it is even loaded. Throws `UsageError` for
 * a variable that says neither yes nor no.
 */
export async function findTelemetry({ environment, options }: CommandContext): Promise<RunTelemetry | undefined> {
  const given = environment.MSP_TELEMETRY || undefined;
  if (given !== undefined && meanings[given] === undefined)
    throw new UsageError(`MSP_TELEMETRY is "${given}". Set it to 1 or 0, or leave it out.`);
  const isOn = given === undefined ? (await readConfig(options.config, existsSync)).telemetry : meanings[given];
  if (!isOn) return undefined;
  const { createRunTelemetry } = await import("@msp/telemetry");
  return createRunTelemetry();
}
