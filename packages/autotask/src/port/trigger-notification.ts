import type { Binding } from "@msp/workflows";
import { InvalidRequestError, type Ticketing } from "@msp/workflows/ports";
import { nearest } from "../client/nearest.ts";
import { sameText } from "../mapping/same-text.ts";
import { priorFields } from "../mapping/to-fields.ts";
import { describeTicket } from "./describe-ticket.ts";
import { refuseOpenImportantItems } from "./important-items.ts";
import type { PortSession } from "./port-session.ts";

const operation = "triggerNotification";
type Trigger = NonNullable<Binding["trigger"]>;
type FieldTrigger = Exclude<Trigger, { status: string }>;
interface Field {
  readonly name: string;
  readonly value?: string | null;
}

/**
 * Making the one change that the tenant's own workflow rule waits for. Autotask sends no template's notification for writes of a program, but its
 * workflow rules see them (reported by integrators).
 */
export const createTriggerNotification =
  (session: PortSession): Ticketing["triggerNotification"] =>
  async (ticketId, notification) => {
    const trigger = triggerOf(session, notification);
    if ("status" in trigger) await changeStatus(session, ticketId, notification, trigger.status);
    else await setField(session, ticketId, notification, trigger);
  };

async function changeStatus(
  session: PortSession,
  ticketId: string,
  notification: string,
  status: string,
): Promise<void> {
  const { client, names } = session;
  const record = await session.ticket(ticketId, operation);
  const { id, companyID: company } = record;
  const value = await names.idOf("status", status, operation);
  if (value === (await names.completeStatus(operation))) await refuseOpenImportantItems(session, id, operation);
  const prior = priorFields(await describeTicket(session, record, operation), ["status"]);
  const meaning = { operation, target: `ticket ${id}`, company, fields: { notification, status }, prior } as const;
  await client.tickets.update({ id, status: value }, session.announcing(meaning));
}

async function setField(session: PortSession, ticketId: string, notification: string, trigger: FieldTrigger) {
  const { id, companyID: company, userDefinedFields } = await session.ticket(ticketId, operation);
  const { name, value, wordsOf } = await resolveField(session, notification, trigger);
  const prior = { [name]: wordsOf(standingIn(userDefinedFields, name)) };
  const fields = { notification, [name]: trigger.value };
  const meaning = { operation, target: `ticket ${id}`, company, fields, prior } as const;
  await session.client.tickets.update({ id, userDefinedFields: [{ name, value }] }, session.announcing(meaning));
}

/** Whether the change stands that the tenant's own workflow rule waits for. */
export const createIsTriggered =
  (session: PortSession): Ticketing["isTriggered"] =>
  async (ticketId, notification) => {
    const record = await session.ticket(ticketId, "isTriggered");
    const trigger = triggerOf(session, notification);
    if ("status" in trigger)
      return record.status === (await session.names.idOf("status", trigger.status, "isTriggered"));
    const { name, value } = await resolveField(session, notification, trigger);
    return standingIn(record.userDefinedFields, name) === value;
  };

const standingIn = (fields: readonly Field[] | null | undefined, name: string): string | null =>
  fields?.find((field) => sameText(field.name, name))?.value ?? null;

/** The field as Autotask knows it, and the value to set; the value of a list is the number of its entry. */
async function resolveField(
  { client, tenant }: PortSession,
  notification: string,
  { userDefinedField, value }: FieldTrigger,
): Promise<{ readonly name: string; readonly value: string; wordsOf(standing: string | null): string | null }> {
  const defined = await client.tickets.userDefinedFields();
  const field = defined.find(({ name }) => sameText(name, userDefinedField));
  const place = `"bindings", "notification", "${notification}", "trigger" of tenant "${tenant.id}"`;
  if (field === undefined) {
    const near = nearest(
      userDefinedField,
      defined.map(({ name }) => name),
    ).map((name) => `"${name}"`);
    throw refusal(
      `tickets have no user-defined field "${userDefinedField}", which ${place} names. ` +
        `${near.length > 0 ? `Nearest: ${near.join(", ")}. ` : ""}Add the field in Autotask, or correct the name.`,
    );
  }
  const entries = field.isPickList ? field.picklistValues : [];
  const entry = entries.find(({ label }) => sameText(label, value));
  if (field.isPickList && entry === undefined) {
    const labels = entries.map(({ label }) => `"${label}"`).join(", ");
    throw refusal(
      `the list "${field.name}" has no entry "${value}", which ${place} names. There are ${labels || "none"}.`,
    );
  }
  return {
    name: field.name,
    value: entry?.value ?? value,
    wordsOf: (standing) => entries.find((item) => item.value === standing)?.label ?? standing,
  };
}

function triggerOf({ tenant }: PortSession, notification: string): Trigger {
  const binding = tenant.bindings.notification?.[notification];
  const { channel = "person", trigger } = binding ?? {};
  if (channel === "service rule" && trigger !== undefined) return trigger;
  const place = `"bindings", "notification", "${notification}" of tenant "${tenant.id}"`;
  const advice =
    binding === undefined
      ? "There is nothing. Bind it"
      : channel !== "service rule"
        ? `Its "channel" is "${channel}". Send it that way, or make it "service rule"`
        : 'It has no "trigger". Name the user-defined field and value, or the status, that a workflow rule in Autotask waits for';
  throw refusal(`this notification is not sent by a rule of Autotask: see ${place}. ${advice}.`);
}

const refusal = (why: string): InvalidRequestError =>
  new InvalidRequestError(`autotask: ${why}`, { system: "autotask", operation });
