import { type ChecklistChoice, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { findChecklist } from "../actions/find-checklist.ts";
import type { LibraryOnTicket } from "../checklists/library-on-ticket.ts";
import { askLibrary } from "./ask-library.ts";

type Libraries = readonly Pick<LibraryOnTicket, "libraryId">[];
const isOne = (libraries: Libraries): boolean => libraries.length === 1;

/** Why a name does not lead to one library, in words. */
const problemOf = (name: string, libraries: Libraries): string =>
  libraries.length === 0
    ? `the service desk has no active checklist library called "${name}"`
    : `${libraries.length} active checklist libraries are called "${name}": ids ${libraries.map(({ libraryId }) => libraryId).join(", ")}`;

/** Asks the office which checklist library to use; what fits none or several is asked again, with what was wrong, three times in all. */
export const nameLibrary = <Id extends string>(choice: ChecklistChoice<Id>) =>
  defineWorkflow({
    id: `name-library.${choice.general.id}`,
    title: "Settle on a checklist library",
    version: "1.0.0",
    effective: "2026-12-01",
    purpose: "Ends with one library of the service desk. A name that was mistyped is asked again.",
    input: z.object({
      companyId: z.string(),
      ticketId: z.string(),
      /** The name that was looked for, and what was found under it. */
      wanted: z.string(),
      libraries: z.array(z.object({ libraryId: z.string() })),
    }),
    steps: (flow) =>
      flow
        .run("first", askLibrary, ({ input: { ticketId, wanted, libraries } }) => ({
          ticketId,
          problem: problemOf(wanted, libraries),
        }))
        .step("firstFound", findChecklist(choice), ({ input: { companyId, ticketId }, first }) => ({
          companyId,
          ticketId,
          answers: [first.library],
        }))
        .when(
          "not exactly one library fits what was answered",
          ({ firstFound }) => !isOne(firstFound.libraries),
          (flow) =>
            flow
              .run("second", askLibrary, ({ input: { ticketId }, first, firstFound }) => ({
                ticketId,
                problem: problemOf(first.library, firstFound.libraries),
              }))
              .step("secondFound", findChecklist(choice), ({ input: { companyId, ticketId }, first, second }) => ({
                companyId,
                ticketId,
                answers: [first.library, second.library],
              }))
              .when(
                "it still does not",
                ({ secondFound }) => !isOne(secondFound.libraries),
                (flow) =>
                  flow.run("third", askLibrary, ({ input: { ticketId }, second, secondFound }) => ({
                    ticketId,
                    problem: problemOf(second.library, secondFound.libraries),
                  })),
              ),
        ),
    /** Every answer in order; the last one counts. */
    output: ({ first, second, third }) => ({
      answers: [first, second, third].flatMap((answer) => answer?.library ?? []),
    }),
  });
