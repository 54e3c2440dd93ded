import { readFlag, readList, readNumber, readText, readWord } from "../answer/read-fields.ts";
import { readRecord } from "../answer/read-record.ts";

const patchFields = {
  patchId: readText,
  category: readList(readText),
  type: readWord<"SOFTWARE" | "DRIVER">(),
  title: readText,
  description: readText,
  releaseDate: readText,
  severity: readWord<"CRITICAL" | "IMPORTANT" | "MODERATE" | "LOW" | "UNSPECIFIED">(),
  maxSize: readNumber,
  rebootRequired: readFlag,
  requireUserInput: readFlag,
  kbArticleId: readText,
  installStatus: readWord<"INSTALLED" | "APPROVED_PENDING" | "NOT_APPROVED">(),
} as const;

/** Reads a patch of a device. */
export const readPatch = readRecord({ ...patchFields, manualOverride: readFlag });

/** Reads a patch of a site. */
export const readSitePatch = readRecord({ ...patchFields, totalDevices: readNumber });

/** A patch on a device. */
export type Patch = ReturnType<typeof readPatch>;

/** A patch at a site. Without a status asked for, one patch may be listed once per status it has there. */
export type SitePatch = ReturnType<typeof readSitePatch>;
