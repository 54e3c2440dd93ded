import { createHash } from "node:crypto";
import { markerPrefix, SystemError, type Ticketing, UnknownOutcomeError } from "@msp/workflows/ports";
import type { MirrorTools } from "./mirror-tools.ts";
import type { MirrorWrite } from "./mirrored-request.ts";

/** How long a write may wait for its turn before it is not sent any more, in milliseconds. */
const patienceMs = 60_000;

/** A write that was sent so often and never seen is not sent again: whoever looks cannot see it. */
const mostTries = 3;

/** The kill switch or the allow list forbids a write now; nothing has left. */
export class WriteForbidden extends Error {
  override readonly name = "WriteForbidden";
}

/** Whether an earlier attempt has written cannot be told before `until` (milliseconds since 1970-01-01 UTC). */
export class NotYetClear extends Error {
  override readonly name = "NotYetClear";
  readonly until: number;

  constructor(what: string, until: number) {
    super(`Whether ${what} was written is not known yet.`);
    this.until = until;
  }
}

/** Something written to a ticket, at most once. */
export interface OnceWrite {
  /** Unique for good: what the marker is made of. */
  readonly key: string;
  /** In words, for messages. */
  readonly what: string;
  readonly operation: "addInternalNote" | "addChecklistItem";
  /** For a note: what it says. */
  readonly words?: MirrorWrite["words"];
  /** What is remembered of it so far. */
  readonly known: MirrorWrite | undefined;
  /** Remembers it; resolves once that is durable. */
  remember(write: MirrorWrite | undefined): Promise<void>;
  send(ticketing: Ticketing): Promise<string>;
  /** Looks for what an earlier attempt left. */
  find(write: MirrorWrite): Promise<string | undefined>;
}

/**
 * Writes once however often it is called: the intent is durable before the request leaves, and wherever an attempt may have been made, what it left is
 * looked for first. Gives the id of what was written.
 *
 * Throws `NotYetClear` while an absence proves nothing, and `WriteForbidden` where the limits of live runs do not allow it.
 */
export async function writeOnce(tools: MirrorTools, write: OnceWrite): Promise<string> {
  const { adapter, clock, tenant } = tools;
  const { known, operation } = write;
  if (known?.id !== undefined) return known.id;
  const before: MirrorWrite = known ?? {
    marker: `${markerPrefix}${createHash("sha256").update(`${tenant.id} technicians ${write.key}`).digest("hex").slice(0, 32)}`,
    since: new Date(clock.now()).toISOString(),
    notAfter: 0,
    tries: 0,
  };
  // Also where nothing is remembered: another host, or this one before a backup was restored, may have written it.
  const found = await write.find(before);
  if (found !== undefined) {
    await write.remember(withId(before, found));
    return found;
  }
  const facts = adapter.operations[operation];
  const clearAt = known === undefined ? 0 : known.notAfter + (facts?.maxInFlightMs ?? 0) + (facts?.searchLagMs ?? 0);
  if (clock.now() < clearAt) throw new NotYetClear(write.what, clearAt);
  if (before.tries >= mostTries)
    throw new Error(
      `${write.what} was sent ${mostTries} times and is not to be seen. Look whether this account may read it.`,
    );

  const notAfter = clock.now() + patienceMs;
  const words = write.words === undefined ? {} : { words: write.words };
  const attempt: MirrorWrite = { ...before, ...words, notAfter, tries: before.tries + 1 };
  const bound = adapter.on({
    marker: before.marker,
    notAfter,
    async beforeWrite({ company }) {
      const refusal = tools.refusal(company);
      if (refusal !== undefined) throw new WriteForbidden(refusal);
      await write.remember(attempt);
    },
  });
  let id: string;
  try {
    id = await write.send(bound);
  } catch (error) {
    // A clear no: this attempt has written nothing, so nothing of it is to be looked for.
    if (SystemError.is(error) && !(error instanceof UnknownOutcomeError)) await write.remember(known);
    throw error;
  }
  await write.remember(withId(attempt, id));
  return id;
}

const withId = ({ words: _said, ...write }: MirrorWrite, id: string): MirrorWrite => ({ ...write, id });
