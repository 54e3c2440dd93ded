import type { CalendarSettings } from "@msp/calendar";
import * as z from "zod";
import { readJsonFile } from "../read-json-file.ts";
import { ServeSettings } from "../serve/serve-settings.ts";
import { UsageError } from "../usage-error.ts";
import { serviceConfigs } from "./services/service-configs.ts";

const Hours = z.array(z.string());
const Calendar = z.strictObject({
  zone: z.string(),
  openingHours: z.strictObject({
    monday: Hours.optional(),
    tuesday: Hours.optional(),
    wednesday: Hours.optional(),
    thursday: Hours.optional(),
    friday: Hours.optional(),
    saturday: Hours.optional(),
    sunday: Hours.optional(),
  }),
  holidays: z.array(z.string()).optional(),
  specialDays: z.record(z.string(), Hours).optional(),
});

const Config = z.strictObject({
  $schema: z.string().optional(),
  /** Path of the tenant file, from the folder of this file. */
  tenant: z.string().optional(),
  /** Path of the file live runs are kept in, from the folder of this file. */
  state: z.string().optional(),
  autotask: z
    .strictObject({
      userName: z.string().optional(),
      secret: z.string().optional(),
      integrationCode: z.string().optional(),
      zoneUrl: z.string().optional(),
      discoveryUrl: z.string().optional(),
    })
    .default({}),
  smtp: z
    .strictObject({
      host: z.string().optional(),
      port: z.int().optional(),
      secure: z.boolean().optional(),
      user: z.string().optional(),
      password: z.string().optional(),
      from: z.string().optional(),
    })
    .optional(),
  ...serviceConfigs,
  /** The provider's own business time, and by company id that of customers whose is another. */
  calendar: Calendar.extend({ byCompany: z.record(z.string(), Calendar).optional() }).optional(),
  /** What the host process starts runs from, and how it hears of it. */
  serve: ServeSettings.prefault({}),
  /** Whether runs make OpenTelemetry spans and metrics; they go nowhere unless an SDK is registered with `node --import`. */
  telemetry: z.boolean().default(false),
});

/** What a configuration file may hold: where things are, credentials, and business hours. Whatever is left out comes from the environment. */
export type Config = z.output<typeof Config>;

/** The file that is read when none is named. */
export const defaultConfigFile = "msp.config.json";

/** Opening hours of a provider that named none. */
export const officeHours: CalendarSettings = {
  zone: "Etc/UTC",
  openingHours: Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, ["08:00-17:00"]]),
  ),
};

/** Checks a configuration's content; throws `UsageError` naming every place that is wrong, and no value. */
export function parseConfig(content: unknown, file: string): Config {
  const checked = Config.safeParse(content);
  if (checked.success) return checked.data;
  throw new UsageError(`The configuration file "${file}" is not valid:\n${z.prettifyError(checked.error)}`);
}

/** Reads the configuration: the named file, or the default one when it is there, or nothing. */
export async function readConfig(file: string | undefined, exists: (file: string) => boolean): Promise<Config> {
  const path = file ?? (exists(defaultConfigFile) ? defaultConfigFile : undefined);
  return parseConfig(
    path === undefined ? {} : await readJsonFile(path, "The configuration file"),
    path ?? defaultConfigFile,
  );
}
