import type { Person } from "../../domain/person.ts";
import type { Json } from "../../ports/json.ts";
import { eventKeyPrefix, type InboxMessage } from "./inbox-message.ts";

/** An event that came and that no run has taken yet; a run that waits for it later still does. */
export interface UnmatchedEvent {
  /** The de-duplication id it was delivered with. */
  readonly id: string;
  readonly event: string;
  readonly match: string;
  /** When it arrived, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly by: Person;
  readonly value: Json;
}

/** What an event's message says; its id and key both begin with the event's id, which holds no colon. */
export const unmatchedEventOf = ({ id, key, at, by, value }: InboxMessage): UnmatchedEvent => {
  const event = id.slice(0, id.indexOf(":"));
  return {
    id: id.slice(event.length + 1),
    event,
    match: key.slice(eventKeyPrefix.length + event.length + 1),
    at,
    by,
    value,
  };
};
