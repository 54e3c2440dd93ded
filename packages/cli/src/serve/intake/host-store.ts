import type { SqliteStore } from "@msp/engine-sqlite";

/** What starting runs from tickets needs of the state file. */
export type HostStore = Pick<SqliteStore, "find" | "notes" | "keepNotes">;
