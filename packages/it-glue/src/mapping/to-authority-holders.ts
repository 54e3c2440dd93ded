import type { Authority, AuthorityHolder, Money } from "@msp/workflows";
import type { CustomerRecordType, HolderField } from "./customer-record-type.ts";
import type { KnownContact } from "./known-contact.ts";
import { present } from "./present.ts";
import { taggedContacts } from "./tagged-contacts.ts";

type Traits = { readonly [key: string]: unknown };
/** One authority of a person, and since when where that is on file. */
interface Dated {
  readonly holds: Authority;
  readonly since: string | undefined;
}
type Draft = { -readonly [Key in keyof AuthorityHolder]: AuthorityHolder[Key] };

/** Who may decide what, from the fields that tag contacts. What is unclear goes into `problems` and not into the result. */
export function toAuthorityHolders(
  { holders }: Pick<CustomerRecordType, "holders">,
  traits: Traits,
  contacts: ReadonlyMap<string, KnownContact>,
  problems: string[],
): AuthorityHolder[] {
  const drafts = new Map<string, Draft>();
  const dates = new Map<string, readonly Dated[]>();
  for (const [key, field] of Object.entries(holders)) {
    const tagged = taggedContacts(traits[key]);
    if (tagged === undefined) problems.push(`What "${key}" holds is no list of contacts.`);
    const limit = field.moneyLimit && toMoney(field.moneyLimit, traits, problems);
    const since = field.since === undefined ? undefined : toDate(field.since, traits, problems);
    for (const { id, name } of tagged ?? []) {
      const contact = contacts.get(id);
      if (contact === undefined) {
        problems.push(`${name} (contact ${id}) stands under "${key}" and is no contact of this customer.`);
        continue;
      }
      const known = drafts.get(id);
      const draft = known ?? startWith(contact, problems);
      drafts.set(id, draft);
      if (!draft.holds.includes(field.holds)) draft.holds.push(field.holds);
      addLimit(draft, field, limit, problems);
      dates.set(id, [...(dates.get(id) ?? []), { holds: field.holds, since }]);
    }
  }
  return [...drafts].map(([id, draft]) => ({ ...draft, ...present({ since: youngest(dates.get(id) ?? []) }) }));
}

/**
 * The younger date counts, so that a new authority cools off even where the person held another one before; and none does where an authority is not dated
 * that the person may have only since yesterday. A dated primary decides everything, so nothing else adds to it.
 */
function youngest(dated: readonly Dated[]): string | undefined {
  const dates = dated.flatMap(({ since }) => since ?? []).sort();
  const isPrimary = dated.some(({ holds, since }) => holds === "primary" && since !== undefined);
  return isPrimary || dates.length === dated.length ? dates.at(-1) : undefined;
}

function startWith({ id, ...contact }: KnownContact, problems: string[]): Draft {
  if (contact.contactId === undefined)
    problems.push(`${contact.name} (contact ${id}) is not linked to exactly one contact of the service desk.`);
  return { ...contact, holds: [] };
}

function addLimit(draft: Draft, { holds }: HolderField, limit: Money | undefined, problems: string[]): void {
  if (limit === undefined) return;
  const { moneyLimit: other } = draft;
  if (other !== undefined && (other.amount !== limit.amount || other.currency !== limit.currency)) {
    problems.push(
      `${draft.name} has two limits, ${other.amount} ${other.currency} and ${limit.amount} ${limit.currency} (for ${holds}); the lower one counts until somebody looks.`,
    );
    if (other.currency !== limit.currency) delete draft.moneyLimit;
    else if (other.amount > limit.amount) draft.moneyLimit = limit;
    return;
  }
  draft.moneyLimit = limit;
}

function toMoney(
  { field, currency }: NonNullable<HolderField["moneyLimit"]>,
  traits: Traits,
  problems: string[],
): Money | undefined {
  const value = traits[field];
  if (value === undefined || value === null || value === "") return undefined;
  const text = wordsOf(value);
  if (/^\d{1,12}(\.\d{1,2})?$/.test(text)) return { amount: Number(text), currency };
  problems.push(`The limit under "${field}" reads "${text.slice(0, 40)}", which is no amount.`);
  return undefined;
}

function toDate(field: string, traits: Traits, problems: string[]): string | undefined {
  const value = traits[field];
  if (value === undefined || value === null || value === "") return undefined;
  const text = wordsOf(value);
  if (/^\d{4}-\d{2}-\d{2}($|T)/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  problems.push(`The date under "${field}" reads "${text.slice(0, 40)}", which is no date.`);
  return undefined;
}

/** A number or text as it stands; anything else reads as what it is not. */
const wordsOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "no text";
