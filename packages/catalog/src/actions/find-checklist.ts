import { type ChecklistChoice, defineAction } from "@msp/workflows";
import * as z from "zod";
import { findLibraries, LibraryWanted } from "../checklists/find-libraries.ts";
import { LibraryOnTicket } from "../checklists/library-on-ticket.ts";

/** Finds the checklist library for a customer, the customer's own before the general one. None or two found is a question for a person. */
export const findChecklist = <Id extends string>(choice: ChecklistChoice<Id>) =>
  defineAction({
    id: `checklist.find.${choice.general.id}`,
    title: `Find the checklist "${choice.general.title}", the customer's own before the general one`,
    effect: "read",
    uses: ["ticketing"],
    needs: [`checklist:${choice.general.id}` as const],
    input: LibraryWanted,
    output: z.object({ wanted: z.string(), libraries: z.array(LibraryOnTicket) }),
    run: (call) => findLibraries(choice, call),
  });
