import type { Tenant, Term } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";
import type { AutotaskSetup } from "../autotask-policy.ts";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { toTerm } from "../mapping/to-term.ts";
import { resolveChoice } from "./resolve-choice.ts";

/** The lists of a ticket that a tenant binds names to, and the fields they are. */
export const ticketLists = {
  category: "ticketCategory",
  status: "status",
  priority: "priority",
  queue: "queueID",
} as const;

/** One of the lists of a ticket. */
export type TicketList = keyof typeof ticketLists;

/** The tenant's names for what Autotask knows by number. */
export interface Names {
  /** The number behind a stable id; throws `InvalidRequestError` naming what to correct. */
  idOf(list: TicketList, stableId: string, operation: string): Promise<number>;
  /** The entry with a number, for people and for code. */
  termOf(list: TicketList, id: number): Promise<Term>;
  /** The status that means complete; undefined when the tenant binds none. */
  completeStatus(operation: string): Promise<number | undefined>;
  /** What notes are published as, and their type. */
  noteChoice(which: keyof AutotaskSetup["notes"], operation: string): Promise<number>;
}

/** The names of one tenant. Labels are looked up when they are needed, in lists kept for a quarter of an hour. */
export function createNames(client: AutotaskClient, tenant: Tenant<never>, setup: AutotaskSetup): Names {
  const bindings = (list: TicketList) => tenant.bindings[list] ?? {};
  const inTenant = (...place: string[]) => `${place.map((word) => `"${word}"`).join(", ")} of tenant "${tenant.id}"`;

  async function idOf(list: TicketList, stableId: string, operation: string): Promise<number> {
    const binding = bindings(list)[stableId];
    const named = inTenant("bindings", list, stableId);
    if (binding === undefined) {
      throw new InvalidRequestError(
        `autotask: there is nothing at ${named}. Add it to the tenant file, or run \`msp tenant pull\`.`,
        { system: "autotask", operation },
      );
    }
    return resolveChoice(client, binding, { entity: "Tickets", field: ticketLists[list], named, operation });
  }

  return {
    idOf,
    termOf: async (list, id) =>
      toTerm(bindings(list), id, await client.picklists.labelOf("Tickets", ticketLists[list], id)),
    completeStatus: async (operation) =>
      bindings("status").complete === undefined ? undefined : idOf("status", "complete", operation),
    noteChoice: (which, operation) =>
      resolveChoice(client, setup.notes[which], {
        entity: "TicketNotes",
        field: which === "type" ? "noteType" : "publish",
        named: inTenant("policies", "autotask", "notes", which),
        operation,
      }),
  };
}
