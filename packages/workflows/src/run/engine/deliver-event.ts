import type { Person } from "../../domain/person.ts";
import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import { reasonOf } from "../reason-of.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { EngineRoom } from "./engine-room.ts";
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

/** Keeps an event until a run takes it, without the secrets in it; throws `AnswerRefusedError` when no workflow waits for such a one or it does not fit. */
export async function deliverEvent(
  room: EngineRoom,
  { id, event, match, value, by = { id: "system", name: "system" } }: DeliveredEvent,
): Promise<void> {
  const schemas = room.workflows.schemasOfEvent(event);
  const [schema] = schemas;
  if (!schema) throw new AnswerRefusedError(`No registered workflow waits for an event "${event}".`, "not asked");
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new AnswerRefusedError(`The event "${event}" does not fit its schema:\n${reasonOf(parsed.error)}`, "invalid");
  const kept: Json = schemas.reduce((one, other) => redactSecrets(other, one), toJsonValue(parsed.data));
  const problem = tooLarge(kept, room.options);
  if (problem !== undefined) throw new AnswerRefusedError(`The event "${event}" was not taken: ${problem}`, "invalid");
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
