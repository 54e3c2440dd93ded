import { definePolicy } from "@msp/workflows";
import * as z from "zod";

/** When a device that is offline is taken for a sign that its whole site is down. */
export const siteSuspicion = definePolicy({
  id: "workstation-unreachable.site",
  title: "When a site is down rather than a workstation",
  schema: z.strictObject({
    /** So many other devices of the site, and none of them online. */
    othersOffline: z.int().min(1),
    /** They were last heard of within so many minutes of each other and of the workstation; what was switched off yesterday says nothing. */
    withinMinutes: z.int().min(1),
  }),
  default: { othersOffline: 2, withinMinutes: 30 },
});
