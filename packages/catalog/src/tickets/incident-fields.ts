import * as z from "zod";

/** What the ticket of an incident is opened with. Nobody has to be its contact yet: a monitor names none. */
export const incidentFields = z.object({
  companyId: z.string(),
  contactId: z.string().optional(),
  title: z.string().min(1),
  description: z.string().optional(),
  primaryResourceId: z.string().optional(),
  priority: z.enum(["critical", "high", "medium"]),
  queue: z.enum(["service-desk"]),
});
/** The same as a type; what a template presets need not be given. */
export type IncidentFields = z.input<typeof incidentFields>;
