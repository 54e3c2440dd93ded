import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { technician } from "../roles/technician.ts";
import { planVisit } from "../service-calls/plan-visit.ts";
import { fillText } from "../texts/fill-text.ts";
import { sendIn } from "./send-in.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";
import { laptopOf } from "./workstation.ts";

const visitOf = ({ input }: { readonly input: UnreachableWorkstation & { readonly tried: string } }) => ({
  ticketId: input.ticket.ticketId,
  ticketNumber: input.ticket.number,
  companyId: input.ticket.companyId,
  companyName: input.companyName,
  work: `${input.machine.name} of ${input.user} cannot be brought up from here. So far: ${input.tried}.`,
});

/** When somebody comes, in the customer's time where it was agreed on here. */
const visitTime = ({
  agreedFor,
  startsAt,
}: {
  readonly agreedFor?: string | undefined;
  readonly startsAt?: string | undefined;
}): string =>
  agreedFor === undefined ? (startsAt ?? "time not seen") : `${agreedFor.replace("T", " ")}, the customer's time`;

/** What comes after the attempts from here: a technician goes there, or a laptop is sent in. A tower is never sent in. */
export const arrangeRepair = defineWorkflow({
  id: "workstation-unreachable.arrange-repair",
  title: "Have somebody go there, or have it sent in",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "A machine that cannot be brought up from here is repaired at its place, or, when it is a laptop, in the workshop.",
  input: UnreachableWorkstation.extend({
    /** What was tried from here, for whoever goes there. */
    tried: z.string(),
  }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .choose("laptop or tower", ({ input }) => input.machine.kind, {
        tower: (flow) => flow.run("visit", planVisit, visitOf, { source: "customer" }),
        laptop: (flow) =>
          flow
            .task("way", {
              title: "Decide whether somebody goes there or the laptop is sent in",
              role: technician,
              remind: ({ urgent }) => urgent,
              ticket: ({ input }) => input.ticket.ticketId,
              instructions: ({ input }) =>
                `${input.machine.name} of ${input.user} at ${input.companyName} (ticket ${input.ticket.number}) cannot be brought up from here. It is a laptop: agree with the user whether somebody comes or it is sent in.`,
              answer: z.object({ way: z.enum(["visit", "send in"]) }),
              source: "customer",
            })
            .choose("how the laptop is repaired", ({ way }) => way.way, {
              visit: (flow) => flow.run("visit", planVisit, visitOf, { source: "customer" }),
              "send in": (flow) =>
                flow.run(
                  "parcel",
                  sendIn,
                  ({ input: { ticket, companyName, user, machine } }) => ({
                    ticket,
                    companyName,
                    user,
                    machine: laptopOf(machine),
                  }),
                  { source: "customer" },
                ),
            }),
      })
      .when(
        "a visit is planned",
        ({ visit }) => visit !== undefined,
        (flow) =>
          flow.step(
            "noted",
            addInternalNote,
            ({ input, texts, visit }) => ({
              ticketId: input.ticket.ticketId,
              title: texts.visitTitle,
              text: fillText(texts.visitText, {
                machine: input.machine.name,
                startsAt: visit === undefined ? "time not seen" : visitTime(visit),
                serviceCall: visit?.serviceCallId ?? "not seen",
              }),
            }),
            { title: "Note the visit on the ticket" },
          ),
      ),
  output: ({ visit, parcel }) =>
    parcel === undefined
      ? {
          outcome: "visit planned" as const,
          seen: `service call ${visit?.serviceCallId ?? "not seen"}, ${visit?.startsAt ?? "time not seen"}`,
        }
      : { outcome: "sent in" as const, seen: parcel.received },
});
