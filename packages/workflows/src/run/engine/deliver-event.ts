import type { Person } from "../../domain/person.ts";
import { type AnswerRefusal, AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { EngineRoom } from "./engine-room.ts";
import { fitEvent } from "./fit-event.ts";
import { eventKey } from "./inbox-message.ts";
import { tooLarge } from "./too-large.ts";

/** Something that happened outside. */
export interface DeliveredEvent {
  /** De-duplication id: the same event with the same id is delivered once. */
  readonly id: string;
  /** The id of the event's definition. */
  readonly event: string;
  /** What it is about, as the runs that wait for it name it. */
  readonly match: string;
  readonly value: unknown;
  /** Who caused it. Default: the system. */
  readonly by?: Person;
}

/**
 * Keeps an event as it came until a run takes it, without what any registered workflow calls secret in it; the run reads it with the schema of its own
 * version. Throws `AnswerRefusedError` when no registered workflow waits for such a one, or it fits none of them.
 */
export async function deliverEvent(
  room: EngineRoom,
  { id, event, match, value, by = { id: "system", name: "system" } }: DeliveredEvent,
): Promise<void> {
  const refuse = (why: string, reason: AnswerRefusal = "invalid"): never => {
    throw new AnswerRefusedError(why, reason);
  };
  const schemas = room.workflows.schemasOfEvent(event);
  if (schemas.length === 0) refuse(`No registered workflow waits for an event "${event}".`, "not asked");
  const given = toJsonValue(value);
  const readings = schemas.map((schema) => fitEvent(schema, given));
  const values = readings.flatMap((one) => ("value" in one ? [one.value] : []));
  if (values.length === 0) {
    const misfits = new Set(readings.flatMap((one) => ("misfit" in one ? [one.misfit] : [])));
    refuse(`The event "${event}" does not fit its schema:\n${[...misfits].join("\n")}`);
  }
  const kept = schemas.reduce((one, schema) => redactSecrets(schema, one), given);
  for (const one of [kept, ...values]) {
    const problem = tooLarge(one, room.options);
    if (problem !== undefined) refuse(`The event "${event}" was not taken: ${problem}`);
  }
  const at = room.options.clock.now();
  await room.store.deliver({
    id: `${event}:${id}`,
    key: eventKey(event, match),
    at,
    by,
    channel: "event",
    value: kept,
  });
  room.touch();
}
