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
  /**
   * How many messages its key takes, consumed ones included; the request of that token must be open, too. The store decides it together with keeping
   * the message, so of two at the same moment one is refused. Default: any number.
   */
  readonly only?: "one" | "one per person";
}

/** What became of a message: kept, known already by its id, or refused because its key takes no more. */
export type Delivery = "kept" | "known" | "taken";

/** What the keys of all events begin with. */
export const eventKeyPrefix = "event:";

/** The key events are kept under until a run waits for them. */
export const eventKey = (event: string, match: string): string => `${eventKeyPrefix}${event}:${match}`;
