import { defineWorkflow } from "@msp/workflows";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { workstationShipping } from "../checklists/workstation-shipping.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { unreachableTexts } from "../policies/unreachable-texts.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { UnreachableWorkstation } from "./unreachable-workstation.ts";
import { Laptop } from "./workstation.ts";

/** Has a laptop sent in, by the shipping checklist. A tower cannot be given to it. */
export const sendIn = defineWorkflow({
  id: "workstation-unreachable.send-in",
  title: "Have the laptop sent in",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The laptop arrives in the workshop with everything that is needed to work on it, and its user knows what goes on.",
  input: UnreachableWorkstation.extend({ machine: Laptop }),
  steps: (flow) =>
    flow
      .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(unreachableTexts), () => ({}))
      .checklist("shipping", {
        checklist: workstationShipping,
        role: technician,
        remind: ({ reminding }) => reminding,
        ticket: ({ input }) => input.ticket.ticketId,
        source: "customer",
      })
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, shipping }) => ({
          ticketId: input.ticket.ticketId,
          title: texts.sentInTitle,
          text: fillText(texts.sentInText, {
            machine: input.machine.name,
            tracking: shipping.shipped.evidence.reference,
            received: shipping.received.evidence.reference,
          }),
        }),
        { title: "Note on the ticket that the machine was sent in and received" },
      ),
  output: ({ shipping }) => ({ received: shipping.received.evidence.reference }),
});
