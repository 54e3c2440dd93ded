import type { EntityName } from "../../entities/entities.ts";
import { findRows } from "../../query/find-rows.ts";
import { type Paging, parsePaging } from "../../query/paging.ts";
import { parseQuery, type Query } from "../../query/parse-query.ts";
import { type Page, runQuery } from "../../query/run-query.ts";
import { toRecord } from "../../store/to-record.ts";
import { accessOf } from "../../tenant/permissions.ts";
import { settle } from "../../tenant/tenant.ts";
import { htmlAnswer, jsonAnswer } from "../answer.ts";
import type { ApiCall, Handler, Handlers } from "../api-call.ts";
import { readJson } from "../read-json.ts";

const longestSearch = 2_048;

/** How long the search is as it stands in the address. Only it counts, so that the service never refuses the page links it gave. */
const searchLength = (url: URL): number => /[?&]search=([^&]*)/.exec(url.search)?.[1]?.length ?? 0;

const readQuery = ({ tenant, method, text, url }: ApiCall, entity: EntityName): Query => {
  const body = readJson(method === "GET" ? (url.searchParams.get("search") ?? "") : text);
  return parseQuery(tenant.database.table(entity).definition, tenant.vocabulary, body);
};

const itemsOf = ({ tenant }: ApiCall, entity: EntityName, query: Query, page: Page): readonly unknown[] => {
  const { definition } = tenant.database.table(entity);
  const hidden = new Set(definition.onlyById);
  return page.rows.map((row) => {
    const record = toRecord(definition, tenant.vocabulary.userDefinedFields(entity), row);
    const { includeFields } = query;
    if (!includeFields) return Object.fromEntries(Object.entries(record).filter(([name]) => !hidden.has(name)));
    const included = Object.entries(record).filter(([name]) => includeFields.includes(name) && !hidden.has(name));
    return { ...Object.fromEntries(included), userDefinedFields: [] };
  });
};

const pageLink = (call: ApiCall, entity: EntityName, step: "next" | "previous", paging: Paging | undefined) => {
  if (!paging) return null;
  const parameters = [`paging=${encodeURIComponent(JSON.stringify(paging))}`];
  const search = call.url.searchParams.get("search");
  if (call.method === "GET" && search !== null) parameters.push(`search=${encodeURIComponent(search)}`);
  return `${call.base}/${entity}/query/${step}?${parameters.join("&")}`;
};

const mayQuery = (call: ApiCall, entity: EntityName) => accessOf(call.permissions, entity, "query") === "All";

const noRows = (query: Query): Page => ({ rows: [], pageSize: query.maxRecords, examined: 0 });

const answerQuery = (call: ApiCall, entity: EntityName, towards?: "next" | "previous"): Response => {
  if (call.method === "GET" && searchLength(call.url) > longestSearch) return htmlAnswer(404, "Not Found");
  const query = readQuery(call, entity);
  const now = settle(call.tenant);
  const move = towards && { towards, paging: parsePaging(call.url.searchParams.get("paging")) };
  const table = call.tenant.database.table(entity);
  const page = mayQuery(call, entity) ? runQuery(table, query, now, move) : noRows(query);
  call.examined(page.examined);
  return jsonAnswer(200, {
    items: itemsOf(call, entity, query, page),
    pageDetails: {
      count: page.rows.length,
      requestCount: page.pageSize,
      prevPageUrl: pageLink(call, entity, "previous", page.previous),
      nextPageUrl: pageLink(call, entity, "next", page.next),
    },
  });
};

const answerCount = (call: ApiCall, entity: EntityName): Response => {
  const query = readQuery(call, entity);
  const now = settle(call.tenant);
  if (!mayQuery(call, entity)) return jsonAnswer(200, { queryCount: 0 });
  const { rows, examined } = findRows(call.tenant.database.table(entity), query.filter, now);
  call.examined(examined);
  return jsonAnswer(200, { queryCount: rows.length });
};

/** `/{Entity}/query`, `/query/count` and the page links below. A page link found by POST answers POST only. */
export const queryHandlers = (entity: EntityName, step: string | undefined, url: URL): Handlers | undefined => {
  const both = (handler: Handler): Handlers => ({ GET: handler, POST: handler });
  switch (step) {
    case undefined:
      return both((call) => answerQuery(call, entity));
    case "count":
      return both((call) => answerCount(call, entity));
    case "next":
    case "previous": {
      const handler: Handler = (call) => answerQuery(call, entity, step);
      return url.searchParams.has("search") ? both(handler) : { POST: handler };
    }
    default:
      return undefined;
  }
};
