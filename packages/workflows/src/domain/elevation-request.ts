import * as z from "zod";
import { ElevationFile } from "./elevation-file.ts";
import { ElevationPlatform } from "./elevation-platform.ts";

/** Somebody's wish to do something with more rights. */
export const ElevationRequest = z.object({
  id: z.string(),
  /** The name of the service that decides it, as `elevationServices` lists it. */
  service: z.string(),
  /** Where it stands. `withdrawn` covers requests that expired; `unknown` is a word the vendor added, never taken for `pending`. */
  state: z.enum(["pending", "approved", "denied", "withdrawn", "unknown"]),
  /** The vendor's own word for the state. */
  stateText: z.string(),
  /** One file, a stretch of time, or not told. */
  kind: z.enum(["file", "session", "unknown"]),
  /** The vendor's own ids and words; a name alone does not tell machines of different customers apart. */
  device: z.object({
    id: z.string().optional(),
    name: z.string().optional(),
    platform: ElevationPlatform.optional(),
  }),
  /** The customer in the vendor's own ids, where it tells. */
  vendorCompanyId: z.string().optional(),
  /** The account on the machine. */
  user: z.string().optional(),
  /** Their mail address, where it is told. */
  userEmail: z.string().optional(),
  /** What is wanted, in the vendor's words. */
  title: z.string().optional(),
  /** Why, in the user's own words. */
  reason: z.string().optional(),
  file: ElevationFile.optional(),
  /** ISO 8601 with a zone; absent where the vendor's own time carries none. */
  requestedAt: z.string().optional(),
  /** Who decided, where the vendor tells. */
  decidedBy: z.string().optional(),
  denialReason: z.string().optional(),
});
export type ElevationRequest = z.output<typeof ElevationRequest>;
