import type { Behaviour } from "../behaviour/behaviour.ts";
import type { EntityName } from "../entities/entities.ts";
import { resourceOf } from "../tenant/actor.ts";
import { changes, type Write } from "../write/write.ts";
import { webhookTables } from "./find-webhook.ts";
import { type WebhookSubject, webhookSubjects } from "./webhook-subjects.ts";

const eventFields = ["isSubscribedToCreateEvents", "isSubscribedToUpdateEvents", "isSubscribedToDeleteEvents"] as const;

/** The name the server gives a webhook: as stable as its id, so that tests can be repeated. */
const guidOf = (id: number): string => `00000000-0000-4000-8000-${id.toString(16).padStart(12, "0")}`;

const objectionsToAddress = ({ tenant, values }: Write, name: "webhookUrl" | "deactivationUrl"): readonly string[] => {
  const address = URL.canParse(String(values[name])) ? new URL(String(values[name])) : undefined;
  if (address?.protocol === "https:" && address.port === "") return [];
  if (address && tenant.assumptions.webhookAddresses === "any") return [];
  return [`${name} must be an https address on port 443.`];
};

const isDuplicate = ({ tenant, name, id, values }: Write): boolean => {
  const table = tenant.database.table(name);
  return table.ids.some((other) => {
    const row = other === id ? undefined : table.get(other)?.values;
    return (
      row?.webhookUrl === values.webhookUrl &&
      eventFields.some((event) => row?.[event] === true && values[event] === true)
    );
  });
};

const webhookBehaviour = (subject: WebhookSubject): Behaviour => ({
  check: (write) => [
    ...objectionsToAddress(write, "webhookUrl"),
    ...objectionsToAddress(write, "deactivationUrl"),
    ...(write.verb === "create" || changes(write, "webhookUrl") || eventFields.some((event) => changes(write, event))
      ? isDuplicate(write)
        ? ["A webhook with the same webhookUrl and event type already exists."]
        : []
      : []),
  ],
  stamp({ verb, values, definition, id, actor }) {
    if (verb !== "create") return;
    values.ownerResourceID ??= resourceOf(actor);
    values["webhookGuid" in definition.fields ? "webhookGuid" : "webhookGUID"] = guidOf(id);
  },
  committed({ tenant, verb, id }) {
    if (verb !== "delete") return;
    const { fields, udfFields, excluded } = webhookTables(subject);
    for (const name of [fields, udfFields, excluded]) {
      if (!name) continue;
      const table = tenant.database.table(name);
      for (const row of table.rowsWhere("webhookID", id)) table.remove(row.id);
    }
  },
});

/** A webhook is ready once it watches a field, and no longer when it watches none. */
const fieldBehaviour = (subject: WebhookSubject, column: "fieldID" | "udfFieldID"): Behaviour => ({
  check({ tenant, name, id, values, verb }) {
    if (verb === "update") return [];
    const rows = tenant.database.table(name).rowsWhere("webhookID", values.webhookID ?? null);
    const isTaken = rows.some((row) => row.id !== id && row.values[column] === values[column]);
    return isTaken ? [`${column} ${String(values[column])} is already part of this webhook.`] : [];
  },
  committed({ tenant, values }) {
    const { webhooks, fields, udfFields } = webhookTables(subject);
    const webhookID = values.webhookID ?? null;
    const rows = [fields, udfFields].flatMap((name) =>
      name ? tenant.database.table(name).rowsWhere("webhookID", webhookID) : [],
    );
    const isReady = rows.some((row) => row.values.isSubscribedField === true);
    tenant.database.table(webhooks).patch(Number(webhookID), { isReady });
  },
});

/** What the webhook entities do beyond their tables. */
export const webhookBehaviours: Readonly<Partial<Record<EntityName, Behaviour>>> = Object.fromEntries(
  (Object.keys(webhookSubjects) as WebhookSubject[]).flatMap((subject): [EntityName, Behaviour][] => {
    const { webhooks, fields, udfFields } = webhookTables(subject);
    return [
      [webhooks, webhookBehaviour(subject)],
      [fields, fieldBehaviour(subject, "fieldID")],
      ...(udfFields ? [[udfFields, fieldBehaviour(subject, "udfFieldID")] as [EntityName, Behaviour]] : []),
    ];
  }),
);
