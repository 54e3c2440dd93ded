import { jsonAnswer } from "../http/answer.ts";
import type { ApiCall } from "../http/api-call.ts";
import { notFound, Refusal } from "../http/refusal.ts";
import type { AccountRow } from "../state/account-row.ts";
import { parentField } from "./parent-field.ts";
import { toIncludedObjects, toResourceObject } from "./to-resource-object.ts";

/** The record a route names. Throws the refusal for one that is not there, or not below that parent. */
export function findRecord({ account, definition, id, parent }: ApiCall): AccountRow {
  const row = account.row(definition.type, id ?? "");
  const field = parentField(definition, parent?.type);
  if (row === undefined || (field !== undefined && row.attributes[field] !== parent?.id)) throw notFound();
  return row;
}

/** Answers one record. A password comes with its value unless the address says no, if the key may see values. */
export function showRecord(call: ApiCall): Response {
  const { account, definition, url } = call;
  const row = findRecord(call);
  const asked = (url.searchParams.get("include") ?? "").split(",").map((name) => name.replaceAll("-", "_"));
  const includes = [...definition.includes, ...definition.showIncludes].filter((name) => asked.includes(name));
  const withSecrets = definition.type === "passwords" && isShown(call, row);
  const data = toResourceObject(account, definition.type, row, { isList: false, withSecrets, includes });
  const included = toIncludedObjects(account, [row], includes);
  return jsonAnswer(200, { data, ...(includes.length > 0 ? { included } : {}) });
}

function isShown({ account, url, hasPasswordAccess }: ApiCall, row: AccountRow): boolean {
  if (url.searchParams.get("show_password") === "false") return false;
  if (!hasPasswordAccess) {
    if (account.assumptions.withoutPasswordAccess === 403) throw new Refusal(403, { title: "Forbidden" });
    return false;
  }
  if (account.assumptions.logsReveals) {
    account.add("logs", {
      level: "info",
      action: "viewed",
      organization_id: row.attributes.organization_id ?? null,
      resource_type: "password",
      resource_name: row.attributes.name ?? null,
      user_id: null,
    });
  }
  return true;
}
