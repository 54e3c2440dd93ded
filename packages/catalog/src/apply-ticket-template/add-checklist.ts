import { type ChecklistChoice, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { applyChecklist } from "../actions/apply-checklist.ts";
import { findChecklist } from "../actions/find-checklist.ts";
import { readPolicy } from "../actions/read-policy.ts";
import { requireChecklist } from "../actions/require-checklist.ts";
import { taskReminders } from "../policies/task-reminders.ts";
import { officeAdmin } from "../roles/office-admin.ts";

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
            flow.task("named", {
              title: "Say which checklist library to use",
              role: officeAdmin,
              remind: ({ reminding }) => reminding,
              ticket: ({ input }) => input.ticketId,
              instructions: ({ search }) =>
                `${search.libraries.length} active checklist libraries are called "${search.wanted}"${search.libraries.map(({ libraryId }) => ` (${libraryId})`).join("")}. Give the id of one of them, or the exact name of another one; make it first where it is missing.`,
              answer: z.object({ library: z.string().min(1) }),
              source: "practice",
            }),
        )
        .step("library", requireChecklist(choice), ({ input, named }) => ({
          companyId: input.companyId,
          ticketId: input.ticketId,
          chosen: named?.library,
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
