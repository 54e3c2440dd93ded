import type { EntityName } from "../../entities/entities.ts";
import type { Verb } from "../../model/entity-definition.ts";
import { readKeys } from "../../query/read-keys.ts";
import type { Actor } from "../../tenant/actor.ts";
import { accessOf } from "../../tenant/permissions.ts";
import { commitCreate, commitDelete, commitUpdate, type Parent, type WriteRequest } from "../../write/commit.ts";
import { Refusal } from "../../write/refusal.ts";
import { jsonAnswer, messageAnswer } from "../answer.ts";
import type { ApiCall } from "../api-call.ts";
import { readJson } from "../read-json.ts";

const demand = (call: ApiCall, entity: EntityName, verb: Verb): void => {
  if (accessOf(call.permissions, entity, verb) === "All") return;
  throw new Refusal(`The logged in Resource does not have the adequate permissions to ${verb} this entity type.`);
};

const actorOf = (call: ApiCall, entity: EntityName): Actor => {
  const { tenant, actor, impersonate } = call;
  if (impersonate === null || !tenant.database.table(entity).definition.supportsImpersonation) return actor;
  const resource = tenant.database.table("Resources").get(Number(impersonate));
  if (resource?.values.isActive !== true || !tenant.procedures.mayBeImpersonated(resource.id)) {
    throw new Refusal(`The resource ${impersonate} cannot be impersonated.`);
  }
  return { ...actor, as: resource.id };
};

const requestOf = (call: ApiCall, entity: EntityName, body: unknown, parent: Parent | undefined): WriteRequest => ({
  tenant: call.tenant,
  name: entity,
  actor: actorOf(call, entity),
  body,
  ...(parent ? { parent } : {}),
});

/** `POST` on a collection. */
export const createRecord = (call: ApiCall, entity: EntityName, parent?: Parent): Response => {
  demand(call, entity, "create");
  return jsonAnswer(200, { itemId: commitCreate(requestOf(call, entity, readJson(call.text), parent)) });
};

/** `PATCH` and `PUT` on a collection: the id is in the body. `id` is given where a zone routes PUT to single records. */
export const updateRecord = (call: ApiCall, entity: EntityName, parent?: Parent, id?: number): Response => {
  demand(call, entity, "update");
  const body = readJson(call.text);
  const target = id ?? Number(readKeys(body)?.get("id") ?? Number.NaN);
  if (!Number.isInteger(target)) throw new Refusal("Missing Required Field: id.");
  const manner = call.method === "PUT" ? "replace" : "patch";
  return jsonAnswer(200, { itemId: commitUpdate(requestOf(call, entity, body, parent), target, manner) });
};

/** `DELETE` on a single record. */
export const deleteRecord = (call: ApiCall, entity: EntityName, id: number, parent?: Parent): Response => {
  demand(call, entity, "delete");
  const row = call.tenant.database.table(entity).get(id);
  if (!row || (parent && row.values[parent.key] !== parent.id)) {
    return messageAnswer(404, `No ${call.tenant.database.table(entity).definition.type} was found with the id ${id}.`);
  }
  return jsonAnswer(200, { itemId: commitDelete(requestOf(call, entity, undefined, parent), id) });
};
