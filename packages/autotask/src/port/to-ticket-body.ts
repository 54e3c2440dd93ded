import { InvalidRequestError, type TicketChanges } from "@msp/workflows/ports";
import type { AutotaskEntities } from "../client/entities/entities.ts";
import type { EntityChanges } from "../client/entity/entity-draft.ts";
import { parseId } from "../mapping/parse-id.ts";
import { toInstant } from "../mapping/to-instant.ts";
import { type TicketList, ticketLists } from "./names.ts";
import type { PortSession } from "./port-session.ts";
import { serviceDeskRole } from "./service-desk-role.ts";

/** What a request says about a ticket, in Autotask's own fields. */
export type TicketBody = Omit<EntityChanges<AutotaskEntities["tickets"]>, "id">;

/** New values of a ticket in Autotask's own fields: stable ids as numbers, a resource together with its role. */
export async function toTicketBody(
  session: PortSession,
  changes: TicketChanges,
  operation: string,
): Promise<TicketBody> {
  const { title, description, contactId, primaryResourceId, dueAt } = changes;
  const lists: { [field: string]: number } = {};
  for (const list of Object.keys(ticketLists) as TicketList[]) {
    const stableId = changes[list];
    if (stableId !== undefined) lists[ticketLists[list]] = await session.names.idOf(list, stableId, operation);
  }
  const assignedResourceID = idOf("primary resource", primaryResourceId, operation);
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...lists,
    ...(contactId === undefined ? {} : { contactID: idOf("contact", contactId, operation) }),
    ...(assignedResourceID === undefined
      ? {}
      : {
          assignedResourceID,
          assignedResourceRoleID: await serviceDeskRole(session, assignedResourceID, operation),
        }),
    ...(dueAt === undefined ? {} : { dueDateTime: instantOf(dueAt, operation) }),
  };
}

function idOf(noun: string, text: string | undefined, operation: string): number | undefined {
  if (text === undefined) return undefined;
  const id = parseId(text);
  if (id !== undefined) return id;
  throw new InvalidRequestError(`autotask: there is no ${noun} "${text}". Name it by its id in Autotask.`, {
    system: "autotask",
    operation,
  });
}

function instantOf(text: string, operation: string): Date {
  const instant = new Date(toInstant(text));
  if (!Number.isNaN(instant.getTime())) return instant;
  throw new InvalidRequestError(`autotask: "${text}" is no instant. Write it as 2026-11-23T14:00:00Z.`, {
    system: "autotask",
    operation,
  });
}
