import {
  type Call,
  InvalidRequestError,
  type Json,
  type OperationFacts,
  type PortAdapter,
  type Ticketing,
  type TicketingAbilities,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import type { Desk, DeskRow } from "./desk.ts";

const minute = 60_000;

/** What the desk promises of writes that carry a mark. */
export const deskFacts: OperationFacts = { maxInFlightMs: minute, searchLagMs: minute, canMark: true, canFind: true };

/** What it promises of notes: nothing tells one from another. */
export const noteFacts: OperationFacts = { ...deskFacts, canMark: false, canFind: false };

/** What the desk's door needs besides the desk. */
export interface DeskDoor {
  readonly desk: Desk;
  now(): number;
  /** Passed before a request arrives and before its answer leaves: the sender may die there. */
  pass(moment: string): void;
}

interface Writing {
  readonly operation: string;
  readonly target: string;
  readonly fields: { readonly [name: string]: Json };
  readonly prior?: { readonly [name: string]: Json };
  readonly company?: string;
  readonly facts: OperationFacts;
  commit(at: number): void;
}

/** The desk as a `Ticketing` port, as far as the contract's workflows use it. */
export function deskAdapter({ desk, now, pass }: DeskDoor): PortAdapter<Ticketing, TicketingAbilities> {
  const refusal = (operation: string, message: string) =>
    new InvalidRequestError(message, { system: "desk", operation });

  async function write(call: Call, { commit, ...writing }: Writing): Promise<void> {
    const { operation, target, fields } = writing;
    await call.beforeWrite({
      system: "desk",
      ...writing,
      request: {
        method: "POST",
        url: `https://desk.example.com/${operation}`,
        body: { ...fields, marker: call.marker ?? null },
      },
    });
    pass(`before the request arrived: ${operation}`);
    const record = { operation, target, fields, marker: call.marker ?? "", at: now(), isCommitted: false };
    desk.ledger.push(record);
    if (desk.refused.has(operation)) throw refusal(operation, "The desk refused it.");
    const fault = desk.faultOf(operation) ?? desk.faultOf(`${operation} ${fields.title}`);
    const arrive = (at: number) => {
      record.isCommitted = true;
      commit(at);
    };
    if (fault === "late") desk.schedule(now() + writing.facts.maxInFlightMs, arrive);
    else if (fault !== "request lost") arrive(now());
    pass(`before the answer arrived: ${operation}`);
    if (fault) throw new UnknownOutcomeError("No answer came.", { system: "desk", operation });
  }

  const row = (id: string, operation: string): DeskRow => {
    desk.settle(now());
    const found = desk.rows.find((one) => one.id === id);
    if (!found) throw refusal(operation, `There is no ticket ${id}.`);
    return found;
  };

  const on = (call: Call) => ({
    async getTicket(id: string) {
      const { title, companyId, status, marker } = row(id, "getTicket");
      return { id, title, companyId, status: { label: status }, marker };
    },

    async openTicket({ companyId, title }: { companyId: string; title: string }) {
      // Named after their title, so that ids do not depend on which branch came first.
      const idOf = () => `${title} ${desk.rows.filter((one) => one.title === title).length + 1}`;
      let id = idOf();
      await write(call, {
        operation: "openTicket",
        target: `company ${companyId}`,
        fields: { title },
        company: companyId,
        facts: deskFacts,
        commit(at) {
          id = idOf();
          const marker = desk.keepsMarkers ? (call.marker ?? "") : "";
          desk.rows.push({ id, marker, companyId, title, status: "new", at });
        },
      });
      return { ticketId: id };
    },

    async changeTicket(id: string, { status }: { status: string }) {
      const found = row(id, "changeTicket");
      await write(call, {
        operation: "changeTicket",
        target: `ticket ${id}`,
        fields: { status },
        prior: { status: found.status },
        company: found.companyId,
        facts: deskFacts,
        commit() {
          found.status = status;
        },
      });
    },

    async addInternalNote(id: string, { text }: { text: string }) {
      const { companyId } = row(id, "addInternalNote");
      await write(call, {
        operation: "addInternalNote",
        target: `ticket ${id}`,
        fields: { text },
        company: companyId,
        facts: noteFacts,
        commit() {},
      });
      return { noteId: `note on ${id}` };
    },

    async findTicketsByMarker({ marker }: { marker: string }) {
      desk.settle(now());
      if (!desk.isSearchUp) throw new UnavailableError("The search is down.", { system: "desk", operation: "find" });
      const seen = desk.rows.filter((one) => one.marker === marker && one.at + deskFacts.searchLagMs <= now());
      return { matches: desk.canSearch ? seen : [], controlSeen: desk.canSearch };
    },
  });

  return {
    system: "desk",
    abilities: { marksTickets: true, marksNotes: false, readsNotificationHistory: false },
    operations: { openTicket: deskFacts, changeTicket: deskFacts, addInternalNote: noteFacts },
    // The contract's workflows call nothing else; whatever they called by mistake would fail by itself.
    on: on as unknown as (call: Call) => Ticketing,
  };
}
