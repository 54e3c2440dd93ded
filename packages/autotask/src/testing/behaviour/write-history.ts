import type { Scalar } from "../model/scalar.ts";
import { toWireDate } from "../store/wire-date.ts";
import { resourceOf } from "../tenant/actor.ts";
import { insertRow } from "../write/insert-row.ts";
import { changes, type Write } from "../write/write.ts";

const kept = new Set(["lastActivityDate", "lastTrackedModificationDateTime", "lastActivityResourceID"]);

const spoken = (write: Write, name: string, value: Scalar): string => {
  if (value === null) return "(empty)";
  const choice = write.tenant.vocabulary.picklist(write.name, name)?.find((candidate) => candidate.value === value);
  return choice?.label ?? String(value);
};

/** Adds a line to a ticket's history. */
export const writeHistory = (write: Write, ticketID: number, action: string, detail: string): void => {
  const { tenant, actor, at } = write;
  insertRow(
    tenant,
    "TicketHistory",
    { action, detail, date: toWireDate(at), resourceID: resourceOf(actor), ticketID },
    at,
  );
};

/** Adds one line for every field of a ticket that an update changed. */
export const writeChangesToHistory = (write: Write): void => {
  for (const name of Object.keys(write.definition.fields)) {
    if (kept.has(name) || !changes(write, name)) continue;
    const from = spoken(write, name, write.before?.values[name] ?? null);
    writeHistory(
      write,
      write.id,
      "Edited",
      `${name} changed from ${from} to ${spoken(write, name, write.values[name] ?? null)}`,
    );
  }
};
