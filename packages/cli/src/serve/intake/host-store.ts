import type { SqliteStore } from "@msp/engine-sqlite";

/** What a host needs of the state file for what happens on tickets. */
export type HostStore = Pick<SqliteStore, "find" | "entries" | "notes" | "keepNotes">;
