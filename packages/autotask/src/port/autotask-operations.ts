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
    planServiceCall: facts(false),
    changeServiceCall: facts(false),
    cancelServiceCall: facts(false),
    addTicketToServiceCall: facts(false),
    assignToServiceCall: facts(false),
    bookAppointment: facts(false),
    createCompany: facts(false),
    changeCompany: facts(false),
    createContract: facts(false),
    addContractService: facts(false),
    changeConfigurationItem: facts(false),
    attachFile: facts(false),
    logTime: facts(false),
  } as const;
}

/** The name of a writing method. */
export type AutotaskOperation = keyof ReturnType<typeof autotaskOperations>;
