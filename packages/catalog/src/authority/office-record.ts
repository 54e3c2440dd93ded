import { Authority } from "@msp/workflows";
import * as z from "zod";

/** What the office read about the requester where the record could not be read here. */
export const OfficeRecord = z.object({
  requesterHolds: z.array(Authority).describe("Every authority of the requester that counts for this"),
  identityConfirmedBy: z
    .string()
    .min(1)
    .describe("How the requester was called back, on a number or address already on file"),
  evidence: z.string().min(1).describe("Where this was read, for example the address of the record"),
});
export type OfficeRecord = z.output<typeof OfficeRecord>;

/** The same, where the request is about a person. */
export const OfficeRecordOfBoth = OfficeRecord.extend({
  concernedHolds: z.array(Authority).describe("Every authority the person it is about holds at this customer"),
});

/** Whom the office named to approve. */
export const NamedApprovers = z.object({
  contactId: z.string().min(1).describe("Id of the contact in the service desk"),
  secondContactId: z.string().min(1).optional().describe("Id of a second contact, where two have to approve"),
  evidence: z.string().min(1).describe("Where their authority was read"),
});
export type NamedApprovers = z.output<typeof NamedApprovers>;
