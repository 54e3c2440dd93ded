import type { Json } from "@msp/workflows/ports";
import type { AttributeDefinition } from "../../client/resource/resource-definition.ts";
import { jsonAnswer } from "../http/answer.ts";
import type { ApiCall } from "../http/api-call.ts";
import { notFound, Refusal, unprocessable } from "../http/refusal.ts";
import type { AccountRow } from "../state/account-row.ts";
import { checkSync } from "./check-sync.ts";
import { checkLink, keepLinks } from "./keep-links.ts";
import { parentField } from "./parent-field.ts";
import { readWritten, type WrittenData } from "./read-written.ts";
import { references } from "./references.ts";
import { findRecord } from "./show-record.ts";
import { toResourceObject } from "./to-resource-object.ts";
import { storeTraits, titleOf } from "./traits.ts";

type Values = { readonly [name: string]: Json };

/** Creates what the body holds, one record or several. */
export function createRecords(call: ApiCall): Response {
  const { isList, items } = readWritten(call.body, call.definition.type);
  const rows = items.map((item) => createRecord(call, item));
  return answer(call, 201, rows, isList);
}

/** Changes one record by its path, or several by the ids inside of their attributes. */
export function updateRecords(call: ApiCall): Response {
  const { isList, items } = readWritten(call.body, call.definition.type);
  const rows = items.map((item) => updateRecord(call.id === undefined ? { ...call, id: idOf(item) } : call, item));
  return answer(call, 200, rows, isList);
}

/** Deletes one record by its path with an empty answer, or several by a body and shows them once more. */
export function deleteRecords(call: ApiCall): Response {
  if (call.id !== undefined) {
    removeRecord(call, findRecord(call));
    return new Response(null, { status: 204 });
  }
  const { items } = readWritten(call.body, call.definition.type);
  const rows = items.map((item) => findRecord({ ...call, id: idOf(item) }));
  for (const row of rows) removeRecord(call, row);
  return answer(call, 200, rows, true);
}

function createRecord(call: ApiCall, { attributes, children }: WrittenData): AccountRow {
  const { account, definition, parent } = call;
  const { type } = definition;
  const field = parentField(definition, parent?.type);
  if (parent !== undefined && account.row(parent.type, parent.id) === undefined) throw notFound();
  const values: { [name: string]: Json } = {
    ...writable(call, attributes, "create"),
    ...(field === undefined || parent === undefined ? {} : { [field]: parent.id }),
  };
  checkPresent(call, values, children);
  checkReferences(call, values);
  if (parent !== undefined) checkLink(account, definition, parent, values);
  if (type === "flexible_assets") completeAsset(call, values);
  if (type === "flexible_asset_fields") values.name_key = keyOf(String(values.name));
  if (type === "passwords") values.password_updated_at = account.stamp();
  // A new document is a draft: it has been published at no time yet.
  if (type === "documents") values.published_at = null;
  if (type === "contacts") values.name = [values.first_name, values.last_name].filter(Boolean).join(" ");
  const row = account.add(type, values);
  if (parent !== undefined) keepLinks(account, definition, parent, row);
  for (const child of children) {
    const own = child.type === "flexible_asset_fields" ? { name_key: keyOf(String(child.attributes.name)) } : {};
    const under = { [`${type.replace(/s$/, "")}_id`]: row.id };
    account.add(child.type, { ...child.attributes, ...own, ...under });
  }
  call.commit("create", type, row.id);
  return row;
}

function updateRecord(call: ApiCall, { attributes, children }: WrittenData): AccountRow {
  const { account, definition } = call;
  const row = findRecord(call);
  if (children.length > 0) throw unprocessable("Relationships cannot be updated", "/data/relationships");
  const given: { [name: string]: Json } = { ...writable(call, attributes, "update") };
  checkSync(definition.type, row, Object.keys(given));
  checkReferences(call, given);
  if (definition.type === "flexible_assets" && "traits" in given)
    completeAsset(call, given, row.attributes.flexible_asset_type_id);
  if ("password" in given) given.password_updated_at = account.stamp();
  if (given.completed === true) given.completed_at = account.stamp();
  const changed = { ...row.attributes, ...given, updated_at: account.stamp() };
  call.commit("update", definition.type, row.id);
  return account.put(definition.type, { ...row, attributes: changed });
}

function removeRecord({ account, definition, commit }: ApiCall, row: AccountRow): void {
  // Organizations are marked and go later.
  if (definition.type === "organizations") {
    const goneAt = account.clock.now() + account.assumptions.organizationDeletionMs;
    account.put(definition.type, { ...row, goneAt });
  } else account.remove(definition.type, row.id);
  commit("delete", definition.type, row.id);
}

/** What may be written is taken; the rest is dropped without a word. */
function writable({ definition }: ApiCall, attributes: Values, when: "create" | "update"): Values {
  const isWritable = (rule: AttributeDefinition | undefined) => rule?.write === "always" || rule?.write === when;
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      const rule = definition.attributes[name];
      if (!isWritable(rule)) return [];
      const isId = rule?.kind === "id" && value !== null;
      return [[name, isId ? String(value) : value]];
    }),
  );
}

function checkPresent({ definition }: ApiCall, values: Values, children: WrittenData["children"]): void {
  for (const [name, { required, kind }] of Object.entries(definition.attributes)) {
    if (required !== true || (values[name] !== undefined && values[name] !== null && values[name] !== "")) continue;
    if (kind === "children" && children.length > 0) continue;
    const pointer = `data/attributes/${name}`;
    if (name === "organization_id") throw new Refusal(422, { title: "Valid organization_id is required", pointer });
    if (name === "resource_type")
      throw new Refusal(400, { title: "param is missing or the value is empty: resource_type" });
    throw unprocessable("can't be blank", `/${pointer.replaceAll("_", "-")}`);
  }
}

function checkReferences({ account, definition }: ApiCall, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const type = references[name];
    if (type !== undefined && typeof value === "string" && account.row(type, value) === undefined) {
      if (name === "organization_id")
        throw new Refusal(422, {
          title: "Valid organization_id is required",
          pointer: "data/attributes/organization_id",
        });
      throw unprocessable("must exist", `/data/attributes/${name.replace(/_id$/, "").replaceAll("_", "-")}`);
    }
  }
  const folder = values.document_folder_id;
  if (definition.type !== "documents" || typeof folder !== "string") return;
  if (account.row("document_folders", folder)?.attributes.organization_id !== values.organization_id)
    throw unprocessable("must exist in the same organization", "/data/attributes/document-folder");
}

function completeAsset(
  { account }: ApiCall,
  values: { [name: string]: Json },
  kind = values.flexible_asset_type_id,
): void {
  values.traits = storeTraits(account, kind, values.traits);
  values.name = titleOf(account, kind, values.traits);
}

function idOf({ attributes }: WrittenData): string {
  if (attributes.id === undefined) throw new Refusal(400, { title: "param is missing or the value is empty: id" });
  return String(attributes.id);
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function answer(call: ApiCall, status: number, rows: readonly AccountRow[], isList: boolean): Response {
  const { account, definition, url, hasPasswordAccess } = call;
  const withSecrets = url.searchParams.get("show_password") === "true" && hasPasswordAccess;
  const showing = { isList: false, withSecrets, includes: [] };
  const data = rows.map((row) => toResourceObject(account, definition.type, row, showing));
  return jsonAnswer(status, { data: isList ? data : data[0] });
}
