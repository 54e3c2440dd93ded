import { AllowedSoftware, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { confirmRequest } from "../authority/confirm-request.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { SoftwareVerdict } from "./judge-software.ts";

/** Software, or rights, that somebody asks for. */
export const SoftwareToPermit = SoftwareVerdict.extend({
  ticket: z.object({ ticketId: z.string(), number: z.string(), companyId: z.string() }),
  companyName: z.string(),
  requester: UsableContact,
  kind: z.enum(["install software", "remove software", "grant admin access"]),
  /** What follows "asks to", for example `install Scanner Tools 2.1`. */
  request: z.string().min(1),
  /** The entry of the list that allows it. */
  allowedBy: AllowedSoftware.optional(),
  isInWriting: z.boolean(),
  identityConfirmedBy: z.string().min(1).optional(),
  notByInternally: z.array(z.string()),
  isUrgent: z.boolean(),
});
export type SoftwareToPermit = z.output<typeof SoftwareToPermit>;

/** Whether it may be done, and on whose word. Permission is not safety: nothing malicious is permitted by anybody, and a list permits only what is safe. */
export const permitSoftware = defineWorkflow({
  id: "permit-software",
  title: "Get the permission for it",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Software on the customer's list needs nobody's permission when the evidence is complete; all else is decided by those who may, in writing where the rules say so, and by somebody of ours.",
  input: SoftwareToPermit,
  steps: (flow) =>
    flow.choose("on whose word it may be done", ({ input }) => whoseWord(input), {
      "nobody's": (flow) => flow,
      "the list's": (flow) => flow,
      "that of those who may decide": (flow) =>
        flow.run("confirmed", confirmRequest, ({ input }) => ({
          companyId: input.ticket.companyId,
          companyName: input.companyName,
          ticket: { ticketId: input.ticket.ticketId, number: input.ticket.number },
          requester: input.requester,
          matter: { kind: input.kind },
          request: input.request,
          isInWriting: input.isInWriting,
          identityConfirmedBy: input.identityConfirmedBy,
          notByInternally: input.notByInternally,
          isUrgent: input.isUrgent,
        })),
    }),
  output: ({ input, confirmed }) => {
    if (input.verdict === "malicious" && input.kind !== "remove software")
      return { outcome: "refused" as const, reason: input.against.join("; ") };
    if (confirmed === undefined)
      return { outcome: "permitted" as const, by: `the list, as "${input.allowedBy?.name}"` };
    if (confirmed.outcome === "refused") return { outcome: "refused" as const, reason: confirmed.reason };
    const approvers = [...confirmed.approvedBy, ...confirmed.approvedInternallyBy];
    return {
      outcome: "permitted" as const,
      by: [
        `${confirmed.confirmedBy} (${confirmed.evidence})`,
        ...(approvers.length === 0 ? [] : [`approved by ${approvers.join(", ")}`]),
      ].join("; "),
    };
  },
});

function whoseWord({ verdict, kind, allowedBy }: SoftwareToPermit) {
  if (kind === "remove software") return allowedBy === undefined ? "that of those who may decide" : "the list's";
  if (verdict === "malicious") return "nobody's";
  const isListed = kind === "install software" && allowedBy !== undefined && verdict === "safe";
  return isListed ? "the list's" : "that of those who may decide";
}
