import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addInternalNote } from "../actions/add-internal-note.ts";
import { readDevicesUp } from "../actions/devices/read-devices-up.ts";
import { readAudience } from "../actions/read-audience.ts";
import { readClock } from "../actions/read-clock.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { UsableContact } from "../contacts/usable-contact.ts";
import { outageUpdate } from "../notifications/outage-update.ts";
import { outageTexts } from "../policies/outage-texts.ts";
import { outageTimes } from "../policies/outage-times.ts";
import { outageUpdates } from "../policies/outage-updates.ts";
import { seniorSpecialist } from "../roles/senior-specialist.ts";
import { technician } from "../roles/technician.ts";
import { fillText } from "../texts/fill-text.ts";
import { mayTellNow } from "./may-tell-now.ts";
import { minutesBetween } from "./minutes-later.ts";
import { Outage } from "./outage.ts";
import { sendMessage } from "./send-message.ts";
import { Told } from "./told.ts";

/**
 * One update. A draft that nobody releases before the next one is due is withdrawn with everything after it, so that drafts neither pile up nor go out
 * late; one whose time was over before it began (the host was down) is left out.
 */
export const updateCustomer = defineWorkflow({
  id: "site-outage.update-customer",
  title: "Update the customer",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose:
    "Prepares an update from what the monitoring shows; a person releases it, unless the provider lets it go out by itself.",
  input: Outage.extend({ contact: UsableContact, told: Told, due: z.string() }),
  steps: (flow) =>
    flow
      .step("updates", readPolicy(outageUpdates), () => ({}), { source: "practice" })
      .step("texts", readPolicy(outageTexts), () => ({}))
      .step("times", readPolicy(outageTimes), () => ({}), { source: "practice" })
      .step("clock", readClock, () => ({}))
      .when(
        "the next update is not due yet",
        ({ input, updates, clock }) => minutesBetween(input.due, clock.now) < updates.everyMinutes,
        (flow) =>
          flow.within(
            "round",
            ({ updates }) => `${updates.everyMinutes} minutes`,
            (flow) =>
              flow
                .run("leave", mayTellNow, ({ input }) => ({ companyId: input.ticket.companyId }))
                .step("state", readDevicesUp, ({ input }) => ({ deviceIds: input.watched }))
                .choose("who releases the update", releasedBy, {
                  nobody: (flow) => flow,
                  "it goes out by itself": (flow) => flow,
                  "a person": (flow) =>
                    flow
                      .step("audience", readAudience, ({ input: { ticket } }) => ({
                        companyId: ticket.companyId,
                        ticketId: ticket.ticketId,
                      }))
                      .task("draft", {
                        title: "Release the update for the customer",
                        role: technician,
                        escalate: { after: ({ times }) => times.answerWithin, to: seniorSpecialist },
                        ticket: ({ input }) => input.ticket.ticketId,
                        instructions: ({ input, texts, state, audience, updates, leave }) =>
                          `Update for ${input.contact.name} about ticket ${input.ticket.number}; it would go to ${audience.people.join(", ")}. It is ${leave.local} there${leave.isOpen ? "" : ", outside business hours"}. Prepared: "${wordsFor(texts, state)}" Release it as it is, give other words, or hold it back. After ${updates.everyMinutes} minutes the next draft takes its place.`,
                        answer: z.object({
                          release: z.enum(["as it is", "in these words", "not this time"]),
                          words: z.string().min(1).optional().describe("What the customer reads instead"),
                        }),
                        source: "practice",
                      }),
                })
                .when(
                  "it is released",
                  ({ draft, ...scope }) =>
                    draft === undefined
                      ? releasedBy(scope) === "it goes out by itself"
                      : draft.release !== "not this time",
                  (flow) =>
                    flow
                      .run(
                        "sent",
                        sendMessage(outageUpdate),
                        ({ input: { ticket, createdAt, contact }, updates, texts, state, draft }) => ({
                          ticket,
                          createdAt,
                          contact,
                          values: {
                            everyMinutes: `${updates.everyMinutes}`,
                            update:
                              (draft?.release === "in these words" ? draft.words : undefined) ?? wordsFor(texts, state),
                          },
                        }),
                        { source: "practice" },
                      )
                      .when(
                        "the customer has learned of the outage by it",
                        ({ input }) => input.told === "not yet",
                        (flow) =>
                          flow.step(
                            "learned",
                            addInternalNote,
                            ({ input, texts }) => ({
                              ticketId: input.ticket.ticketId,
                              title: texts.toldTitle,
                              text: fillText(texts.toldText, { how: "by an update", people: input.contact.name }),
                            }),
                            { title: "Note on the ticket how the customer learned of it" },
                          ),
                      ),
                ),
            (flow) => flow,
            {
              title: "One draft at a time",
              why: "What is not released before the next update is due is withdrawn: an old update helps nobody.",
              source: "practice",
            },
          ),
      ),
  output: ({ round }): { outcome: "sent" | "held back" | "not released in time" | "left out" } => {
    if (round === undefined) return { outcome: "left out" };
    if (round.sent !== undefined) return { outcome: "sent" };
    if (round.outcome === "over") return { outcome: "not released in time" };
    return { outcome: "held back" };
  },
});

/**
 * Outside business hours a person releases what the contract does not settle, and nothing is prepared where the customer is told at opening. Nobody learns by
 * itself of an outage that seems to be over.
 */
function releasedBy({
  input,
  updates,
  leave,
  state,
}: {
  readonly input: { readonly told: string };
  readonly updates: { readonly releasedBy: string };
  readonly leave: { readonly messages: string };
  readonly state: { readonly allUp: boolean };
}) {
  if (leave.messages === "at opening") return "nobody" as const;
  const isLateNews = input.told === "not yet" && state.allUp;
  return updates.releasedBy === "a person" || leave.messages === "ask a person" || isLateNews
    ? ("a person" as const)
    : ("it goes out by itself" as const);
}

type Words = Pick<typeof outageTexts.default, "stillDownText" | "upAgainText" | "unwatchedText">;

function wordsFor(
  texts: Words,
  { up, down, unread }: { up: string[]; down: string[]; unread?: string | undefined },
): string {
  if (unread !== undefined || up.length + down.length === 0) return texts.unwatchedText;
  return down.length > 0
    ? fillText(texts.stillDownText, { devices: down.join(", ") })
    : fillText(texts.upAgainText, { devices: up.join(", ") });
}
