import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { findDocumentedCompany } from "../actions/documentation/find-documented-company.ts";
import { findSecretPlaces } from "../actions/documentation/find-secret-places.ts";
import { seeSecretChanged } from "../actions/documentation/see-secret-changed.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { organizationOf } from "../authority/on-file-of.ts";
import { installLimits } from "../policies/install-limits.ts";
import { installTexts } from "../policies/install-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { Installation, requesterIds } from "./installation.ts";

/**
 * The last resort: a technician sees a local administrator's password, types it, and it is changed. Who sees which one and why is on the ticket before, its value
 * never passes through here, and it counts as changed only when it was changed on the machine, proven there, and reads newer in the documentation.
 */
export const revealPassword = defineWorkflow({
  id: "admin-install.reveal-password",
  title: "Use the local administrator's password, and change it",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "A standing password is never given out. Where nothing else works a technician types it, and it is worthless afterwards.",
  input: Installation.extend({ why: z.string() }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("limits", readPolicy(installLimits), () => ({}), { source: "practice" })
      .step("texts", readPolicy(installTexts), () => ({}))
      .step("company", findDocumentedCompany, ({ input }) => ({ companyId: input.ticket.companyId }))
      .step(
        "places",
        findSecretPlaces,
        ({ input, company }) => ({ organizationId: organizationOf(company), name: input.wish.deviceName }),
        { title: "Find where the machine's password lies, without reading it" },
      )
      .task("chosen", {
        title: "Say which password is needed, and who sees it",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, places }) =>
          `${input.wish.what} on ${input.wish.deviceName} needs the local administrator's password: ${input.why}. In the documentation: ${listOf(places)}. Name its id there, or leave it out where a rotation service such as LAPS holds it. Do not open it yet: another, senior colleague agrees first, and it is noted who sees it.`,
        answer: z.object({
          secretId: z.string().min(1).optional(),
          name: z.string().min(1).describe("What the password is called where it lies"),
          place: z
            .string()
            .min(1)
            .describe("Where it lies: the address in the documentation, or the name of the service"),
          technician: z.email().describe("Mail address of the technician who sees and types it"),
          reason: z.string().min(1).describe("Why nothing else works"),
        }),
        source: "practice",
      })
      .approve(
        "agreed",
        {
          title: "Agree that a local administrator's password is seen",
          by: seniorSpecialist,
          requester: ({ input, chosen }) => [...requesterIds(input), chosen.technician],
          ask: ({ input, chosen }) =>
            `${chosen.technician} is to see "${chosen.name}" for ${input.wish.deviceName} at ${input.companyName} (ticket ${input.ticket.number}), because: ${chosen.reason}. It is changed afterwards. Do you agree?`,
          remind: ({ urgent }) => urgent,
          source: "customer",
        },
        (flow) =>
          flow.step(
            "audited",
            addInternalNote,
            ({ input, texts, chosen }) => ({
              ticketId: input.ticket.ticketId,
              title: texts.passwordTitle,
              text: fillText(texts.passwordText, {
                technician: chosen.technician,
                reason: chosen.reason,
                secret: chosen.name,
                place: chosen.place,
                machine: input.wish.deviceName,
              }),
            }),
            { title: "Note who sees which password and why, before it is seen" },
          ),
      )
      .step("seen", readClock, () => ({}), { title: "Note when it is seen" })
      .task("typed", {
        title: "Type the password yourself, and install",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, chosen }) =>
          `Open "${chosen.name}" (${chosen.place}), connect to ${input.wish.deviceName} and type it yourself to install ${input.wish.what}. Never tell it, never send it, and never leave it in a clipboard.`,
        answer: z.object({ outcome: z.enum(["installed", "not installed"]), seen: z.string().min(1) }),
        source: "customer",
      })
      .task("rotated", {
        title: "Change the password on the machine, and prove it",
        role: technician,
        remind: ({ urgent }) => urgent,
        ticket: ({ input }) => input.ticket.ticketId,
        instructions: ({ input, chosen }) =>
          `The password "${chosen.name}" was seen. Change it on ${input.wish.deviceName} itself first, prove it there (the new one signs in, the old one does not), and only then write the new one to its place (${chosen.place}). Changing only the record makes the record wrong.`,
        answer: z.object({
          changedOnMachine: z.literal(true),
          proof: z.string().min(1).describe("How it was seen on the machine that the old password is worthless"),
        }),
        source: "customer",
      })
      .when(
        "the documentation holds it",
        ({ chosen }) => chosen.secretId !== undefined,
        (flow) =>
          flow.waitUntil(
            "documented",
            {
              check: seeSecretChanged,
              input: ({ chosen, seen }) => ({ secretId: chosen.secretId ?? "", since: seen.now }),
              until: ({ outcome }) => outcome === "changed",
              every: "10 minutes",
              giveUpAfter: ({ limits }) => limits.rotationWithin,
              title: "Wait until the new password stands in the documentation",
            },
            (flow) =>
              flow.stop(
                ({ chosen }) =>
                  `The password "${chosen.name}" was changed on the machine, but the documentation does not show a new one. Whoever reads it there reads a wrong one: correct it.`,
              ),
          ),
      )
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, chosen, rotated, documented }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.rotatedTitle,
          text: fillText(texts.rotatedText, {
            secret: chosen.name,
            place: chosen.place,
            proof: rotated.proof,
            changedAt: changedAt(documented),
          }),
        }),
        { title: "Note that it was changed, and how that was proven" },
      ),
  output: ({ typed }) => typed,
  ordering: [
    { earlier: "agreed/audited", later: "typed", verified: true, because: "a secret is audited before it is shown" },
    {
      earlier: "rotated",
      later: "documented",
      because: "a record that is changed first is wrong until the machine follows",
    },
  ],
});

type Places =
  | {
      readonly outcome: "read";
      readonly places: readonly { readonly id: string; readonly name: string; readonly link?: string | undefined }[];
    }
  | { readonly outcome: "not readable"; readonly reason: string };

function listOf(places: Places): string {
  if (places.outcome !== "read") return `not readable here (${places.reason})`;
  return (
    places.places.map(({ id, name, link }) => `${name} (${id}${link === undefined ? "" : `, ${link}`})`).join("; ") ||
    "none of that name"
  );
}

function changedAt(
  documented:
    | { readonly outcome: "met"; readonly result: { readonly outcome: string; readonly changedAt?: string } }
    | undefined,
): string {
  return documented?.result.changedAt ?? "a time only its own service knows";
}
