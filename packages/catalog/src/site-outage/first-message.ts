import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readDevicesUp } from "../actions/devices/read-devices-up.ts";
import { observeNotification } from "../actions/observe-notification.ts";
import { readAudience } from "../actions/read-audience.ts";
import { readLatestNote } from "../actions/read-latest-note.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { outageKnown } from "../notifications/outage-known.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { outageUpdates } from "../policies/outage-updates.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { mayTellNow } from "./may-tell-now.ts";
import { Outage } from "./outage.ts";
import { sendMessage } from "./send-message.ts";
import type { Told } from "./told.ts";

/** Makes sure that the customer knows of the outage, once: not where the service desk has said it, and at night only as the contract says. */
export const firstMessage = defineWorkflow({
  id: "site-outage.first-message",
  title: "See that the customer knows of the outage",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "In business hours the customer is told that the outage is known and under investigation, and is told it once.",
  input: Outage.extend({ contact: UsableContact, knows: z.enum(["yes", "perhaps", "no"]) }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .step("updates", readPolicy(outageUpdates), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .step(
        "earlier",
        readLatestNote,
        ({ input, texts }) => ({ ticketId: input.ticket.ticketId, titles: [texts.toldTitle, texts.restoredTitle] }),
        {
          title: "See whether the customer was told before this run",
          why: "A ticket may be taken over once more, after a run that was given up.",
          source: "practice",
        },
      )
      .step("audience", readAudience, ({ input: { ticket } }) => ({
        companyId: ticket.companyId,
        ticketId: ticket.ticketId,
      }))
      .when(
        "it is not certain whether the service desk has told the customer",
        ({ input, texts, earlier }) => input.knows === "perhaps" && earlier.title !== texts.toldTitle,
        (flow) =>
          flow.task("found", {
            title: "Find out whether the customer has been told",
            role: technician,
            remind: ({ urgent }) => urgent,
            escalate: { after: ({ times }) => times.answerWithin, to: seniorSpecialist },
            ticket: ({ input }) => input.ticket.ticketId,
            instructions: ({ input, audience }) =>
              `Which mails went out about ticket ${input.ticket.number} cannot be read here. Look at the ticket's notifications: has ${input.contact.name} been told that the outage is known? After "has not been told" the message is sent. It would go to ${audience.people.join(", ")}.`,
            answer: z.object({ customer: z.enum(["has been told", "has not been told"]) }),
            source: "practice",
          }),
      )
      .run("leave", mayTellNow, ({ input }) => ({ companyId: input.ticket.companyId }))
      .choose("what becomes of the first message", whatBecomes, {
        "the customer knows": (flow) => flow,
        "it goes out": (flow) => flow,
        "it goes out at opening": (flow) =>
          flow.sleepUntil("opening", ({ leave }) => leave.opensAt, {
            title: "Wait until the customer's business hours begin",
            source: "practice",
          }),
        "a person decides with the first update": (flow) => flow,
      })
      .step(
        "since",
        observeNotification(outageKnown),
        ({ input }) => ({ ticketId: input.ticket.ticketId, since: input.createdAt, recipient: input.contact.email }),
        { title: "Look once more whether somebody has sent it" },
      )
      .step("state", readDevicesUp, ({ input }) => ({ deviceIds: input.watched }), {
        title: "See that what is watched is still down",
      })
      .when(
        "it is to go out, nobody has sent it meanwhile, and the outage goes on",
        ({ since, state, ...scope }) =>
          ["it goes out", "it goes out at opening"].includes(whatBecomes(scope)) &&
          since.seen !== "this mail" &&
          !state.allUp,
        (flow) =>
          flow.run(
            "sent",
            sendMessage(outageKnown),
            ({ input: { ticket, createdAt, contact }, updates }) => ({
              ticket,
              createdAt,
              contact,
              values: { everyMinutes: `${updates.everyMinutes}` },
            }),
            { source: "customer" },
          ),
      )
      .when(
        "the customer has learned of it now",
        (scope) => !["not yet", "earlier"].includes(toldIn(scope)),
        (flow) =>
          flow.step(
            "noted",
            addInternalNote,
            (scope) => ({
              ticketId: scope.input.ticket.ticketId,
              title: scope.texts.toldTitle,
              text: fillText(scope.texts.toldText, { how: toldIn(scope), people: scope.audience.people.join(", ") }),
            }),
            { title: "Note on the ticket how the customer learned of it" },
          ),
      ),
  output: (scope) => ({ told: toldIn(scope) }),
});

type Found = { readonly customer: string } | undefined;

interface Known {
  readonly input: { readonly knows: string };
  readonly texts: { readonly toldTitle: string };
  readonly earlier: { readonly title?: string | undefined };
  readonly found?: Found;
}

function whatBecomes(scope: Known & { readonly leave: { readonly messages: string } }) {
  const { input, texts, earlier, found, leave } = scope;
  if (input.knows === "yes" || earlier.title === texts.toldTitle || found?.customer === "has been told")
    return "the customer knows" as const;
  if (leave.messages === "tell") return "it goes out" as const;
  return leave.messages === "at opening"
    ? ("it goes out at opening" as const)
    : ("a person decides with the first update" as const);
}

function toldIn(
  scope: Known & {
    readonly sent?: { readonly proof: string } | undefined;
    readonly since: { readonly seen: string };
  },
): Told {
  const { input, texts, earlier, found, sent, since } = scope;
  if (earlier.title === texts.toldTitle) return "earlier";
  if (input.knows === "yes" || since.seen === "this mail") return "by the service desk";
  if (found?.customer === "has been told") return "by a person";
  return sent !== undefined ? "by us" : "not yet";
}
