import type { Scalar } from "../model/scalar.ts";
import { resourceOf } from "../tenant/actor.ts";
import { changes, type Write } from "../write/write.ts";
import { deactivateWebhook } from "./deactivate-webhook.ts";
import { escapeJson } from "./escape-json.ts";
import { findWebhook, type SendingWebhook, webhookTables } from "./find-webhook.ts";
import { isWebhookSubject, type WebhookSubject, webhookSubjects } from "./webhook-subjects.ts";

const actions = { create: "Create", update: "Update", delete: "Delete" } as const;

interface WatchedField {
  readonly name: string;
  readonly value: Scalar;
  readonly changed: boolean;
  readonly isSubscribed: boolean;
  readonly isAlwaysShown: boolean;
}

/** The fields a webhook names, own and user-defined, with what the write made of them. */
const watchedFields = (write: Write, subject: WebhookSubject, webhookID: number): readonly WatchedField[] => {
  const { tenant, values, userDefined, before } = write;
  const { fields, udfFields } = webhookTables(subject);
  const nameOf = (table: typeof fields | NonNullable<typeof udfFields>, column: string, id: Scalar) =>
    tenant.vocabulary.picklist(table, column)?.find(({ value }) => value === id)?.label;
  const rows = (table: typeof fields | typeof udfFields) =>
    table ? tenant.database.table(table).rowsWhere("webhookID", webhookID) : [];
  const own = rows(fields).flatMap(({ values: row }) => {
    const name = nameOf(fields, "fieldID", row.fieldID ?? null);
    if (name === undefined) return [];
    return [{ row, name, value: values[name] ?? null, changed: changes(write, name) }];
  });
  const added = rows(udfFields).flatMap(({ values: row }) => {
    const name = udfFields && nameOf(udfFields, "udfFieldID", row.udfFieldID ?? null);
    if (name === undefined) return [];
    const value = userDefined[name] ?? null;
    return [{ row, name, value, changed: value !== (before?.userDefined[name] ?? null) }];
  });
  return [...own, ...added].map(({ row, ...field }) => ({
    ...field,
    isSubscribed: row.isSubscribedField === true,
    isAlwaysShown: row.isDisplayAlwaysField === true,
  }));
};

/** The fields an event shows; undefined when there is nothing to tell. */
const shownFields = (
  verb: Write["verb"],
  watched: readonly WatchedField[],
): Readonly<Record<string, Scalar>> | undefined => {
  if (verb === "update" && !watched.some(({ isSubscribed, changed }) => isSubscribed && changed)) return undefined;
  const shown = watched.filter(
    ({ isAlwaysShown, isSubscribed, changed }) =>
      isAlwaysShown || (isSubscribed && (verb === "create" || (verb === "update" && changed))),
  );
  return Object.fromEntries(shown.map(({ name, value }) => [name, value]));
};

const ownerIsGone = ({ tenant }: Write, { ownerResourceID }: SendingWebhook): boolean =>
  ownerResourceID !== null && tenant.database.table("Resources").get(ownerResourceID)?.values.isActive !== true;

/** Queues what the tenant's webhooks tell of a committed write. Changes the service makes by itself, such as a rule's note, set off none (unconfirmed). */
export const observeForWebhooks = (write: Write): void => {
  const { tenant, name: subject, verb, actor, id, at } = write;
  if (!isWebhookSubject(subject)) return;
  const { webhooks, excluded } = webhookTables(subject);
  const personID = actor.kind === "contact" ? actor.contactID : resourceOf(actor);
  for (const webhookID of [...tenant.database.table(webhooks).ids]) {
    const webhook = findWebhook(tenant, { subject, webhookID });
    if (!webhook?.isActive || !webhook.isReady || !webhook.on[verb]) continue;
    if (ownerIsGone(write, webhook)) {
      void deactivateWebhook(tenant, tenant.callouts, { subject, webhookID });
      continue;
    }
    const isExcluded = tenant.database
      .table(excluded)
      .rowsWhere("webhookID", webhookID)
      .some(({ values }) => actor.kind !== "contact" && values.resourceID === personID);
    const fields = isExcluded ? undefined : shownFields(verb, watchedFields(write, subject, webhookID));
    if (!fields) continue;
    const sequence = tenant.callouts.nextSequence(tenant, subject, webhookID);
    const action = actions[verb];
    const body = escapeJson({
      Action: action,
      Guid: webhook.guid,
      EntityType: webhookSubjects[subject].wireName,
      Id: id,
      Fields: fields,
      EventTime: new Date(at).toISOString(),
      SequenceNumber: sequence,
      PersonID: personID,
    });
    tenant.callouts.send(tenant, { subject, webhookID, sequence, id, action, body });
  }
};
