import { readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads installed software. */
export const readSoftware = readRecord({ name: readText, version: readText });

/** Software found on a device. */
export type Software = ReturnType<typeof readSoftware>;
