import type { SqliteStore } from "@msp/engine-sqlite";
import type { Entry } from "@msp/workflows/run";
import type { Acknowledged, JournalEnd } from "../work/acknowledged.ts";
import type { Findings } from "./finding.ts";

/** Looks for everything that was acknowledged in a store that was opened again. */
export async function findAcknowledged(store: SqliteStore, facts: readonly Acknowledged[]): Promise<Findings> {
  const journals = journalsOf(store);
  const heads = new Map<string, Set<string>>();
  const notes = await store.notes("");
  const lost: string[] = [];
  for (const fact of facts) {
    switch (fact.kind) {
      case "run":
        if (!(await store.find(fact.runId))) lost.push(`run ${fact.runId}`);
        break;
      case "entry":
        if (!(await hasEntry(journals, fact))) lost.push(`entry ${fact.seq} of run ${fact.runId}`);
        break;
      case "message":
        // A store that knows a message refuses it; one that does not would keep it now.
        if ((await store.deliver(fact.message)) === "kept") lost.push(`message ${fact.message.id}`);
        break;
      case "head": {
        const { runId, signature } = fact.head;
        const known = heads.get(runId) ?? new Set((await store.heads(runId)).map((head) => head.signature));
        heads.set(runId, known);
        if (!known.has(signature)) lost.push(`signed head ${fact.head.seq} of run ${runId}`);
        break;
      }
      case "blob":
        if ((await store.blob(fact.hash)) === undefined) lost.push(`value ${fact.hash}`);
        break;
      case "note":
        if (Number(notes.get(fact.name) ?? 0) < fact.value) lost.push(`note "${fact.name}" ${fact.value}`);
        break;
      case "backup":
        break;
    }
  }
  return { checked: facts.length, findings: lost.map((text) => ({ what: "lost", text })) };
}

/** Ends of journals that a store has not got. */
export async function missingEnds(store: SqliteStore, ends: readonly JournalEnd[]): Promise<JournalEnd[]> {
  const journals = journalsOf(store);
  const missing: JournalEnd[] = [];
  for (const end of ends) if (!(await hasEntry(journals, end))) missing.push(end);
  return missing;
}

type Journals = (runId: string) => Promise<readonly Entry[]>;

/** Journals, each read once. */
function journalsOf(store: SqliteStore): Journals {
  const read = new Map<string, Promise<readonly Entry[]>>();
  return (runId) => {
    const entries = read.get(runId) ?? store.entries(runId);
    read.set(runId, entries);
    return entries;
  };
}

const hasEntry = async (journals: Journals, { runId, seq, hash }: JournalEnd): Promise<boolean> =>
  (await journals(runId))[seq - 1]?.hash === hash;
