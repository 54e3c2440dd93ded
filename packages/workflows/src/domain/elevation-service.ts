import * as z from "zod";
import { ElevationAbilities } from "./elevation-abilities.ts";

/** One service that decides, with what it can do. */
export const ElevationService = z.object({
  /** As its requests name it: what the host calls it where several are joined, and the system's own name otherwise. */
  name: z.string(),
  /** For example `autoelevate`. */
  system: z.string(),
  abilities: ElevationAbilities,
});
export type ElevationService = z.output<typeof ElevationService>;
