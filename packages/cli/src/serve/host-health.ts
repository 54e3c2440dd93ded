import type { SqliteStore } from "@msp/engine-sqlite";

/** How a host stands, for whoever watches over it: numbers and instants, nothing of any customer. Instants are ISO 8601. */
export interface HostHealth {
  readonly startedAt: string;
  /** When each source last answered, and whether it has failed since. */
  readonly sources: {
    readonly [source: string]: { readonly lastAt: string | null; readonly isFailing: boolean };
  };
  readonly runs: { readonly ready: number; readonly waiting: number; readonly ended: number };
  /** Runs that failed since the host started. */
  readonly failedSinceStart: number;
  /** Tickets that are still to be looked at. */
  readonly ticketsToLookAt: number;
}

/** Keeps what only the running host knows of its health. */
export interface HealthRecord {
  /** A source answered. */
  answered(source: string, at: number): void;
  /** A source failed; tells whether it had answered before. */
  failed(source: string): void;
  isFailing(source: string): boolean;
  runFailed(): void;
  report(store: Pick<SqliteStore, "countRuns">, ticketsToLookAt: number): Promise<HostHealth>;
}

/** Creates the record of a host that starts now, in milliseconds since 1970-01-01 UTC. Sources are named before they first answer. */
export function createHealthRecord(startedAt: number, names: readonly string[]): HealthRecord {
  const sources = new Map(names.map((name) => [name, { lastAt: undefined as number | undefined, isFailing: false }]));
  let failures = 0;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    answered: (source, lastAt) => void sources.set(source, { lastAt, isFailing: false }),
    failed: (source) => void sources.set(source, { lastAt: sources.get(source)?.lastAt, isFailing: true }),
    isFailing: (source) => sources.get(source)?.isFailing === true,
    runFailed() {
      failures += 1;
    },
    async report(store, ticketsToLookAt) {
      const { ready, resting, ended } = await store.countRuns();
      return {
        startedAt: iso(startedAt),
        sources: Object.fromEntries(
          [...sources].map(([name, { lastAt, isFailing }]) => [
            name,
            { lastAt: lastAt === undefined ? null : iso(lastAt), isFailing },
          ]),
        ),
        runs: { ready, waiting: resting, ended },
        failedSinceStart: failures,
        ticketsToLookAt,
      };
    },
  };
}
