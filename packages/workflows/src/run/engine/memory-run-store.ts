import { isSamePerson } from "../../domain/same-person.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { chainEntry, chainStart } from "../journal/chain-entry.ts";
import type { Entry, EntryBody } from "../journal/entry.ts";
import { sha256 } from "../journal/sha256.ts";
import type { SignedHead } from "../journal/sign-head.ts";
import { firstEpoch } from "./epoch.ts";
import { normalized, type StoredSubmission } from "./form-submission.ts";
import type { InboxMessage } from "./inbox-message.ts";
import { MessageTakenError } from "./message-taken-error.ts";
import type { Parking } from "./parking.ts";
import type { RunStore, StoredRun } from "./run-store.ts";
import type { StoredRequest } from "./stored-request.ts";
import { wakeOf } from "./wake-of.ts";

interface Row {
  readonly stored: StoredRun;
  readonly journal: Entry[];
  readonly requests: Map<string, StoredRequest>;
  /** The numbers of entries that say what could not be told. */
  readonly untold: Set<number>;
  parking?: Parking | undefined;
  hasEnded: boolean;
  writesUnmarked: boolean;
}

/** Keeps runs in the memory of the process: for tests, demonstrations and scripts that end with their run. */
export function createMemoryRunStore(): RunStore {
  const rows = new Map<string, Row>();
  const received = new Map<string, InboxMessage[]>();
  const seen = new Set<string>();
  /** What nobody consumed, by id, in the order it arrived. */
  const waiting = new Map<string, InboxMessage>();
  const submissions = new Map<string, StoredSubmission>();
  const blobs = new Map<string, Json>();
  /** The run that wrote with a marker. */
  const writers = new Map<string, string>();
  const heads: SignedHead[] = [];

  const rowOf = (runId: string): Row => {
    const row = rows.get(runId);
    if (!row) throw new RunRefusedError(`There is no run "${runId}".`);
    return row;
  };

  const chain = (row: Row, bodies: readonly EntryBody[], at: number): Entry[] => {
    row.parking = undefined;
    return bodies.map((body) => {
      const last = row.journal.at(-1);
      const entry = chainEntry(structuredClone(body), {
        seq: (last?.seq ?? 0) + 1,
        at,
        previous: last?.hash ?? chainStart(row.stored.runId),
      });
      row.journal.push(entry);
      list(row, entry);
      if (entry.kind === "intended" && !writers.has(entry.marker)) writers.set(entry.marker, row.stored.runId);
      return entry;
    });
  };

  const consume = (id: string): void => {
    if (!waiting.delete(id)) throw new MessageTakenError(`The message "${id}" has been consumed already.`);
  };
  const inbox = (key: string) => (received.get(key) ?? []).filter((message) => waiting.has(message.id));
  const hasRoom = ({ only, key, by }: InboxMessage): boolean => {
    if (only === undefined) return true;
    const isOver = rows.get(key.slice(0, key.indexOf(":")))?.requests.get(key)?.isOpen === false;
    const before = received.get(key) ?? [];
    return !isOver && !before.some((message) => only === "one" || isSamePerson(message.by.id, by.id));
  };

  const isDue = (row: Row, now: number) => row.parking === undefined || wakeOf(row.parking) <= now;
  const living = () => [...rows.values()].filter((row) => !row.hasEnded);

  return {
    epoch: firstEpoch,
    async create(run, first, at) {
      if (rows.has(run.runId)) return { created: false };
      const row: Row = {
        stored: run,
        journal: [],
        requests: new Map(),
        untold: new Set(),
        hasEnded: false,
        writesUnmarked: false,
      };
      rows.set(run.runId, row);
      chain(row, [first], at);
      return { created: true };
    },
    runs: async () => [...rows.values()].map((row) => row.stored),
    async find(runId) {
      const row = rows.get(runId);
      return row && { ...row.stored, ...(row.parking ? { parking: row.parking } : {}) };
    },
    entries: async (runId) => [...(rows.get(runId)?.journal ?? [])],
    async append(runId, bodies, at, consumed, large = []) {
      const row = rowOf(runId);
      if (consumed !== undefined) consume(consumed);
      for (const value of large) blobs.set(sha256(canonicalJson(value)), structuredClone(value));
      return chain(row, bodies, at);
    },
    blob: async (hash) => structuredClone(blobs.get(hash)),
    async deliver(message) {
      if (seen.has(message.id)) return "known";
      if (!hasRoom(message)) return "taken";
      const kept = structuredClone(message);
      seen.add(message.id);
      waiting.set(message.id, kept);
      received.set(message.key, [...(received.get(message.key) ?? []), kept]);
      for (const row of rows.values())
        if (row.parking?.waits.some((wait) => wait.key === message.key)) row.parking = undefined;
      return "kept";
    },
    inbox: async (key) => inbox(key),
    unconsumed: async (prefix) => [...waiting.values()].filter((message) => message.key.startsWith(prefix)),
    async park(runId, parking) {
      const row = rowOf(runId);
      const isStale = row.hasEnded || row.journal.at(-1)?.seq !== parking.seq;
      const hasMessage = parking.waits.some(
        ({ key, until = Number.POSITIVE_INFINITY, unfit = [] }) =>
          key !== undefined && inbox(key).some(({ at, id }) => at < until && !unfit.includes(id)),
      );
      if (isStale || hasMessage) return false;
      row.parking = structuredClone(parking);
      return true;
    },
    ready: async (now) =>
      living()
        .filter((row) => isDue(row, now))
        .map((row) => row.stored.runId),
    async nextWake(after) {
      const wakes = living().map((row) => (row.parking ? wakeOf(row.parking) : Number.POSITIVE_INFINITY));
      const earliest = wakes
        .filter((wake) => wake > after)
        .reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
      return Number.isFinite(earliest) ? earliest : undefined;
    },
    unmarkedWriters: async () =>
      living()
        .filter((row) => row.writesUnmarked)
        .map((row) => row.stored.runId),
    writerOf: async (marker) => writers.get(marker),
    async requests({ isOpen, form, ticket, isResting } = {}) {
      return [...rows.values()].flatMap((row) =>
        isResting !== undefined && isResting !== (row.parking !== undefined)
          ? []
          : [...row.requests.values()].filter(
              (one) =>
                (isOpen === undefined || one.isOpen === isOpen) &&
                (form === undefined || one.request.about?.form === form) &&
                (ticket === undefined || normalized(one.request.about?.ticket ?? "") === normalized(ticket)),
            ),
      );
    },
    untold: async () => [...rows.values()].filter((row) => row.untold.size > 0).map((row) => row.stored.runId),
    async keepSubmission(stored) {
      submissions.set(stored.submission.id, structuredClone(stored));
    },
    submission: async (id) => structuredClone(submissions.get(id)),
    openSubmissions: async () => structuredClone([...submissions.values()].filter((stored) => stored.isOpen)),
    async addHead(sign) {
      const head = sign(heads.at(-1)?.signature ?? "");
      heads.push(head);
      return head;
    },
    heads: async (runId) => heads.filter((head) => head.runId === runId),
  };
}

/** Keeps what is listed without reading journals in step with an entry. */
function list(row: Row, entry: Entry): void {
  const { requests } = row;
  const close = (token: string) => {
    const known = requests.get(token);
    if (known) requests.set(token, { ...known, isOpen: false });
  };
  switch (entry.kind) {
    case "opened":
      requests.set(entry.request.token, { request: entry.request, isOpen: true });
      break;
    case "answered":
      // An approval with a quorum takes several votes; the walk closes it when it has enough.
      if ((requests.get(entry.token)?.request.quorum ?? 1) <= 1) close(entry.token);
      break;
    case "escalated": {
      const known = requests.get(entry.token);
      if (known) requests.set(entry.token, { ...known, request: { ...known.request, escalatedTo: entry.to } });
      break;
    }
    case "closed":
      close(entry.token);
      break;
    case "intended":
      if (!entry.facts.canMark) row.writesUnmarked = true;
      break;
    case "not told":
      row.untold.add(entry.seq);
      break;
    case "told":
      row.untold.delete(entry.notTold);
      break;
    case "ended":
      row.hasEnded = true;
      for (const token of requests.keys()) close(token);
  }
}
