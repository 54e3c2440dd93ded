import { type ChecklistChoice, defineAction } from "@msp/workflows";
import { ConflictError } from "@msp/workflows/ports";
import { findLibraries, LibraryWanted } from "../checklists/find-libraries.ts";
import { LibraryOnTicket } from "../checklists/library-on-ticket.ts";

/** Reads the one checklist library to use and how much of it is on the ticket; throws `ConflictError` unless there is exactly one. */
export const requireChecklist = <Id extends string>(choice: ChecklistChoice<Id>) =>
  defineAction({
    id: `checklist.require.${choice.general.id}`,
    title: "See how much of the list is on the ticket already",
    effect: "read",
    uses: ["ticketing"],
    needs: [`checklist:${choice.general.id}` as const],
    input: LibraryWanted,
    output: LibraryOnTicket,
    async run(call) {
      const { wanted, libraries } = await findLibraries(choice, call);
      const [library, ...others] = libraries;
      if (library !== undefined && others.length === 0) return library;
      const name = call.input.answers?.at(-1) ?? wanted;
      throw new ConflictError(
        `${libraries.length} active checklist libraries fit "${name}"; exactly one must. Make or rename it in the service desk and try again.`,
        { system: "ticketing", operation: "findChecklistLibraries" },
      );
    },
  });
