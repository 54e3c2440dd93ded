import * as z from "zod";
import { IncidentTicket } from "../tickets/incident-ticket.ts";
import { Workstation } from "./workstation.ts";

/** What every part of the work on an unreachable workstation works on. */
export const UnreachableWorkstation = z.object({
  ticket: IncidentTicket,
  companyName: z.string(),
  /** Who is called about it. */
  user: z.string(),
  machine: Workstation,
});
export type UnreachableWorkstation = z.output<typeof UnreachableWorkstation>;
