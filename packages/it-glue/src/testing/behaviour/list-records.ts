import { jsonAnswer } from "../http/answer.ts";
import type { ApiCall } from "../http/api-call.ts";
import { Refusal } from "../http/refusal.ts";
import type { AccountRow } from "../state/account-row.ts";
import { documentsInFolder } from "./documents-in-folder.ts";
import { matchFilters } from "./match-filters.ts";
import { parentField } from "./parent-field.ts";
import { toIncludedObjects, toResourceObject } from "./to-resource-object.ts";

/** Answers a list: filters that are known, sorts that are known, pages, and what was asked to come along. */
export function listRecords(call: ApiCall): Response {
  const { account, definition, url, parent } = call;
  const search = url.searchParams;
  checkRequired(call);
  const tests = matchFilters(account, definition, search);
  const field = parentField(definition, parent?.type);
  const found = account
    .rows(definition.type)
    .filter((row) => field === undefined || row.attributes[field] === parent?.id)
    .filter((row) => tests.every((test) => test(row)))
    .filter(definition.type === "documents" ? documentsInFolder(account, search) : () => true);
  const rows = sorted(found, search.get("sort") ?? "", definition.sorts);

  const size = Math.min(wholeNumber(search.get("page[size]"), 50), 1000);
  const number = wholeNumber(search.get("page[number]"), 1);
  if (definition.mostPages !== undefined && number > definition.mostPages)
    throw new Refusal(422, { title: `page[number] must be between 1 and ${definition.mostPages}` });
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = rows.slice((number - 1) * size, number * size);
  const asked = (search.get("include") ?? "").split(",").map((name) => name.replaceAll("-", "_"));
  const includes = definition.includes.filter((name) => asked.includes(name));
  const showing = { isList: true, withSecrets: false, includes };
  const linkTo = (page: number): string => {
    const link = new URL(url);
    link.searchParams.set("page[number]", String(page));
    link.searchParams.set("page[size]", String(size));
    return link.href;
  };
  return jsonAnswer(200, {
    data: shown.map((row) => toResourceObject(account, definition.type, row, showing)),
    ...(includes.length > 0 ? { included: toIncludedObjects(account, shown, includes) } : {}),
    meta: {
      "current-page": number,
      "next-page": number < pages ? number + 1 : null,
      "prev-page": number > 1 ? number - 1 : null,
      "total-pages": pages,
      "total-count": rows.length,
      filters: {},
    },
    links: {
      self: linkTo(number),
      first: linkTo(1),
      ...(number > 1 ? { prev: linkTo(number - 1) } : {}),
      ...(number < pages ? { next: linkTo(number + 1) } : {}),
      last: linkTo(pages),
    },
  });
}

function checkRequired({ definition, url, account }: ApiCall): void {
  const keys = [...url.searchParams.keys()].map((key) => key.replaceAll("-", "_"));
  for (const [name, { required, kind }] of Object.entries(definition.filters)) {
    // Only this client makes its callers choose a folder; the service does not.
    if (required === true && kind !== "folder" && !keys.includes(`filter[${name}]`))
      throw new Refusal(422, { title: `${name} filter is required` });
  }
  if (definition.type !== "user_metrics") return;
  const [from = "*", to = "*"] = (url.searchParams.get("filter[date]") ?? "").split(",");
  const until = to === "*" ? account.clock.now() : Date.parse(to);
  if (url.searchParams.has("filter[date]") && (from === "*" || until - Date.parse(from) > 7 * 86_400_000))
    throw new Refusal(422, {
      title: "date range filter cannot be longer than a week, and cannot start with a wildcard",
    });
}

function sorted(rows: readonly AccountRow[], sort: string, sorts: readonly string[]): readonly AccountRow[] {
  const orders = sort
    .split(",")
    .map((word) => ({ name: word.replace(/^-/, "").replaceAll("-", "_"), factor: word.startsWith("-") ? -1 : 1 }))
    .filter(({ name }) => sorts.includes(name));
  const heldBy = (row: AccountRow, name: string) => (name === "id" ? row.id.padStart(20, "0") : row.attributes[name]);
  return [...rows].sort((left, right) => {
    for (const { name, factor } of orders) {
      const [a, b] = [String(heldBy(left, name) ?? ""), String(heldBy(right, name) ?? "")];
      if (a !== b) return a < b ? -factor : factor;
    }
    return 0;
  });
}

function wholeNumber(text: string | null, fallback: number): number {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : fallback;
}
