import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readDevicesUp } from "../actions/devices/read-devices-up.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { EscalationLevel } from "../policies/outage-escalation.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { urgentTaskReminders } from "../policies/task-reminders.ts";
import { executive } from "../roles/executive.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { serviceManager } from "../roles/service-manager.ts";
import { fillText } from "../texts/fill-text.ts";
import { contactProvider } from "./contact-provider.ts";
import { minutesBetween } from "./minutes-later.ts";
import { Outage } from "./outage.ts";

const decision = z.object({ decision: z.string().min(1).describe("What happens now, and who does it") });

/** Brings an outage before one further person, with the evidence: how old it is, who has it, what the customer knows, what is down. */
export const escalateOneLevel = defineWorkflow({
  id: "site-outage.escalate-one-level",
  title: "Escalate by one level",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "The next person gets the evidence and decides. A question nobody answers in time does not hold up the next level.",
  input: Outage.extend({ level: EscalationLevel }),
  steps: (flow) =>
    flow
      .step("urgent", readPolicy(urgentTaskReminders), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .step("clock", readClock, () => ({}))
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticket.ticketId }))
      .step("state", readDevicesUp, ({ input }) => ({ deviceIds: input.watched }))
      .step(
        "noted",
        addInternalNote,
        ({ input, texts, clock, ticket, state }) => ({
          ticketId: input.ticket.ticketId,
          title: fillText(texts.escalatedTitle, { level: input.level.to }),
          text: evidenceFor({ input, texts, clock, ticket, state }),
        }),
        { title: "Note on the ticket to whom it was escalated, with the evidence" },
      )
      .within(
        "answer",
        ({ input }) => `${input.level.answerWithinMinutes} minutes`,
        (flow) =>
          flow.choose("whom it climbs to", ({ input }) => input.level.to, {
            "senior specialist": (flow) =>
              flow.task("senior", {
                title: "Take the outage over, or say what happens now",
                role: seniorSpecialist,
                remind: ({ urgent }) => urgent,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: (scope) => asked(scope),
                answer: decision,
                source: "practice",
              }),
            "service manager": (flow) =>
              flow.task("manager", {
                title: "Decide how the outage goes on",
                role: serviceManager,
                remind: ({ urgent }) => urgent,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: (scope) => asked(scope),
                answer: decision,
                source: "practice",
              }),
            "vendor or provider": (flow) =>
              flow.run("provider", contactProvider, ({ input: { ticket, companyName } }) => ({
                ticketId: ticket.ticketId,
                number: ticket.number,
                companyName,
              })),
            executive: (flow) =>
              flow.task("executive", {
                title: "Speak with the customer's management",
                role: executive,
                remind: ({ urgent }) => urgent,
                ticket: ({ input }) => input.ticket.ticketId,
                instructions: (scope) => asked(scope),
                answer: decision,
                source: "practice",
              }),
          }),
        (flow) => flow,
        { title: "Until somebody answers", source: "practice" },
      )
      .when(
        "somebody has decided",
        ({ answer }) => decided(answer) !== undefined,
        (flow) =>
          flow.step(
            "decided",
            addInternalNote,
            ({ input, texts, answer }) => ({
              ticketId: input.ticket.ticketId,
              title: fillText(texts.escalatedTitle, { level: input.level.to }),
              text: fillText(texts.decidedText, { level: input.level.to, decision: decided(answer) }),
            }),
            { title: "Note on the ticket what was decided" },
          ),
      ),
  output: ({ input, answer }) => ({
    to: input.level.to,
    answered: answer.outcome === "in time",
    providerTicket: answer.provider?.ticketNumber,
  }),
});

type Decision = { readonly decision: string } | undefined;
const decided = (answer: { readonly senior?: Decision; readonly manager?: Decision; readonly executive?: Decision }) =>
  (answer.senior ?? answer.manager ?? answer.executive)?.decision;

type Scope = {
  readonly input: z.output<typeof Outage> & { readonly level: { readonly to: string } };
  readonly texts: Pick<typeof outageTexts.default, "escalatedText">;
  readonly clock: { readonly now: string };
  readonly ticket: {
    readonly primaryResourceId?: string | undefined;
    readonly lastCustomerNotificationAt?: string | undefined;
  };
  readonly state: { readonly down: readonly string[]; readonly unread?: string | undefined };
};

const evidenceFor = ({ input, texts, clock, ticket, state }: Scope): string =>
  fillText(texts.escalatedText, {
    level: input.level.to,
    age: `${minutesBetween(input.createdAt, clock.now)}`,
    holder: ticket.primaryResourceId === undefined ? "nobody" : `resource ${ticket.primaryResourceId}`,
    lastMail: ticket.lastCustomerNotificationAt ?? "none that the service desk knows of",
    devices: state.unread ?? (state.down.join(", ") || "nothing that is watched"),
  });

const asked = (scope: Scope): string =>
  `Ticket ${scope.input.ticket.number}, ${scope.input.companyName}. ${evidenceFor(scope)}`;
