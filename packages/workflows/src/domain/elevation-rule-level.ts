import * as z from "zod";

/** How far a rule reaches, the narrowest first. */
export const ElevationRuleLevel = z.enum(["device", "location", "company", "every company"]);
export type ElevationRuleLevel = z.output<typeof ElevationRuleLevel>;
