import { behaviours } from "../behaviour/behaviours.ts";
import type { EntityName } from "../entities/entities.ts";
import { observeWrite } from "../rules/observe-write.ts";
import type { Row } from "../store/row.ts";
import type { Actor } from "../tenant/actor.ts";
import { settle, type Tenant } from "../tenant/tenant.ts";
import { observeForWebhooks } from "../webhooks/observe-for-webhooks.ts";
import { blankValues, fillInitialValues } from "./blank-values.ts";
import { checkFields } from "./check-fields.ts";
import { enterInLedger } from "./enter-in-ledger.ts";
import { isWritable, readBody } from "./read-body.ts";
import { Refusal } from "./refusal.ts";
import { stampFields } from "./stamp-fields.ts";
import type { Write } from "./write.ts";

/** The record a child hangs below. */
export interface Parent {
  readonly key: string;
  readonly id: number;
}

/** Who writes what, and where. */
export interface WriteRequest {
  readonly tenant: Tenant;
  readonly name: EntityName;
  readonly actor: Actor;
  readonly body: unknown;
  readonly parent?: Parent;
}

const examine = (write: Write): void => {
  const errors = checkFields(write);
  if (errors.length > 0) throw new Refusal(...errors);
  const objections = behaviours[write.name]?.check?.(write) ?? [];
  if (objections.length > 0) throw new Refusal(...objections);
};

const finish = (write: Write): void => {
  enterInLedger(write);
  const behaviour = behaviours[write.name];
  behaviour?.committed?.(write);
  behaviour?.reflect?.(write.tenant, write.id);
  observeWrite(write);
  observeForWebhooks(write);
};

const noMatch = () =>
  new Refusal(
    "No matching records found. The logged in resource may not have the required permissions to update the data.",
  );

const existing = ({ tenant, name, parent }: WriteRequest, id: number): Row => {
  const row = tenant.database.table(name).get(id);
  if (!row || (parent && row.values[parent.key] !== parent.id)) throw noMatch();
  return row;
};

/** Creates a record and returns its id; throws a {@link Refusal} when the service would not have it. */
export const commitCreate = (request: WriteRequest): number => {
  const { tenant, name, actor, body, parent } = request;
  const at = settle(tenant);
  const table = tenant.database.table(name);
  const { definition } = table;
  const given = readBody(definition, tenant.vocabulary, "create", body);
  const values = { ...blankValues(definition), ...given.values, ...(parent ? { [parent.key]: parent.id } : {}) };
  const userDefined = { ...given.userDefined };
  const write: Write = {
    tenant,
    name,
    definition,
    verb: "create",
    actor,
    at,
    id: table.nextId,
    before: undefined,
    body,
    values,
    userDefined,
  };
  behaviours[name]?.prepare?.(write);
  examine(write);
  fillInitialValues(definition, values);
  for (const lost of tenant.assumptions.fieldsLostOnCreate[name] ?? []) values[lost] = null;
  stampFields(write);
  behaviours[name]?.stamp?.(write);
  table.insert({ id: write.id, values, userDefined, visibleFrom: at + tenant.replicationLagMs });
  finish(write);
  return write.id;
};

/** Changes a record: `patch` touches what is given, `replace` empties every writable field that is not. */
export const commitUpdate = (request: WriteRequest, id: number, manner: "patch" | "replace"): number => {
  const { tenant, name, actor, body } = request;
  const at = settle(tenant);
  const table = tenant.database.table(name);
  const { definition } = table;
  const before = existing(request, id);
  const given = readBody(definition, tenant.vocabulary, "update", body);
  const values = { ...before.values };
  const userDefined = manner === "patch" ? { ...before.userDefined, ...given.userDefined } : { ...given.userDefined };
  if (manner === "replace") {
    for (const [field, rules] of Object.entries(definition.fields)) {
      if (isWritable(rules, "update")) values[field] = null;
    }
  }
  Object.assign(values, given.values);
  const write: Write = { tenant, name, definition, verb: "update", actor, at, id, before, body, values, userDefined };
  examine(write);
  stampFields(write);
  behaviours[name]?.stamp?.(write);
  table.replace({ ...before, values, userDefined });
  finish(write);
  return id;
};

/** Deletes a record and returns its id. */
export const commitDelete = (request: WriteRequest, id: number): number => {
  const { tenant, name, actor, body } = request;
  const at = settle(tenant);
  const table = tenant.database.table(name);
  const before = existing(request, id);
  const values = { ...before.values };
  const { definition } = table;
  const userDefined = { ...before.userDefined };
  const write: Write = { tenant, name, definition, verb: "delete", actor, at, id, before, body, values, userDefined };
  const objections = behaviours[name]?.checkDelete?.(write) ?? [];
  if (objections.length > 0) throw new Refusal(...objections);
  table.remove(id);
  finish(write);
  return id;
};
