import { type ChecklistChoice, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { applyChecklist } from "../actions/apply-checklist.ts";
import { findChecklist } from "../actions/find-checklist.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireChecklist } from "../actions/require-checklist.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";
import { nameLibrary } from "./name-library.ts";

/**
 * Puts a checklist on a ticket once: the customer's own where the customer has one, the general one otherwise. None or two of the name, or a list
 * that is there in part, is a question for the office, never a guess.
 */
export const addChecklist = <Id extends string>(choice: ChecklistChoice<Id>) =>
  defineWorkflow({
    id: `add-checklist.${choice.general.id}`,
    title: `Add the checklist "${choice.general.title}"`,
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Puts the right checklist on the ticket, and never a second time.",
    input: z.object({ companyId: z.string(), ticketId: z.string() }),
    steps: (flow) =>
      flow
        .step("reminding", readPolicy(taskReminders), () => ({}), { source: "practice" })
        .step(
          "search",
          findChecklist(choice),
          ({ input }) => ({ companyId: input.companyId, ticketId: input.ticketId }),
          { source: "customer" },
        )
        .when(
          "not exactly one active library has the name",
          ({ search }) => search.libraries.length !== 1,
          (flow) =>
            flow.run("named", nameLibrary(choice), ({ input, search }) => ({
              companyId: input.companyId,
              ticketId: input.ticketId,
              wanted: search.wanted,
              libraries: search.libraries.map(({ libraryId }) => ({ libraryId })),
            })),
        )
        .step("library", requireChecklist(choice), ({ input, named }) => ({
          companyId: input.companyId,
          ticketId: input.ticketId,
          answers: named?.answers,
        }))
        .choose("how much of the list is on the ticket already", ({ library }) => library.onTicket, {
          all: (flow) => flow,
          none: (flow) =>
            flow.step(
              "added",
              applyChecklist,
              ({ input, library }) => ({
                ticketId: input.ticketId,
                libraryId: library.libraryId,
                titles: library.titles,
              }),
              { source: "customer" },
            ),
          some: (flow) =>
            flow.task("completed", {
              title: "Complete the checklist by hand",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticketId,
              instructions: ({ library }) =>
                `The ticket holds only a part of "${library.name}". Adding the list would double that part: add what is missing by hand.`,
              answer: z.object({ done: z.literal(true) }),
              source: "practice",
            }),
        }),
    output: ({ library }) => ({ library: library.name }),
  });
