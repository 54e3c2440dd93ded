import { systemClock } from "@msp/adapter-kit";
import type { Tenant } from "@msp/workflows";
import type { Call, Clock, PortAdapter, Ticketing, TicketingAbilities } from "@msp/workflows/ports";
import { autotaskPolicyOf } from "./autotask-policy.ts";
import type { AutotaskSettings } from "./autotask-settings.ts";
import type { AutotaskClient } from "./client/autotask-client.ts";
import { createCredentials } from "./client/connection/credentials.ts";
import { createAutotaskClient } from "./client/create-autotask-client.ts";
import { autotaskOperations } from "./port/autotask-operations.ts";
import { createChangedTickets } from "./port/changed-tickets.ts";
import { createChecklistWrites } from "./port/checklist-writes.ts";
import { createCompanyReads } from "./port/company-reads.ts";
import { createCompanyWrites } from "./port/company-writes.ts";
import { createContactWrites } from "./port/contact-writes.ts";
import { createContractWrites } from "./port/contract-writes.ts";
import { createCustomerRecordReads } from "./port/customer-record-reads.ts";
import { createFreshRecords } from "./port/fresh-records.ts";
import { createMarkerSearches } from "./port/marker-searches.ts";
import { createNames } from "./port/names.ts";
import { createNoteWrites } from "./port/note-writes.ts";
import { createNotificationReads } from "./port/notification-reads.ts";
import { createOpenTicket } from "./port/open-ticket.ts";
import { createOwnResource } from "./port/own-resource.ts";
import { createPortSession, type PortContext } from "./port/port-session.ts";
import { createScheduleReads } from "./port/schedule-reads.ts";
import { createScheduleWrites } from "./port/schedule-writes.ts";
import { createTicketPartReads } from "./port/ticket-part-reads.ts";
import { createTicketReads } from "./port/ticket-reads.ts";
import { createTicketRecordReads } from "./port/ticket-record-reads.ts";
import { createTicketRecordWrites } from "./port/ticket-record-writes.ts";
import { createTicketWrites } from "./port/ticket-writes.ts";
import { createIsTriggered, createTriggerNotification } from "./port/trigger-notification.ts";

/** What the port needs: whose names it speaks, and how Autotask is reached. */
export interface AutotaskOptions {
  /** Binds stable ids to Autotask's labels and numbers; `policies.autotask` holds the rest of the setup. */
  readonly tenant: Tenant<never>;
  /** How to reach the database. @default everything from the environment */
  readonly settings?: AutotaskSettings | undefined;
  /** A client that is already there. @default one made from the settings */
  readonly client?: AutotaskClient | undefined;
  /** @default the settings' clock, or else the computer's */
  readonly clock?: Clock | undefined;
}

/**
 * Autotask as the `Ticketing` port. Each writing method sends one request; labels are looked up, never guessed. Nothing is read or sent before the
 * first call.
 *
 * Throws `DefinitionError` when the tenant's `policies.autotask` does not fit.
 *
 * @example
 * ```ts
 * import { autotask } from "@msp/autotask";
 * import { defineTenant } from "@msp/workflows";
 *
 * const tenant = defineTenant({
 *   id: "example-msp",
 *   title: "Example MSP",
 *   bindings: { status: { complete: { label: "Complete" } } },
 * });
 * const adapter = autotask({ tenant }); // credentials from the environment
 * const ticketing = adapter.on({ notAfter: Infinity, beforeWrite: () => Promise.reject(new Error("read only")) });
 * console.log((await ticketing.getTicket("4711")).title);
 * ```
 */
export function autotask(options: AutotaskOptions): PortAdapter<Ticketing, TicketingAbilities> {
  const { tenant, settings = {} } = options;
  const clock = options.clock ?? settings.clock ?? systemClock;
  const client = options.client ?? createAutotaskClient({ ...settings, clock });
  const setup = autotaskPolicyOf(tenant);
  const { marksTickets, marksNotes, readsNotificationHistory, apiResourceId } = setup;
  const operations = autotaskOperations(setup);
  const context: PortContext = {
    client,
    clock,
    tenant,
    setup,
    operations,
    names: createNames(client, tenant, setup),
    fresh: createFreshRecords(clock, setup.searchLagMs),
    ownResource: createOwnResource(client, { apiResourceId, userName: () => userNameIn(settings) }),
  };

  return {
    system: "autotask",
    abilities: { marksTickets, marksNotes, readsNotificationHistory },
    operations,
    on: (call) => bindTicketing(context, call),
  };
}

/** A client that came ready-made may have its user name from elsewhere; then the tenant has to name the resource. */
function userNameIn(settings: AutotaskSettings): string | undefined {
  try {
    return createCredentials(settings).userName();
  } catch {
    return undefined;
  }
}

function bindTicketing(context: PortContext, call: Call): Ticketing {
  const session = createPortSession(context, call);
  return {
    ...createTicketReads(session),
    ...createTicketPartReads(session),
    ...createCompanyReads(session),
    ...createNotificationReads(session),
    ...createMarkerSearches(session),
    changedTickets: createChangedTickets(session),
    openTicket: createOpenTicket(session),
    ...createTicketWrites(session),
    ...createNoteWrites(session),
    ...createChecklistWrites(session),
    ...createContactWrites(session),
    ...createCompanyWrites(session),
    ...createContractWrites(session),
    ...createCustomerRecordReads(session),
    ...createScheduleReads(session),
    ...createScheduleWrites(session),
    ...createTicketRecordReads(session),
    ...createTicketRecordWrites(session),
    triggerNotification: createTriggerNotification(session),
    isTriggered: createIsTriggered(session),
  };
}
