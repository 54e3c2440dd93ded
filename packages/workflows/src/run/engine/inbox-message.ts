import type { Person } from "../../domain/person.ts";
import type { Json } from "../../ports/json.ts";

/** Something that arrived for a run and waits to be consumed, once. */
export interface InboxMessage {
  /** De-duplication id: the same id twice is one message. */
  readonly id: string;
  /** What it is for: a request's token, or `event:` + event id + `:` + match. */
  readonly key: string;
  /** When it arrived, in milliseconds since 1970-01-01 UTC. Only this decides whether it was late. */
  readonly at: number;
  readonly by: Person;
  readonly channel: string;
  readonly value: Json;
}

/** The key events are kept under until a run waits for them. */
export const eventKey = (event: string, match: string): string => `event:${event}:${match}`;
