import type { Tenant, Ticket } from "@msp/workflows";
import type { Clock, PortAdapters, Ticketing } from "@msp/workflows/ports";
import { planWorkflow, tenantView } from "@msp/workflows/run";
import { reasonOf } from "../serve/reason-of.ts";
import { fillInput } from "../serve/rules/fill-input.ts";
import type { StartRule } from "../serve/rules/start-rule.ts";
import { asOpened } from "./as-opened.ts";
import { compareTicket } from "./compare-ticket.ts";
import { readPastTicket } from "./past-ticket.ts";
import { plannedWork } from "./planned-writes.ts";
import { rememberedReads } from "./remembered-reads.ts";
import type { ShadowFailure, ShadowReport, ShadowTicket } from "./shadow-model.ts";
import { summarizeShadow } from "./summarize-shadow.ts";

/** What past tickets are compared with. */
export interface ShadowOptions {
  /** The rules that would have taken them, all of one workflow. What a ticket's status or queue was then is not known, so those are not looked at. */
  readonly rules: readonly StartRule[];
  readonly adapters: PortAdapters;
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  /** Instants, ISO 8601; `until` is excluded. */
  readonly since: string;
  readonly until: string;
  /** Default: all. */
  readonly limit?: number;
  /** So many tickets are looked at side by side. Default 3, which is what a service allows at one place. */
  readonly atOnce?: number;
  readonly signal?: AbortSignal;
  /** Hears how far it has come. */
  onProgress?(done: number, all: number): void;
}

/**
 * Plans a workflow over tickets that were opened in a time and compares each plan with what people did. Everything is read and nothing written: whatever
 * would write is described and refused before it leaves. Reads let more urgent work pass.
 */
export async function shadowWorkflow(options: ShadowOptions): Promise<ShadowReport> {
  const { rules, since, until, limit = Number.POSITIVE_INFINITY, atOnce = 3, signal, onProgress } = options;
  const [first] = rules;
  if (first === undefined) throw new TypeError("A shadow needs a rule.");
  const read = reading(options);
  const categories = [...new Set(rules.map(({ when }) => when.category))];
  const { changes } = await read((ticketing) => ticketing.changedTickets({ since, categories }));
  const chosen = changes
    .map(({ ticket }) => ticket)
    .filter(({ createdAt }) => Date.parse(createdAt) >= Date.parse(since) && Date.parse(createdAt) < Date.parse(until))
    .flatMap((ticket) => {
      const rule = rules.find((one) => isAbout(one, ticket));
      return rule === undefined ? [] : [{ ticket, rule }];
    })
    .sort((one, other) => Date.parse(one.ticket.createdAt) - Date.parse(other.ticket.createdAt));
  const taken = chosen.slice(0, limit);
  const tickets: (ShadowTicket | undefined)[] = [];
  const failures: ShadowFailure[] = [];
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    for (let index = next++; index < taken.length; index = next++) {
      signal?.throwIfAborted();
      const { ticket, rule } = taken[index] as (typeof taken)[number];
      try {
        tickets[index] = await shadowTicket(options, read, ticket, rule);
      } catch (error) {
        failures.push({ ticketId: ticket.id, number: ticket.number, reason: reasonOf(error) });
      }
      done += 1;
      onProgress?.(done, taken.length);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  const { id: workflow, version } = first.workflow;
  const compared = tickets.filter((ticket) => ticket !== undefined);
  return summarizeShadow({ workflow, version, since, until, matching: chosen.length, tickets: compared, failures });
}

type Read = <T>(work: (ticketing: Ticketing) => Promise<T>) => Promise<T>;

/** The service desk for looking only, behind other work, with what is the same for many tickets asked once. */
function reading({ adapters, signal }: ShadowOptions): Read {
  const remembered = rememberedReads();
  const ticketing = remembered.on(
    adapters.ticketing.on({
      notAfter: Number.POSITIVE_INFINITY,
      lane: "bulk",
      ...(signal === undefined ? {} : { signal }),
      beforeWrite: ({ operation }) => Promise.reject(new Error(`A shadow only reads, and ${operation} writes.`)),
    }),
  );
  return (work) => work(ticketing);
}

async function shadowTicket(
  options: ShadowOptions,
  read: Read,
  ticket: Ticket,
  rule: StartRule,
): Promise<ShadowTicket> {
  const { adapters, tenant, clock } = options;
  const opened = await read(async (ticketing) => asOpened(ticketing, ticket.id, tenant));
  const plan = await planWorkflow(rule.workflow, fillInput({ ...rule.input }, ticket), {
    adapters: {
      ...adapters,
      ticketing: {
        ...adapters.ticketing,
        // Reads come from the ticket as it was; writes are the adapter's own, which describe themselves to the plan and go no further.
        on: (call) => ({ ...adapters.ticketing.on({ ...call, lane: "bulk" }), ...readsOf(opened) }),
      },
    },
    tenant: tenantView(tenant),
    clock,
    secrets: { resolve: (ref) => Promise.reject(new Error(`A plan resolves no secrets ("${ref.secretRef}").`)) },
  });
  return compareTicket(plannedWork(plan, rule.workflow), await read((one) => readPastTicket(one, ticket)), tenant);
}

/** Methods of a service desk that only look, by how they are called. */
function readsOf(ticketing: Ticketing): Partial<Ticketing> {
  const isRead = (name: string) => /^(get|find|is|read)[A-Z]|Of$|^changedTickets$/.test(name);
  return Object.fromEntries(Object.entries(ticketing).filter(([name]) => isRead(name))) as Partial<Ticketing>;
}

/** Whether a rule would have taken a ticket, whatever has become of it since. */
function isAbout({ when }: StartRule, ticket: Ticket): boolean {
  const title = ticket.title.toLowerCase();
  return (
    ticket.category?.id === when.category &&
    (when.companies?.includes(ticket.companyId) ?? true) &&
    when.titleIncludes.every((part) => title.includes(part.toLowerCase()))
  );
}
