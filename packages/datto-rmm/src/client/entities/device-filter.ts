import { readInstant, readKey, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a filter. */
export const readDeviceFilter = readRecord({
  /** A number on the wire; here a text like every other identifier. */
  id: readKey,
  name: readText,
  description: readText,
  type: readWord<"rmm_default" | "custom" | "site">(),
  dateCreate: readInstant,
  lastUpdated: readInstant,
});

/** A stored filter over devices. */
export type DeviceFilter = ReturnType<typeof readDeviceFilter>;
