import type { Clock } from "@msp/workflows/ports";
import type { AutotaskClient } from "../client/autotask-client.ts";
import type { EntityName, EntityNamed } from "../client/picklists/picklists.ts";
import type { InventoryEntry, TenantInventory } from "./tenant-inventory.ts";

/**
 * Reads every list a tenant's own people keep: categories, statuses, priorities, queues, issue types, checklists with their items, note types and
 * publish values, roles, kinds of companies and contracts, and the fields they added to tickets. Inactive entries are included. Reads only.
 *
 * Rejects with a `SystemError` when a list cannot be read: a list that is missing would look like one that was emptied.
 *
 * @example
 * ```ts
 * import { createAutotaskClient, readInventory } from "@msp/autotask";
 *
 * const { lists } = await readInventory(createAutotaskClient(), { now: () => Date.now() });
 * console.log(lists.category?.map(({ label }) => label));
 * ```
 */
export async function readInventory(client: AutotaskClient, clock: Pick<Clock, "now">): Promise<TenantInventory> {
  async function choices<Name extends EntityName>(
    entity: Name,
    field: keyof EntityNamed<Name>["fields"] & string,
  ): Promise<InventoryEntry[]> {
    const values = await client.picklists.values(entity, field as never, { includeInactive: true });
    return values.map(({ label, value, isActive, parentValue }) => ({
      id: idOf(value),
      label,
      isActive,
      ...(parentValue === "" ? {} : { parent: idOf(parentValue) }),
    }));
  }

  const roles = await client.roles.all({});
  return {
    readAt: new Date(clock.now()).toISOString(),
    lists: {
      category: await choices("Tickets", "ticketCategory"),
      status: await choices("Tickets", "status"),
      priority: await choices("Tickets", "priority"),
      queue: await choices("Tickets", "queueID"),
      issueType: await choices("Tickets", "issueType"),
      subIssueType: await choices("Tickets", "subIssueType"),
      ticketType: await choices("Tickets", "ticketType"),
      source: await choices("Tickets", "source"),
      checklist: await checklistsOf(client),
      noteType: await choices("TicketNotes", "noteType"),
      notePublish: await choices("TicketNotes", "publish"),
      role: roles.map(({ id, name, isActive }) => ({ id, label: name ?? "", isActive: isActive === true })),
      companyType: await choices("Companies", "companyType"),
      contractType: await choices("Contracts", "contractType"),
      contractCategory: await choices("Contracts", "contractCategory"),
      ticketUserDefinedField: (await client.tickets.userDefinedFields()).map(
        ({ name, picklistValues, isPickList }) => ({
          id: name,
          label: name,
          isActive: true,
          ...(isPickList ? { entries: picklistValues.map(({ label }) => label) } : {}),
        }),
      ),
    },
  };
}

async function checklistsOf(client: AutotaskClient): Promise<InventoryEntry[]> {
  const entityType = await client.picklists.idOf("ChecklistLibraries", "entityType", "Ticket");
  const libraries = await client.checklistLibraries.all({ entityType });
  if (libraries.length === 0) return [];
  const items = await client.checklistLibraryChecklistItems.all({});
  return libraries.map(({ id, name, isActive }) => ({
    id,
    label: name ?? "",
    isActive: isActive === true,
    items: items
      .filter(({ checklistLibraryID }) => checklistLibraryID === id)
      .sort((left, right) => (left.position ?? 0) - (right.position ?? 0))
      .map(({ itemName, isImportant }) => ({ title: itemName ?? "", isImportant: isImportant === true })),
  }));
}

/** Records carry numbers where metadata has texts. */
const idOf = (value: string): number | string => (/^-?\d+$/.test(value) ? Number(value) : value);
