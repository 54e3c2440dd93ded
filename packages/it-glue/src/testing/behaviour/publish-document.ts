import { jsonAnswer } from "../http/answer.ts";
import type { ApiCall } from "../http/api-call.ts";
import { findRecord } from "./show-record.ts";
import { toResourceObject } from "./to-resource-object.ts";

/** Makes the draft of a document what readers see: its sections as they stand, whoever wrote them. */
export function publishDocument(call: ApiCall): Response {
  const { account, definition, commit } = call;
  const row = findRecord(call);
  const content = account
    .rows("document_sections")
    .filter(({ attributes }) => attributes.document_id === row.id)
    .sort((left, right) => Number(left.attributes.sort ?? 0) - Number(right.attributes.sort ?? 0))
    .map(({ id, attributes }) => ({
      id,
      document_id: row.id,
      resource_type: attributes.resource_type ?? null,
      sort: attributes.sort ?? null,
      resource: { content: attributes.content ?? null },
    }));
  const attributes = { ...row.attributes, published: true, published_at: account.stamp(), content };
  const published = account.put(definition.type, { ...row, attributes });
  commit("publish", definition.type, row.id);
  const showing = { isList: false, withSecrets: false, includes: [] };
  return jsonAnswer(200, { data: toResourceObject(account, definition.type, published, showing) });
}
