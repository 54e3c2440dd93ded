import { existsSync } from "node:fs";
import type { CommandContext } from "../command-context.ts";
import { officeHours, readConfig } from "../host/config.ts";

/** The zone of the provider's calendar, in which times are said. */
export const zoneOf = async ({ options }: CommandContext): Promise<string> =>
  ((await readConfig(options.config, existsSync)).calendar ?? officeHours).zone;
