import type { Json } from "../../ports/json.ts";
import type { PersonRequest } from "../../ports/people.ts";
import { canonicalJson } from "./canonical-json.ts";
import { chainStart } from "./chain-entry.ts";
import type { Entry } from "./entry.ts";
import { sha256 } from "./sha256.ts";
import type { StoredEntry, StoredJournal } from "./stored-journals.ts";

/** What is wrong with a run, and at which of its entries. */
export interface StoredFault {
  readonly seq?: number;
  readonly reason: string;
}

/** The entries of a run, read, or the first thing that is wrong with them. */
export function verifyStoredRun(run: StoredJournal): StoredFault | readonly Entry[] {
  const { listed, number } = run;
  if (!listed) return { reason: `run number ${number} has entries, and the list of runs does not name it` };
  const entries: Entry[] = [];
  let previous = chainStart(listed.runId);
  for (const [index, stored] of run.entries.entries()) {
    const entry = readEntry(stored, index + 1, previous);
    if ("reason" in entry && !("kind" in entry)) return entry;
    entries.push(entry as Entry);
    previous = stored.hash;
  }
  return listedFault(listed, entries) ?? requestFault(run, entries) ?? entries;
}

function readEntry({ seq, hash, text }: StoredEntry, expected: number, previous: string): StoredFault | Entry {
  if (seq !== expected) return { seq: expected, reason: `entry ${expected} is missing or out of order (found ${seq})` };
  if (sha256(text) !== hash) return { seq, reason: `entry ${seq} was changed` };
  let entry: Entry;
  try {
    entry = { ...(JSON.parse(text) as Entry), hash };
  } catch {
    return { seq, reason: `entry ${seq} is not readable` };
  }
  if (entry.seq !== seq) return { seq, reason: `entry ${seq} was written as entry ${entry.seq}` };
  if (entry.previous !== previous) return { seq, reason: `entry ${seq} does not follow the entry before it` };
  return entry;
}

/** The list of runs repeats what the first and the last entry say. */
function listedFault(listed: NonNullable<StoredJournal["listed"]>, entries: readonly Entry[]): StoredFault | undefined {
  const [started] = entries;
  if (started?.kind !== "started") return { seq: 1, reason: "the journal does not begin with the start of the run" };
  const { workflow, version, startKey } = started;
  const isSame = workflow === listed.workflow && version === listed.version && startKey === listed.startKey;
  if (!isSame) return { seq: 1, reason: "the list of runs names another workflow, version or start key for it" };
  const hasEnded = entries.some(({ kind }) => kind === "ended");
  if (hasEnded === listed.hasEnded) return undefined;
  return {
    reason: `the list of runs says that it has ${listed.hasEnded ? "ended, and no" : "not ended, and an"} entry says so`,
  };
}

/** The list of requests repeats what entries say was asked, answered and closed. */
function requestFault({ requests }: StoredJournal, entries: readonly Entry[]): StoredFault | undefined {
  if (!requests) return undefined;
  const open = openTokens(entries);
  const asked = requestsIn(entries);
  const listed = new Map(requests.map((request) => [request.token, request]));
  for (const [token, { seq, request }] of asked) {
    const row = listed.get(token);
    if (!row) return { seq, reason: `what entry ${seq} asked is not in the list of requests` };
    if (canonicalText(row.text) !== canonicalJson(request as unknown as Json))
      return { seq, reason: `the list of requests says something else than entry ${seq} asked` };
    if (row.isOpen !== open.has(token))
      return {
        seq,
        reason: `the list of requests calls what entry ${seq} asked ${row.isOpen ? "open" : "closed"}, which it is not`,
      };
  }
  const more = requests.find(({ token }) => !asked.has(token));
  return more && { reason: `the list of requests holds one that no entry asked (${more.token})` };
}

/** What was asked under each token, and by which entry, as the list must have it now. */
function requestsIn(
  entries: readonly Entry[],
): ReadonlyMap<string, { readonly seq: number; readonly request: PersonRequest }> {
  const asked = new Map<string, { readonly seq: number; readonly request: PersonRequest }>();
  for (const entry of entries) {
    if (entry.kind === "opened") asked.set(entry.request.token, { seq: entry.seq, request: entry.request });
    if (entry.kind !== "escalated") continue;
    const known = asked.get(entry.token);
    if (known) asked.set(entry.token, { ...known, request: { ...known.request, escalatedTo: entry.to } });
  }
  return asked;
}

function openTokens(entries: readonly Entry[]): ReadonlySet<string> {
  const open = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === "opened") open.set(entry.request.token, entry.request.quorum ?? 1);
    if (entry.kind === "closed") open.delete(entry.token);
    // An approval with a quorum takes several votes; the walk closes it when it has enough.
    if (entry.kind === "answered" && (open.get(entry.token) ?? 0) <= 1) open.delete(entry.token);
    if (entry.kind === "ended") open.clear();
  }
  return new Set(open.keys());
}

function canonicalText(text: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
