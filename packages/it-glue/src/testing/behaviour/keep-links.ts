import type { Json } from "@msp/workflows/ports";
import type { ResourceDefinition } from "../../client/resource/resource-definition.ts";
import { notFound, unprocessable } from "../http/refusal.ts";
import type { Account } from "../state/account.ts";
import type { AccountRow } from "../state/account-row.ts";

/** The record at one end. */
interface End {
  readonly type: string;
  readonly id: string;
}

/** One link serves both directions: a second one, either way round, is refused. */
export function checkLink(
  account: Account,
  { type }: ResourceDefinition,
  parent: End,
  values: { readonly [name: string]: Json },
): void {
  if (type !== "related_items") return;
  const destination = { type: tableOf(String(values.destination_type)), id: String(values.destination_id) };
  if (account.row(destination.type, destination.id) === undefined) throw notFound();
  const ends = pairOf(parent, destination);
  const isKnown = account.rows(type).some(({ attributes }) => attributes.$ends === ends);
  if (isKnown) throw unprocessable("a similar or inverse relation already exists", "/data/attributes/destination-id");
}

/** Lets both ends of a link, or the record a file belongs to, bring it along. */
export function keepLinks(account: Account, { type }: ResourceDefinition, parent: End, row: AccountRow): void {
  if (type === "attachments") link(account, parent, { type, id: row.id });
  if (type !== "related_items") return;
  const { destination_type: label, destination_id: id } = row.attributes;
  const destination = { type: tableOf(String(label)), id: String(id) };
  account.put(type, { ...row, attributes: { ...row.attributes, $ends: pairOf(parent, destination) } });
  link(account, parent, { type, id: row.id });
  link(account, destination, { type, id: row.id });
}

function link(account: Account, end: End, target: End): void {
  const row = account.row(end.type, end.id);
  if (row === undefined) return;
  const known = row.links[target.type] ?? [];
  account.put(end.type, { ...row, links: { ...row.links, [target.type]: [...known, target] } });
}

function pairOf(left: End, right: End): string {
  return [`${left.type} ${left.id}`, `${right.type} ${right.id}`].sort().join(" - ");
}

function tableOf(label: string): string {
  return `${label.toLowerCase().replaceAll(" ", "_")}s`;
}
