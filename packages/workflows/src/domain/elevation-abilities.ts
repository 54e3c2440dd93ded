import * as z from "zod";
import { ElevationPlatform } from "./elevation-platform.ts";
import { ElevationRuleLevel } from "./elevation-rule-level.ts";

/** What varies between services that decide about elevation. */
export const ElevationAbilities = z.object({
  /** The platforms whose requests it decides. */
  platforms: z.array(ElevationPlatform).readonly(),
  /** What a request says about the file: its hash and publisher, a name at best, or nothing. */
  fileEvidence: z.enum(["full", "best effort", "none"]),
  /** The levels at which a decision can leave a rule behind; none when decisions stand alone. */
  ruleLevels: z.array(ElevationRuleLevel).readonly(),
  /** Whether the length of a session can be set when it is approved. */
  setsSessionMinutes: z.boolean(),
  /** Whether the service keeps the person it is told has decided. Where it does not, the journal is the only record. */
  recordsDecider: z.boolean(),
  /** Whether a request tells its customer, and pending ones can be asked for by it. */
  tellsCompany: z.boolean(),
  /** Whether the service refuses a decision about what is decided already, instead of ignoring it silently. */
  refusesSecondDecision: z.boolean(),
});
export type ElevationAbilities = z.output<typeof ElevationAbilities>;
