import * as z from "zod";

/** The authorities a contact of a customer may hold. */
export const Authority = z.enum([
  "primary",
  "security",
  "people and workstations",
  "purchasing",
  "technical and projects",
]);
export type Authority = z.output<typeof Authority>;

/** What the documentation says about the authority of the people concerned. */
export const AuthorityRecord = z.object({
  requesterHolds: z.array(Authority).describe("Every authority the requester holds at this customer"),
  leaverHolds: z.array(Authority).describe("Every authority the person who leaves holds at this customer"),
  identityConfirmedBy: z
    .string()
    .min(1)
    .describe("How the requester was called back, on a number or address already on file"),
  evidence: z.string().min(1).describe("Where this was read, for example the address of the record"),
});
export type AuthorityRecord = z.output<typeof AuthorityRecord>;

/** Whether a contact with these authorities may ask for the removal of a person. */
export const mayRemovePeople = (holds: readonly Authority[]): boolean =>
  holds.includes("primary") || holds.includes("people and workstations");
