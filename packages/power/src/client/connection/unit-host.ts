import type { PowerSettings } from "../../power-settings.ts";

/** What a client shares with its surroundings. */
export interface UnitHost extends Pick<PowerSettings, "timeoutMs" | "fetch" | "clock" | "onRequest" | "environment"> {
  /** The unit's name: it opens every message, and the default names of the variables are made of it. @default "unit" */
  readonly name?: string | undefined;
}
