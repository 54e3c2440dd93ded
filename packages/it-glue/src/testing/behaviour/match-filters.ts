import type { ResourceDefinition } from "../../client/resource/resource-definition.ts";
import { Refusal } from "../http/refusal.ts";
import type { Account } from "../state/account.ts";
import type { AccountRow } from "../state/account-row.ts";

type Test = (row: AccountRow) => boolean;

/** The filters of an address the service pays attention to, as tests. Every other key is ignored without a word. */
export function matchFilters(
  account: Account,
  definition: ResourceDefinition,
  search: URLSearchParams,
): readonly Test[] {
  const tests: Test[] = [];
  for (const [spelling, value] of search) {
    const keys = [...spelling.matchAll(/\[([^\]]*)\]/g)].map(([, key]) => (key ?? "").replaceAll("-", "_"));
    if (!spelling.startsWith("filter[")) continue;
    const test = toTest(account, definition, keys, value, search);
    if (test !== undefined) tests.push(test);
  }
  return tests;
}

function toTest(
  account: Account,
  definition: ResourceDefinition,
  keys: readonly string[],
  value: string,
  search: URLSearchParams,
): Test | undefined {
  const [first = "", second] = keys;
  if (first === "exclude" && second !== undefined && definition.excludes?.includes(second)) {
    const isOneOf = oneOf(second, value);
    return (row) => !isOneOf(row);
  }
  const remote = /^(psa|rmm)_(id|integration_type)$/.exec(first);
  if (remote !== null) return toRemoteTest(account, definition, remote[1] ?? "", remote[2] ?? "", value, search);
  const filter = definition.filters[first];
  if (filter === undefined || filter.kind === "folder" || keys.length > 1) return undefined;
  if (filter.kind === "period") return within(first, value);
  return oneOf(first, value);
}

/** Exact, capitals included; a comma separates alternatives unless it is escaped. */
function oneOf(name: string, value: string): Test {
  const wanted = value.split(/(?<!\\),/).map((word) => word.replaceAll("\\,", ","));
  return (row) => {
    const held = name === "id" ? row.id : row.attributes[name];
    const emails = name === "primary_email" ? primaryEmails(row) : [];
    return wanted.includes(String(held)) || emails.some((email) => wanted.includes(email));
  };
}

function primaryEmails({ attributes }: AccountRow): readonly string[] {
  const emails = Array.isArray(attributes.contact_emails) ? attributes.contact_emails : [];
  return emails.flatMap((email) => {
    const { value, primary } = email as { readonly value?: unknown; readonly primary?: unknown };
    return primary === true && typeof value === "string" ? [value] : [];
  });
}

function within(name: string, value: string): Test {
  const [from = "*", to = "*"] = value.split(",");
  return (row) => {
    const held = String(row.attributes[name] ?? "");
    return (from === "*" || held >= from) && (to === "*" || held <= to);
  };
}

/** A remote id without its system is not a filter; the system alone is. */
function toRemoteTest(
  account: Account,
  definition: ResourceDefinition,
  prefix: string,
  part: string,
  value: string,
  search: URLSearchParams,
): Test | undefined {
  if (definition.filters[prefix] === undefined) return undefined;
  const system = [`filter[${prefix}_integration_type]`, `filter[${prefix}-integration-type]`]
    .map((key) => search.get(key))
    .find((word) => word !== null);
  if (system === undefined || system === null) return undefined;
  if (definition.filters[prefix].words?.includes(system) !== true)
    throw new Refusal(422, { title: `Valid ${prefix}_integration_type is required` });
  if (!account.assumptions[prefix === "psa" ? "autotaskFilter" : "monitoringFilter"]) return undefined;
  const linksOf = ({ links }: AccountRow) =>
    [links.adapters_resources, prefix === "rmm" ? links.rmm_adapters_resources : undefined].flatMap(
      (some) => some ?? [],
    );
  return (row) =>
    linksOf(row).some(({ type, id }) => {
      const adapter = account.row(type, id);
      const isSystem = adapter?.attributes.$system === system;
      return isSystem && (part === "integration_type" || adapter.attributes.remote_id === value);
    });
}
