import type { EntityName } from "../../entities/entities.ts";
import type { Row } from "../../store/row.ts";
import { toRecord } from "../../store/to-record.ts";
import { accessOf } from "../../tenant/permissions.ts";
import { settle } from "../../tenant/tenant.ts";
import type { Parent } from "../../write/commit.ts";
import { jsonAnswer, messageAnswer } from "../answer.ts";
import type { ApiCall } from "../api-call.ts";

const longestList = 500;

const asList = (items: readonly unknown[]): Response =>
  jsonAnswer(200, {
    items,
    pageDetails: { count: items.length, requestCount: longestList, prevPageUrl: null, nextPageUrl: null },
  });

const recordOf = ({ tenant }: ApiCall, entity: EntityName, row: Row): Record<string, unknown> =>
  toRecord(tenant.database.table(entity).definition, tenant.vocabulary.userDefinedFields(entity), row);

/** `GET /{Entity}/{id}`, also below a parent. What is missing, not yet replicated or not permitted looks the same. */
export const readRecord = (call: ApiCall, entity: EntityName, id: number, parent?: Parent): Response => {
  const now = settle(call.tenant);
  const { definition } = call.tenant.database.table(entity);
  const row = call.tenant.database.table(entity).get(id);
  const permitted = accessOf(call.permissions, entity, "query") === "All";
  const here = row && row.visibleFrom <= now && (!parent || row.values[parent.key] === parent.id);
  call.examined(row ? 1 : 0);
  if (permitted && here) {
    return definition.readsAsList
      ? asList([recordOf(call, entity, row)])
      : jsonAnswer(200, { item: recordOf(call, entity, row) });
  }
  if (definition.readsAsList) return asList([]);
  return call.tenant.assumptions.missingIsNotFound.includes(entity)
    ? messageAnswer(404, `No ${definition.type} was found with the id ${id}.`)
    : jsonAnswer(200, { item: null });
};

/** `GET /{Parent}/{id}/{Children}`: the shape of a query, the first 500 only, and no link to more. */
export const readChildren = (call: ApiCall, entity: EntityName, parent: Parent): Response => {
  const now = settle(call.tenant);
  if (accessOf(call.permissions, entity, "query") !== "All") return asList([]);
  const { definition } = call.tenant.database.table(entity);
  const rows = call.tenant.database.table(entity).rowsWhere(parent.key, parent.id);
  call.examined(rows.length);
  const hidden = new Set(definition.onlyById);
  const items = rows
    .filter((row) => row.visibleFrom <= now)
    .slice(0, longestList)
    .map((row) =>
      Object.fromEntries(Object.entries(recordOf(call, entity, row)).filter(([name]) => !hidden.has(name))),
    );
  return asList(items);
};
