import * as z from "zod";
import { Term } from "./term.ts";

/** A service desk ticket, as far as procedures look at it. Instants are ISO 8601 in UTC; ids are the vendor's, as text. */
export const Ticket = z.object({
  id: z.string(),
  /** The number people use, for example `T20261122.0001`. */
  number: z.string(),
  title: z.string(),
  description: z.string().optional(),
  companyId: z.string(),
  contactId: z.string().optional(),
  category: Term.optional(),
  status: Term,
  priority: Term,
  queue: Term.optional(),
  /** The technician responsible at the moment. */
  primaryResourceId: z.string().optional(),
  /** The configuration item the ticket is about. */
  configurationItemId: z.string().optional(),
  /** The alert the remote monitoring system opened the ticket for, in that system's ids. */
  monitoringAlertId: z.string().optional(),
  createdAt: z.string(),
  dueAt: z.string().optional(),
  /** When the service last sent the customer any mail about this ticket: proof of some mail, not of a certain one. */
  lastCustomerNotificationAt: z.string().optional(),
  /** What this software left on the ticket to find it again. */
  marker: z.string().optional(),
  isComplete: z.boolean(),
});
export type Ticket = z.output<typeof Ticket>;
