import type { Tenant } from "@msp/workflows";
import { type Call, type Clock, NotFoundError, type WriteRequest } from "@msp/workflows/ports";
import type { AutotaskSetup } from "../autotask-policy.ts";
import type { AutotaskClient, AutotaskRecord } from "../client/autotask-client.ts";
import type { ReadOptions } from "../client/query/query-options.ts";
import type { WriteOptions } from "../client/write/write-options.ts";
import { parseId } from "../mapping/parse-id.ts";
import type { AutotaskOperation, autotaskOperations } from "./autotask-operations.ts";
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
  /** What to throw about an id that leads to nothing. */
  missing(noun: string, id: string, operation: string): NotFoundError;
}

/** Binds the adapter to one call. */
export function createPortSession(context: PortContext, call: Call): PortSession {
  const { client, operations } = context;
  const timing = { notAfter: call.notAfter, signal: call.signal };

  async function get<T>(
    noun: string,
    entity: { get(id: number, options: ReadOptions): Promise<T | undefined> },
    text: string,
    operation: string,
  ): Promise<T> {
    const id = parseId(text);
    const record = id === undefined ? undefined : await entity.get(id, timing);
    if (record !== undefined) return record;
    throw missing(noun, text, operation);
  }

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
    missing,
  };
}
