import { readNumber, readText } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

/** Reads a memory module. */
export const readPhysicalMemory = readRecord({
  module: readText,
  size: readNumber,
  type: readText,
  speed: readText,
  serialNumber: readText,
  partNumber: readText,
  bank: readText,
});

/** A memory module. */
export type PhysicalMemory = ReturnType<typeof readPhysicalMemory>;
