import type { Json } from "@msp/workflows/ports";
import { toInstant } from "../mapping/to-instant.ts";
import type { AutotaskWebhookEvent } from "./autotask-webhook-event.ts";
import { type WebhookEntity, watchableEntities, webhookEntityNames } from "./webhook-entity.ts";

/** What a body was. */
export type WebhookBody =
  | { readonly kind: "event"; readonly event: AutotaskWebhookEvent }
  /** Autotask says that it turned the webhook off. */
  | { readonly kind: "deactivated" }
  | { readonly kind: "unreadable"; readonly why: string };

const actions: { readonly [name: string]: AutotaskWebhookEvent["action"] } = {
  create: "create",
  update: "update",
  delete: "delete",
};

const entities = new Map<string, WebhookEntity>(
  webhookEntityNames.flatMap((name) => {
    const { prefix, wireName } = watchableEntities[name];
    // The names of today, should Autotask ever send them.
    return [wireName, prefix, name].map((spelling) => [spelling.toLowerCase(), name] as const);
  }),
);

/** Reads what Autotask sent: members it does not know are left alone, names count in any case. `receivedAt` is ISO 8601. */
export function readWebhookEvent(text: string, receivedAt: string): WebhookBody {
  const unreadable = (why: string): WebhookBody => ({ kind: "unreadable", why });
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return unreadable("the body is not JSON");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) return unreadable("the body is not an object");
  const members = new Map(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value as Json]));

  const word = textOf(members.get("action")).toLowerCase();
  if (word === "deactivated") return { kind: "deactivated" };
  const action = actions[word];
  if (action === undefined) return unreadable('"Action" says nothing that is known');
  const webhookGuid = textOf(members.get("guid"));
  const entityType = textOf(members.get("entitytype"));
  const id = wholeOf(members.get("id"));
  const sequence = wholeOf(members.get("sequencenumber"));
  if (webhookGuid === "") return unreadable('"Guid" is missing');
  if (entityType === "") return unreadable('"EntityType" is missing');
  if (id === undefined) return unreadable('"Id" is no whole number');
  if (sequence === undefined)
    return unreadable('"SequenceNumber" is no whole number, so the event cannot be told from others');

  const fields = members.get("fields");
  const time = toInstant(textOf(members.get("eventtime")));
  const personId = wholeOf(members.get("personid"));
  return {
    kind: "event",
    event: {
      key: [webhookGuid.toLowerCase(), entityType.toLowerCase(), id, sequence].join(" "),
      webhookGuid,
      entity: entities.get(entityType.toLowerCase()) ?? "unknown",
      entityType,
      id,
      action,
      sequence,
      at: Number.isNaN(Date.parse(time)) ? receivedAt : time,
      fields: isObject(fields) ? fields : {},
      ...(personId === undefined ? {} : { personId }),
    },
  };
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";

function wholeOf(value: Json | undefined): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}
