import type { Call, WriteRequest } from "@msp/workflows/ports";
import {
  chainEntry,
  createMemoryRunStore,
  type EngineOptions,
  type EntryBody,
  type InboxMessage,
  type RunStore,
} from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { engineContract } from "../../src/contracts/engine/engine-contract.ts";
import type { EngineSuite } from "../../src/contracts/engine/engine-suite.ts";
import { type EngineSubject, memoryEngineSubject } from "../../src/contracts/index.ts";
import { mutantSubject } from "./mutant-store.ts";

/** Everything the contracts check, by title. */
const checks = new Map<string, (subject: EngineSubject) => Promise<void>>();
const suite: EngineSuite = { group: (_title, body) => body(), test: (title, run) => void checks.set(title, run) };
engineContract(suite);

const checkOf = (title: string) => {
  const [name, run] = [...checks].find(([known]) => known.startsWith(title)) ?? [];
  if (!name || !run) throw new Error(`The contract has no check "${title}".`);
  return run;
};

/** Changes bodies on their way into the journal. */
const journaling =
  (change: (body: EntryBody) => EntryBody) =>
  (store: RunStore): RunStore => ({
    ...store,
    append: (runId, bodies, ...rest) => store.append(runId, bodies.map(change), ...rest),
  });

const noSettleWait = journaling((body) =>
  body.kind === "intended"
    ? { ...body, notAfter: 0, facts: { ...body.facts, maxInFlightMs: 0, searchLagMs: 0 } }
    : body,
);

/** Takes what stands there now for what stood there before, so that it sends again whatever a person wrote meanwhile. */
const blindUpdate: EngineSubject = {
  open: (options, lifeline) => memoryEngineSubject.open(blinded(options), lifeline),
};

function blinded(options: EngineOptions): EngineOptions {
  const { ticketing } = options.adapters;
  if (!ticketing) return options;
  const first = new Map<string, WriteRequest["prior"]>();
  const blind = (write: WriteRequest): WriteRequest => {
    const prior = first.get(write.target) ?? write.prior;
    first.set(write.target, prior);
    return prior === undefined ? write : { ...write, prior };
  };
  const on = (call: Call) => ticketing.on({ ...call, beforeWrite: (write) => call.beforeWrite(blind(write)) });
  return { ...options, adapters: { ...options.adapters, ticketing: { ...ticketing, on } } };
}

/** Says an intent is durable, and writes it down only with whatever comes after it. */
function lateIntent(store: RunStore): RunStore {
  const held = new Map<string, EntryBody>();
  return {
    ...store,
    async append(runId, bodies, at, ...rest) {
      const [first] = bodies;
      const before = held.get(runId);
      held.delete(runId);
      if (first?.kind === "intended") {
        if (before) await store.append(runId, [before], at);
        held.set(runId, first);
        const seq = (await store.entries(runId)).length + 1;
        return [chainEntry(first, { seq, at, previous: "" })];
      }
      const written = await store.append(runId, before ? [before, ...bodies] : bodies, at, ...rest);
      return before ? written.slice(1) : written;
    },
  };
}

/** Forgets what mappings gave whenever a run is loaded. */
const recomputing = (store: RunStore): RunStore => ({
  ...store,
  entries: async (runId) =>
    (await store.entries(runId)).filter((entry) => entry.kind !== "decided" || entry.about !== "input"),
  park: async (runId, { waits }) => store.park(runId, { seq: (await store.entries(runId)).length, waits }),
});

const consumingTwice = (store: RunStore): RunStore => ({
  ...store,
  append: (runId, bodies, at, _consumed, blobs) => store.append(runId, bodies, at, undefined, blobs),
});

const judgedWhenLooked = (store: RunStore, now: () => number): RunStore => ({
  ...store,
  inbox: async (key) => (await store.inbox(key)).map((message) => ({ ...message, at: now() })),
});

/** Acknowledges a message, and keeps it only with the next thing that is written. */
function earlyAcknowledgement(store: RunStore): RunStore {
  const held: (() => Promise<unknown>)[] = [];
  const memory = createMemoryRunStore();
  const flush = async () => {
    for (const keep of held.splice(0)) await keep();
  };
  return {
    ...store,
    async deliver(message) {
      held.push(() => store.deliver(message));
      return memory.deliver(message);
    },
    async ready(now) {
      await flush();
      return store.ready(now);
    },
  };
}

/** Keeps what comes where a walk finds it, and wakes nobody for it: neither a run at rest nor one that is going to rest. */
function wakingNobody(store: RunStore): RunStore {
  let held: InboxMessage[] = [];
  return {
    ...store,
    async deliver(message) {
      held.push(message);
      return "kept";
    },
    async inbox(key) {
      const due = held.filter((message) => message.key === key);
      held = held.filter((message) => message.key !== key);
      for (const message of due) await store.deliver(message);
      return store.inbox(key);
    },
  };
}

const forgetfulOfMarkers = (store: RunStore): RunStore => ({ ...store, writerOf: async () => undefined });

/** Each mutant, and one check that must not let it pass. */
const mutants: readonly (readonly [name: string, subject: EngineSubject, caughtBy: string])[] = [
  [
    "lets a run rest over what has come",
    mutantSubject(wakingNobody),
    "an event that arrives while the run goes to rest",
  ],
  ["does not wait before it looks", mutantSubject(noSettleWait), "a lost answer is looked up after the settle wait"],
  ["does not wait before it looks", mutantSubject(noSettleWait), "a write that arrives late and unanswered"],
  ["writes the intent down after sending", mutantSubject(lateIntent), "a write: the same end"],
  ["updates without looking at what stands there", blindUpdate, "an update that a person overtook"],
  [
    "works mappings out on every walk",
    mutantSubject(recomputing),
    "a mapping, a test, a list and a duration are worked out once",
  ],
  ["lets one event end two waits", mutantSubject(consumingTwice), "an event that comes twice is one event"],
  ["lets one event end the waits of two runs", mutantSubject(consumingTwice), "of two runs that wait for one event"],
  ["judges an answer by when it is looked at", mutantSubject(judgedWhenLooked), "an event that came in time counts"],
  [
    "does not know its own markers",
    mutantSubject(forgetfulOfMarkers),
    "an open write the service tells of is looked up",
  ],
  [
    "acknowledges an answer before it is kept",
    mutantSubject(earlyAcknowledgement),
    "an answer that was acknowledged survives",
  ],
];

describe("the engine contract notices an engine that", () => {
  it.each(mutants)("%s", async (_name, subject, caughtBy) => {
    const check = checkOf(caughtBy);
    await expect(check(subject)).rejects.toMatchObject({ name: "AssertionError" });
    await expect(
      check(memoryEngineSubject),
      "the check passes an engine that does nothing wrong",
    ).resolves.toBeUndefined();
  });
});
