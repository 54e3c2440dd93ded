import { openSqliteStore } from "@msp/engine-sqlite";
import type { RunTelemetry } from "@msp/telemetry";
import type { AnyWorkflow } from "@msp/workflows";
import type { People } from "@msp/workflows/ports";
import { createEngine, type EngineOptions } from "@msp/workflows/run";
import type { Session } from "../host/open-session.ts";
import { createCompanyNames } from "./company-names.ts";
import { createEntryFeed } from "./entry-feed.ts";
import { focusStore } from "./focus-store.ts";
import { createLocalDesk, type LocalDesk } from "./local-desk.ts";

/** What this process drives runs with, once it owns them. */
export interface LocalDeskOptions {
  /** The state file. */
  readonly file: string;
  readonly session: Pick<Session, "adapters" | "tenant" | "clock" | "calendar" | "calendarOf" | "sandbox">;
  readonly workflows: readonly AnyWorkflow[];
  readonly people: People;
  readonly signingKey?: string | undefined;
  /** Whether something goes on driving the runs as time passes. Default `false`. */
  readonly isServed?: boolean;
  /** The only runs that are driven; more may be added while the desk is open. Default: all. */
  readonly only?: ReadonlySet<string>;
  /** The state file never grows beyond this. Default: no limit. */
  readonly maxBytes?: number;
  /** Default: none is made. */
  readonly telemetry?: RunTelemetry | undefined;
  /** More for the engine, for example what watches it. */
  readonly engine?: Pick<EngineOptions, "aroundExecution" | "onEntry" | "secrets">;
}

/**
 * Takes ownership of the state file and opens a desk over it. The session stays the caller's.
 *
 * Throws `StorageError`, with the trouble `owned` where another process owns the file.
 */
export async function openLocalDesk(options: LocalDeskOptions): Promise<LocalDesk> {
  const { file, session, workflows, people, signingKey, isServed = false, only, maxBytes, telemetry } = options;
  const store = await openSqliteStore({ file, ...(maxBytes === undefined ? {} : { maxBytes }) });
  const feed = createEntryFeed();
  const companyNames = createCompanyNames(store);
  const { adapters, tenant, clock, calendar, calendarOf, sandbox } = session;
  try {
    const engine = await createEngine(only ? focusStore(store, only) : store, {
      ...options.engine,
      workflows,
      adapters,
      tenant,
      clock,
      calendar,
      ...(calendarOf && { calendarOf }),
      people,
      live: sandbox === undefined,
      // Another state file, on another machine or in another folder, may have begun the same run.
      lookFirst: "always",
      onEntry(runId, entry, journal) {
        feed.tell(runId, entry);
        companyNames.hear(entry, journal);
        telemetry?.onEntry(runId, entry, journal);
        options.engine?.onEntry?.(runId, entry, journal);
      },
      ...(signingKey === undefined ? {} : { signingKey }),
    });
    await telemetry?.watch(engine);
    return createLocalDesk({
      ...{ engine, store, feed, companyNames, workflows, tenant, clock, isServed },
      isLive: sandbox === undefined,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}
