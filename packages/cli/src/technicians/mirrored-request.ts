/** One write that puts something of a request on its ticket. */
export interface MirrorWrite {
  /** What the write can be looked for by, for good. */
  readonly marker: string;
  /** When it was first intended, ISO 8601: nothing older was left by it. */
  readonly since: string;
  /** The last moment the latest attempt could leave, in milliseconds since 1970-01-01 UTC. */
  readonly notAfter: number;
  readonly tries: number;
  /** What it made, once that is certain. */
  readonly id?: string;
  /** For a note, until its id is known: what it says, so that it is never taken for somebody else's. */
  readonly words?: { readonly title: string; readonly text: string };
}

/** What a host remembers of a request that it showed on a ticket. JSON, so that it can be kept beside the runs. */
export interface MirroredRequest {
  readonly token: string;
  readonly runId: string;
  readonly ticketId: string;
  /** What ties notes and the checklist item to the request; unique on its ticket. */
  readonly code: string;
  readonly title: string;
  /** The instant it was opened, ISO 8601. */
  readonly openedAt: string;
  /** Its writes by name: `item`, `asked`, `reminder 2`, `escalated`, `over`, and replies by what they answer. */
  readonly writes: { readonly [name: string]: MirrorWrite };
  /** Reminders people are to read on the ticket, by number. */
  readonly reminders: readonly number[];
  /** Ticks and parts of notes that were dealt with. */
  readonly handled: readonly string[];
  /** Why there is no checklist item, where the service refused one: then notes alone are read. */
  readonly itemRefused?: string;
}

/** What a host remembers of a ticket on which requests are shown. */
export interface MirroredTicket {
  readonly ticketId: string;
  /** The primary resource as people on the ticket were last told; `none` where there was none. */
  readonly responsible: string;
  /** How often it has changed since requests are shown. */
  readonly moves: number;
  readonly writes: { readonly [name: string]: MirrorWrite };
}
