import * as z from "zod";

const Entry = z.object({
  id: z.union([z.number(), z.string()]),
  label: z.string(),
  isActive: z.boolean(),
  /** Dependent lists only: the entry of the other list this one belongs to. */
  parent: z.union([z.number(), z.string()]).optional(),
  /** Checklist libraries only. */
  items: z.array(z.object({ title: z.string(), isImportant: z.boolean() })).optional(),
  /** User-defined list fields only. */
  entries: z.array(z.string()).optional(),
});

/** The lists a tenant's own people keep in Autotask. */
export const inventoryKinds = [
  "category",
  "status",
  "priority",
  "queue",
  "issueType",
  "subIssueType",
  "ticketType",
  "source",
  "checklist",
  "noteType",
  "notePublish",
  "role",
  "companyType",
  "contractType",
  "contractCategory",
  "ticketUserDefinedField",
] as const;

/** One of these lists. */
export type InventoryKind = (typeof inventoryKinds)[number];

/** One entry of a list. */
export type InventoryEntry = z.output<typeof Entry>;

/** Everything a tenant's own people named in Autotask, as it was at one time; a later one shows what was renamed, removed or added. */
export const TenantInventory = z.object({
  /** ISO 8601 in UTC. */
  readAt: z.string(),
  lists: z.partialRecord(z.enum(inventoryKinds), z.array(Entry)),
});
export type TenantInventory = z.output<typeof TenantInventory>;
