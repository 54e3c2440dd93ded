import type { Tenant } from "@msp/workflows";
import { type Call, type Clock, NotFoundError, type WriteRequest } from "@msp/workflows/ports";
import type { AutotaskSetup } from "../autotask-policy.ts";
import type { AutotaskClient, AutotaskRecord } from "../client/autotask-client.ts";
import type { ReadOptions } from "../client/query/query-options.ts";
import type { WriteOptions } from "../client/write/write-options.ts";
import { parseId } from "../mapping/parse-id.ts";
import type { AutotaskOperation, autotaskOperations } from "./autotask-operations.ts";
import type { FreshNoun, FreshRecords } from "./fresh-records.ts";
import type { Names } from "./names.ts";
import type { OwnResource } from "./own-resource.ts";

/** What every call of one adapter shares. */
export interface PortContext {
  readonly client: AutotaskClient;
  readonly clock: Clock;
  readonly tenant: Tenant<never>;
  readonly setup: AutotaskSetup;
  readonly names: Names;
  readonly ownResource: OwnResource;
  readonly operations: ReturnType<typeof autotaskOperations>;
  readonly fresh: FreshRecords;
}

/** What a write means; the request itself is added by the client. */
export type Meaning = Pick<WriteRequest, "target" | "fields" | "prior"> & {
  readonly operation: AutotaskOperation;
  /** The company whose record is written. */
  readonly company: number | null | undefined;
};

/** One call of the port. */
export interface PortSession extends PortContext {
  readonly marker: string | undefined;
  readonly reading: ReadOptions;
  /** The options of the one request that writes: the call hears of it right before it leaves. */
  announcing(meaning: Meaning): WriteOptions;
  ticket(id: string, operation: string): Promise<AutotaskRecord<"tickets">>;
  company(id: string, operation: string): Promise<AutotaskRecord<"companies">>;
  contact(id: string, operation: string): Promise<AutotaskRecord<"contacts">>;
  resource(id: string, operation: string): Promise<AutotaskRecord<"resources">>;
  contract(id: string, operation: string): Promise<AutotaskRecord<"contracts">>;
  serviceCall(id: string, operation: string): Promise<AutotaskRecord<"serviceCalls">>;
  /** The id of a record just made, as text; what writes to it next waits until Autotask shows it. */
  created(noun: FreshNoun, id: number): string;
  /** What to throw about an id that leads to nothing. */
  missing(noun: string, id: string, operation: string): NotFoundError;
}

/** The first pause before a record that was just made is looked for again; each further one is twice as long. */
const firstPauseMs = 250;

/** Binds the adapter to one call. */
export function createPortSession(context: PortContext, call: Call): PortSession {
  const { client, clock, fresh, operations } = context;
  const timing = { notAfter: call.notAfter, signal: call.signal, lane: call.lane };

  async function get<T>(
    noun: string,
    entity: { get(id: number, options: ReadOptions): Promise<T | undefined> },
    text: string,
    operation: string,
  ): Promise<T> {
    const id = parseId(text);
    if (id === undefined) throw missing(noun, text, operation);
    for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
      const record = await entity.get(id, timing);
      if (record !== undefined) return record;
      const leftMs = Math.min(mayBeHidden(noun, id), call.notAfter - clock.now());
      if (leftMs <= 0) throw missing(noun, text, operation);
      await clock.sleep(Math.min(pauseMs, leftMs), call.signal);
    }
  }

  /** For how many more milliseconds a record's absence proves nothing. Whoever only reads looks again by itself. */
  const mayBeHidden = (noun: string, id: number): number =>
    call.marker === undefined ? 0 : (fresh.hiddenUntil(noun, id) ?? clock.now()) - clock.now();

  const missing = (noun: string, text: string, operation: string) =>
    new NotFoundError(`autotask: there is no ${noun} ${parseId(text) ?? `"${text}"`}, or this account cannot see it.`, {
      system: "autotask",
      operation,
    });

  return {
    ...context,
    marker: call.marker,
    reading: timing,
    announcing: ({ operation, target, company, fields, prior }) => ({
      ...timing,
      beforeWrite: (request) =>
        call.beforeWrite({
          system: "autotask",
          operation,
          target,
          ...(typeof company === "number" ? { company: String(company) } : {}),
          fields,
          request,
          ...(prior === undefined ? {} : { prior }),
          facts: operations[operation],
        }),
    }),
    ticket: (id, operation) => get("ticket", client.tickets, id, operation),
    company: (id, operation) => get("company", client.companies, id, operation),
    contact: (id, operation) => get("contact", client.contacts, id, operation),
    resource: (id, operation) => get("resource", client.resources, id, operation),
    contract: (id, operation) => get("contract", client.contracts, id, operation),
    serviceCall: (id, operation) => get("service call", client.serviceCalls, id, operation),
    created(noun, id) {
      fresh.add(noun, id);
      return String(id);
    },
    missing,
  };
}
