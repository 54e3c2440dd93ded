import { createHash } from "node:crypto";
import { createMemoryRunStore, type EntryBody, type InboxMessage, type RunStore, signHead } from "@msp/workflows/run";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answered,
  closed,
  decided,
  ended,
  escalated,
  intended,
  notTold,
  opened,
  started,
  told,
} from "./support/bodies.ts";
import { drivers } from "./support/drivers.ts";
import { temporaryStore } from "./support/temporary-store.ts";

const runIds = ["a", "b", "c"] as const;
const paths = ["p", "q"] as const;
const keys = ["a:p", "b:p", "event:paid:7"] as const;
const messageIds = ["m1", "m2", "m3", "m4"] as const;

type Operation = (store: RunStore) => Promise<unknown>;

/** What a caller sees of an operation that is refused: the kind of error, not its words. */
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (error: Error) => ({ refused: error.name }),
  );

const runId = fc.constantFrom(...runIds);
const path = fc.constantFrom(...paths);
const key = fc.constantFrom(...keys);
const messageId = fc.constantFrom(...messageIds);
const person = fc.constantFrom(
  { id: "tess@example.com", name: "Tess" },
  { id: " Tess@Example.com", name: "Tess, typed by hand" },
  { id: "olga@example.com", name: "Olga" },
);
const only = fc.constantFrom({}, { only: "one" as const }, { only: "one per person" as const });
const at = fc.integer({ min: 0, max: 40 });

const body = (run: string): fc.Arbitrary<EntryBody> =>
  fc.oneof(
    fc.tuple(path, fc.integer()).map(([where, value]) => decided(where, value)),
    path.map((where) => opened(run, where)),
    path.map((where) => opened(run, where, { kind: "approval", quorum: 2 })),
    path.map((where) => escalated(run, where)),
    path.map((where) => closed(run, where)),
    fc.tuple(key, messageId).map(([token, id]) => answered(token, id)),
    fc.tuple(path, fc.boolean()).map(([where, canMark]) => intended(where, canMark)),
    path.map((where) => notTold(run, where)),
    fc.tuple(path, fc.integer({ min: 1, max: 6 })).map(([where, seq]) => told(run, where, seq)),
    fc.constant(ended),
  );

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(runId, at).map(
    ([run, now]): Operation =>
      (store) =>
        store.create({ runId: run, workflow: "call", version: "1.0.0", startKey: run }, started(run), now),
  ),
  runId.chain((run) =>
    fc.tuple(fc.array(body(run), { minLength: 1, maxLength: 3 }), at, fc.option(messageId, { nil: undefined })).map(
      ([bodies, now, consumed]): Operation =>
        (store) =>
          store.append(run, bodies, now, consumed, [{ large: bodies.length }]),
    ),
  ),
  fc.tuple(messageId, key, at, person, only).map(([id, under, now, by, room]): Operation => {
    const message: InboxMessage = { id, key: under, at: now, by, channel: "api", value: { id }, ...room };
    return (store) => store.deliver(message);
  }),
  fc.tuple(messageId, fc.boolean(), person).map(([id, isOpen, by]): Operation => {
    const submission = { id, form: "details", ticket: "T17", company: "c1", answer: {}, by };
    return (store) =>
      store.keepSubmission({ submission, verdict: { verdict: "kept", reason: "nobody waits" }, isOpen });
  }),
  fc
    .tuple(
      runId,
      fc.array(fc.record({ key, until: at }, { requiredKeys: [] }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 6 }),
    )
    .map(
      ([run, waits, seq]): Operation =>
        (store) =>
          store.park(run, { seq, waits: waits.map((wait) => ({ path: "p", for: "something", ...wait })) }),
    ),
  runId.map(
    (run): Operation =>
      (store) =>
        store.addHead((before) => signHead({ runId: run, seq: 1, hash: "h", before }, "key")),
  ),
);

/** Everything a store answers. */
async function everything(store: RunStore) {
  return {
    runs: await store.runs(),
    found: await Promise.all(runIds.map((run) => store.find(run))),
    entries: await Promise.all(runIds.map((run) => store.entries(run))),
    inbox: await Promise.all(keys.map((under) => store.inbox(under))),
    unconsumed: [await store.unconsumed(""), await store.unconsumed("event:")],
    untold: await store.untold(),
    submissions: await Promise.all(messageIds.map((id) => store.submission(id))),
    openSubmissions: await store.openSubmissions(),
    ready: await Promise.all([0, 20, 40].map((now) => store.ready(now))),
    nextWake: await Promise.all([-1, 10, 30].map((after) => store.nextWake(after))),
    unmarkedWriters: await store.unmarkedWriters(),
    writer: await store.writerOf("msp-1"),
    requests: await store.requests(),
    open: await store.requests({ isOpen: true, isResting: false }),
    forms: await store.requests({ form: "details", ticket: "T17", isResting: true }),
    heads: await Promise.all(runIds.map((run) => store.heads(run))),
    blob: await store.blob(createHash("sha256").update('{"large":2}').digest("hex")),
  };
}

describe.each(drivers)("over %s", (driver) => {
  it("any order of operations leaves the file where it leaves memory", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
        const memory = createMemoryRunStore();
        const sqlite = await temporaryStore({ driver });
        try {
          for (const apply of operations) {
            expect(await outcome(apply(sqlite))).toEqual(await outcome(apply(memory)));
          }
          expect(await everything(sqlite)).toEqual(await everything(memory));
        } finally {
          await sqlite.close();
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("operations at the same time end as if they had come one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 25 }), async (operations) => {
        const memory = createMemoryRunStore();
        const sqlite = await temporaryStore({ driver });
        try {
          const together = operations.map((apply) => outcome(apply(sqlite)));
          const after = [];
          for (const apply of operations) after.push(await outcome(apply(memory)));
          expect(await Promise.all(together)).toEqual(after);
          expect(await everything(sqlite)).toEqual(await everything(memory));
        } finally {
          await sqlite.close();
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
