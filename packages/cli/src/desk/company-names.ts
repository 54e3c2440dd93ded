import type { SqliteStore } from "@msp/engine-sqlite";
import type { Json } from "@msp/workflows/ports";
import type { Entry, JournalSoFar } from "@msp/workflows/run";
import { learnNames } from "../progress/learn-names.ts";

const noteOf = (company: string): string => `company-name:${company}`;

/** Names of customers, as runs have read them: kept beside the runs, so that a list of runs can say them without asking any service or reading journals. */
export interface CompanyNames {
  /** Learns from what a run has read; `journal` is the run's up to that entry. */
  hear(entry: Entry, journal: JournalSoFar): void;
  /** The names that are known, by company id. What was learned is durable first. */
  all(): Promise<ReadonlyMap<string, string>>;
}

/** Creates the names over a store. */
export function createCompanyNames(store: Pick<SqliteStore, "notes" | "keepNotes">): CompanyNames {
  const kept = new Map<string, string>();
  const learned = new Map<string, string>();
  return {
    hear(entry, journal) {
      if (entry.kind !== "finished") return;
      const names = new Map<string, string>();
      // Which company was asked about often stands in the question alone.
      const asked = journal.last(entry.path, "decided");
      learnNames(
        { ...(asked?.about === "input" ? plainFields(asked.value) : {}), ...plainFields(entry.output) },
        names,
      );
      for (const [target, said] of names) {
        if (!target.startsWith("company ")) continue;
        const [id, name] = [target.slice("company ".length), said.slice("company ".length)];
        if (kept.get(id) !== name) learned.set(id, name);
      }
    },
    async all() {
      if (learned.size > 0) {
        const news = [...learned];
        await store.keepNotes(new Map(news.map(([id, name]) => [noteOf(id), name])));
        for (const [id, name] of news) {
          kept.set(id, name);
          if (learned.get(id) === name) learned.delete(id);
        }
      }
      const notes = await store.notes(noteOf(""));
      return new Map([...notes].map(([note, name]) => [note.slice(noteOf("").length), String(name)]));
    },
  };
}

const plainFields = (value: Json | undefined): { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null ? (value as { readonly [name: string]: Json }) : {};
