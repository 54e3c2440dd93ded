import type { OperationFacts } from "@msp/workflows/ports";
import type { AutotaskSetup } from "../autotask-policy.ts";

/** Autotask gives up a request after about five minutes (reported by an integrator). */
const maxInFlightMs = 300_000;

/**
 * What each write promises. Tickets carry a marker in `externalID` and internal notes in their last line; a customer would read one, and nothing else
 * has a place for it.
 */
export function autotaskOperations({ searchLagMs, marksTickets, marksNotes }: AutotaskSetup) {
  const facts = (isMarked: boolean): OperationFacts => ({
    maxInFlightMs,
    searchLagMs,
    canMark: isMarked,
    canFind: isMarked,
  });
  return {
    openTicket: facts(marksTickets),
    changeTicket: facts(false),
    addInternalNote: facts(marksNotes),
    addCustomerNote: facts(false),
    applyChecklist: facts(false),
    addChecklistItem: facts(false),
    setChecklistItemDone: facts(false),
    addAdditionalContact: facts(false),
    removeAdditionalContact: facts(false),
    setContactActive: facts(false),
    triggerNotification: facts(false),
    completeTicket: facts(false),
  } as const;
}

/** The name of a writing method. */
export type AutotaskOperation = keyof ReturnType<typeof autotaskOperations>;
