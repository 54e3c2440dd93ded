import type { Person, TenantKind } from "@msp/workflows";
import type { AutotaskClient } from "../client/autotask-client.ts";
import { ticketLists } from "../port/names.ts";

/** One thing in Autotask that a stable id can mean. */
export interface ListedName {
  readonly label: string;
  readonly externalId: number;
  readonly isActive: boolean;
  /** Roles only: who holds it on the service desk. */
  readonly people?: readonly Person[];
  /** Checklist libraries only: the titles of their items. */
  readonly items?: readonly string[];
}

/** The kinds of names that Autotask shows to a program. Templates, notifications and forms it keeps to itself. */
export type ListedKind = Extract<TenantKind, "category" | "status" | "priority" | "queue" | "checklist" | "role">;

/** Everything in Autotask that a tenant file names. */
export interface TenantLists {
  readonly names: { readonly [Kind in ListedKind]: readonly ListedName[] };
  readonly publishValues: readonly ListedName[];
  readonly noteTypes: readonly ListedName[];
  /** The fields this tenant added to tickets; with the labels of their entries where they are lists. */
  readonly userDefinedFields: readonly { readonly name: string; readonly entries: readonly string[] | undefined }[];
}

/** Reads the lists, inactive entries included: a file that names one deserves to hear why it does not work. */
export async function readTenantLists(client: AutotaskClient): Promise<TenantLists> {
  const choices = async (entity: "Tickets" | "TicketNotes", field: string): Promise<readonly ListedName[]> => {
    const values = await client.picklists.values(entity, field as never, { includeInactive: true });
    return values.map(({ label, value, isActive }) => ({ label, externalId: Number(value), isActive }));
  };
  const definedFields = await client.tickets.userDefinedFields();
  return {
    names: {
      category: await choices("Tickets", ticketLists.category),
      status: await choices("Tickets", ticketLists.status),
      priority: await choices("Tickets", ticketLists.priority),
      queue: await choices("Tickets", ticketLists.queue),
      checklist: await readChecklists(client),
      role: await readRoles(client),
    },
    publishValues: await choices("TicketNotes", "publish"),
    noteTypes: await choices("TicketNotes", "noteType"),
    userDefinedFields: definedFields.map(({ name, isPickList, picklistValues }) => ({
      name,
      entries: isPickList ? picklistValues.map(({ label }) => label) : undefined,
    })),
  };
}

async function readChecklists(client: AutotaskClient): Promise<readonly ListedName[]> {
  const entityType = await client.picklists.idOf("ChecklistLibraries", "entityType", "Ticket");
  const libraries = await client.checklistLibraries.all({ entityType });
  const items = libraries.length === 0 ? [] : await client.checklistLibraryChecklistItems.all({});
  return libraries.map(({ id, name, isActive }) => ({
    label: name ?? "",
    externalId: id,
    isActive: isActive === true,
    items: items.flatMap(({ checklistLibraryID, itemName }) => (checklistLibraryID === id ? [itemName ?? ""] : [])),
  }));
}

async function readRoles(client: AutotaskClient): Promise<readonly ListedName[]> {
  const [roles, held, resources] = await Promise.all([
    client.roles.all({}),
    client.resourceServiceDeskRoles.all({ isActive: true }),
    client.resources.all({ isActive: true }, { includeFields: ["firstName", "lastName", "email"] }),
  ]);
  return roles.map(({ id, name, isActive }) => {
    const holders = new Set(held.filter(({ roleID }) => roleID === id).map(({ resourceID }) => resourceID));
    const people = resources
      .filter((resource) => holders.has(resource.id) && resource.email)
      .map(({ firstName, lastName, email }) => ({
        id: email ?? "",
        name: `${firstName ?? ""} ${lastName ?? ""}`.trim(),
      }));
    return { label: name ?? "", externalId: id, isActive: isActive === true, people };
  });
}
