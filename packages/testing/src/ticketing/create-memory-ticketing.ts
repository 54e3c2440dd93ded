import type { Tenant } from "@msp/workflows";
import type { Call, Clock, OperationFacts, PortAdapter, Ticketing, TicketingAbilities } from "@msp/workflows/ports";
import { exampleSeed } from "../example/example-seed.ts";
import { exampleTenant } from "../example/example-tenant.ts";
import { createAgenda } from "../sending/agenda.ts";
import { createSender } from "../sending/create-sender.ts";
import { errorsOf } from "../sending/errors-of.ts";
import type { LedgerEntry } from "../sending/ledger-entry.ts";
import { withoutGaps } from "../sending/without-gaps.ts";
import type { WriteFault } from "../sending/write-fault.ts";
import { type ByHand, createByHand } from "./by-hand.ts";
import { createMemoryChanges } from "./memory-changes.ts";
import { type MemoryNotificationRule, rulesOf } from "./memory-notification-rule.ts";
import { createMemoryReads } from "./memory-reads.ts";
import { createMemoryRecordReads } from "./memory-record-reads.ts";
import { createMemorySearches } from "./memory-searches.ts";
import type { MemorySeed } from "./memory-seed.ts";
import type { MemoryPermissions } from "./permissions.ts";
import { ServiceDesk } from "./service-desk.ts";
import { createTerms } from "./terms.ts";
import { createChecklistWrites } from "./writes/checklist-writes.ts";
import { createContactWrites } from "./writes/contact-writes.ts";
import { createCustomerWrites } from "./writes/customer-writes.ts";
import { createNoteWrites } from "./writes/note-writes.ts";
import { createRecordWrites } from "./writes/record-writes.ts";
import { createScheduleWrites } from "./writes/schedule-writes.ts";
import { createTicketWrites } from "./writes/ticket-writes.ts";
import type { Writing } from "./writes/writing.ts";

/** Settings of a service desk in memory. */
export interface MemoryTicketingOptions {
  readonly clock: Clock;
  /** @default exampleTenant */
  readonly tenant?: Tenant<never>;
  /** @default exampleSeed */
  readonly seed?: MemorySeed;
  /** What this service can do; leave an ability out and it has it. */
  readonly abilities?: Partial<TicketingAbilities>;
  /** The service's own rules. @default one for every notification of the tenant that goes over a `service rule` */
  readonly rules?: readonly MemoryNotificationRule[];
  /** Milliseconds until a search sees what was written. @default 2_000 */
  readonly searchLagMs?: number;
  /** The promise to the runtime; make a `late` fault no longer than this. @default 5_000 */
  readonly maxInFlightMs?: number;
}

/** A service desk in memory: the port, and everything a test wants to know or to break. */
export interface MemoryTicketing extends PortAdapter<Ticketing, TicketingAbilities> {
  /** What really became of every write that left. */
  readonly ledger: readonly LedgerEntry[];
  readonly byHand: ByHand;
  /** Change them at any time. */
  readonly permissions: MemoryPermissions;
  /** The next write (of that operation) meets this fault. */
  failNext(fault: WriteFault): void;
}

/** Writes that make nothing a marker could stay with. */
const unmarked = [
  "changeTicket",
  "applyChecklist",
  "addChecklistItem",
  "setChecklistItemDone",
  "addAdditionalContact",
  "removeAdditionalContact",
  "setContactActive",
  "triggerNotification",
  "completeTicket",
  "planServiceCall",
  "changeServiceCall",
  "cancelServiceCall",
  "addTicketToServiceCall",
  "assignToServiceCall",
  "bookAppointment",
  "createCompany",
  "changeCompany",
  "createContract",
  "addContractService",
  "changeConfigurationItem",
  "attachFile",
  "logTime",
];

/**
 * Creates a service desk in memory that keeps every promise of the `Ticketing` port. Nothing leaves the process, and the clock is yours.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryTicketing } from "@msp/testing";
 *
 * const clock = createFakeClock();
 * const desk = createMemoryTicketing({ clock });
 * const ticketing = desk.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * const { ticketId } = await ticketing.openTicket({
 *   companyId: "100",
 *   title: "Remove Lee Marsh",
 *   category: "administrative-change",
 *   priority: "medium",
 *   queue: "administration",
 * });
 * ```
 */
export function createMemoryTicketing(options: MemoryTicketingOptions): MemoryTicketing {
  const { clock, tenant = exampleTenant, seed = exampleSeed, searchLagMs = 2_000, maxInFlightMs = 5_000 } = options;
  const system = "memory";
  const abilities = { marksTickets: true, marksNotes: true, readsNotificationHistory: true, ...options.abilities };
  const permissions = { search: true, notificationHistory: abilities.readsNotificationHistory };
  const facts = (isMarked: boolean): OperationFacts => ({
    maxInFlightMs,
    searchLagMs,
    canMark: isMarked,
    canFind: isMarked,
  });
  const operations = {
    openTicket: facts(abilities.marksTickets),
    addInternalNote: facts(abilities.marksNotes),
    // A customer would read a mark.
    addCustomerNote: facts(false),
    ...Object.fromEntries(unmarked.map((operation) => [operation, facts(false)])),
  };
  const terms = createTerms(system, tenant);
  const agenda = createAgenda(clock);
  const rules = options.rules ?? rulesOf(tenant);
  const desk = new ServiceDesk({ system, clock, terms, agenda, rules, seed });
  const sender = createSender({ system, clock, agenda, operations });
  const reads = createMemoryReads(desk, { permissions, searchLagMs, tenant });
  const recordReads = createMemoryRecordReads(desk);
  const searches = createMemorySearches(desk, { permissions, searchLagMs });
  const changes = createMemoryChanges(desk, { permissions, searchLagMs });

  function writesOf(call: Call) {
    const writing: Writing = {
      desk,
      tenant,
      errors: errorsOf(system),
      ticketMarker: abilities.marksTickets ? call.marker : undefined,
      noteMarker: abilities.marksNotes ? call.marker : undefined,
      write: ({ method, path, body, ...write }, commit) => {
        const request = { method, url: `memory://ticketing/${path}`, ...(body && { body: withoutGaps(body) }) };
        return sender.send(call, { ...write, request }, commit);
      },
    };
    return {
      ...createTicketWrites(writing),
      ...createNoteWrites(writing),
      ...createChecklistWrites(writing),
      ...createContactWrites(writing),
      ...createScheduleWrites(writing),
      ...createCustomerWrites(writing),
      ...createRecordWrites(writing),
    };
  }

  return {
    system,
    abilities,
    operations,
    permissions,
    ledger: sender.ledger,
    byHand: createByHand(desk),
    failNext: sender.failNext,
    on: (call) => ({ ...reads, ...recordReads, ...searches, ...changes, ...writesOf(call) }),
  };
}
