import type { Json } from "@msp/workflows/ports";
import { ExactNumber } from "../http/to-json-text.ts";
import type { Account } from "../state/account.ts";
import type { AccountRow } from "../state/account-row.ts";
import { references } from "./references.ts";
import { showTraits } from "./traits.ts";

/** How a record is shown. */
export interface Showing {
  /** Lists leave some things out. */
  readonly isList: boolean;
  /** Whether a password's value may be seen. */
  readonly withSecrets: boolean;
  readonly includes: readonly string[];
}

const secrets = new Set(["password", "otp_secret", "zip_password"]);

/** A record as JSON:API: names in kebab-case, its own id as text, ids of others as numbers with the other record's name beside them. */
export function toResourceObject(account: Account, type: string, row: AccountRow, showing: Showing): object {
  const attributes: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(row.attributes)) {
    // What only the fake itself knows.
    if (name.startsWith("$")) continue;
    if (secrets.has(name) && !(name === "password" && showing.withSecrets)) continue;
    attributes[kebab(name)] = showValue(account, type, row, name, value, showing);
    const referenced = references[name];
    if (referenced !== undefined && name !== "document_id") {
      attributes[kebab(name.replace(/_id$/, "_name"))] =
        typeof value === "string" ? (account.row(referenced, value)?.attributes.name ?? null) : null;
    }
  }
  const relationships = Object.fromEntries(
    showing.includes.map((include) => [
      kebab(include),
      { data: (row.links[include] ?? []).map((link) => ({ id: link.id, type: kebab(link.type) })) },
    ]),
  );
  return { id: row.id, type: kebab(type), attributes, relationships };
}

/** What the includes of some records bring along, each once and without secrets. */
export function toIncludedObjects(
  account: Account,
  rows: readonly AccountRow[],
  includes: readonly string[],
): readonly object[] {
  const links = new Map(
    rows
      .flatMap((row) => includes.flatMap((name) => row.links[name] ?? []))
      .map((link) => [`${link.type} ${link.id}`, link]),
  );
  return [...links.values()].flatMap(({ type, id }) => {
    const row = account.row(type, id);
    const showing = { isList: true, withSecrets: false, includes: [] };
    return row === undefined ? [] : [toResourceObject(account, type, row, showing)];
  });
}

function showValue(
  account: Account,
  type: string,
  row: AccountRow,
  name: string,
  value: Json,
  { isList }: Showing,
): unknown {
  if (name === "quick_notes" && isList && typeof value === "string") return value.slice(0, 250);
  if (name === "traits") return showTraits(account, row, value);
  // The id of a link's other end is text everywhere.
  const isForeignKey = name.endsWith("_id") && name !== "remote_id" && type !== "related_items";
  return isForeignKey && typeof value === "string" && /^\d+$/.test(value) ? new ExactNumber(value) : value;
}

/** A name as the wire spells it. */
export function kebab(name: string): string {
  return name.replaceAll("_", "-");
}
