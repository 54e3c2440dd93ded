import type { SqliteStore } from "@msp/engine-sqlite";
import type { AnyWorkflow, Tenant } from "@msp/workflows";
import type { Clock, PersonRequest } from "@msp/workflows/ports";
import { definitionHash, type Engine, RunRefusedError } from "@msp/workflows/run";
import { requireLivePermission } from "../live/require-live-permission.ts";
import type { CompanyNames } from "./company-names.ts";
import type { EntryFeed } from "./entry-feed.ts";
import { resumeRuns } from "./resume-runs.ts";
import type { RunDesk, RunStart } from "./run-desk.ts";
import { toRunSummary } from "./to-run-summary.ts";

/** What a desk in the owning process is made of. */
export interface LocalDeskParts {
  readonly engine: Engine;
  readonly store: SqliteStore;
  /** Hears every entry the engine writes. */
  readonly feed: EntryFeed;
  readonly companyNames: CompanyNames;
  readonly workflows: readonly AnyWorkflow[];
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  /** Whether writes reach real customers. */
  readonly isLive: boolean;
  /** Whether something goes on driving the runs as time passes. */
  readonly isServed: boolean;
}

/** A desk in the owning process, with what only an owner has. */
export interface LocalDesk extends RunDesk {
  readonly engine: Engine;
  readonly store: SqliteStore;
  /** The next instant (milliseconds since 1970-01-01 UTC) at which time alone wakes a run that is driven here. */
  nextWake(): number | undefined;
}

/** The desk over an engine and a store this process owns. */
export function createLocalDesk(parts: LocalDeskParts): LocalDesk {
  const { engine, store, clock, tenant, isServed, isLive } = parts;
  let driving: Promise<unknown> = Promise.resolve();
  return {
    engine,
    store,
    file: store.file,
    isServed,
    owner: async () => ({ tenant: { id: tenant.id, title: tenant.title }, process: process.pid }),
    async runs(filter) {
      const asked = byRun(await engine.requests());
      const names = await parts.companyNames.all();
      return (await store.list(filter)).map((run) =>
        toRunSummary(run, { requests: asked.get(run.runId) ?? [], names, now: clock.now() }),
      );
    },
    status: (runId) => engine.status(runId),
    journal: (runId) => engine.journal(runId),
    blob: (hash) => store.blob(hash),
    requests: () => engine.requests(),
    async start(begin) {
      // The engine holds every single write to the same limits; here nothing begins that may write nothing.
      if (isLive && begin.company !== undefined) requireLivePermission(tenant, { id: begin.company });
      const { input, startKey, by, requestedBy, company } = begin;
      return engine.start(knownWorkflow(parts, begin), {
        input,
        startKey,
        by,
        ...(requestedBy === undefined ? {} : { requestedBy }),
        ...(company === undefined ? {} : { company }),
      });
    },
    answer: (token, answer) => engine.answer(token, answer),
    closeForm: (token, close) => engine.closeForm(token, close),
    submitForm: (submission) => engine.submitForm(submission),
    unmatchedForms: () => engine.unmatchedForms(),
    assignForm: (submissionId, token, assign) => engine.assignForm(submissionId, token, assign),
    deliver: (event) => engine.deliver(event),
    unmatchedEvents: () => engine.unmatchedEvents(),
    cancel: (runId, cancel) => engine.cancel(runId, cancel),
    acceptDoubts: (runId, accept) => engine.acceptDoubts(runId, accept),
    resume(options, tell) {
      const next = resumeRuns(parts, options, tell);
      driving = Promise.allSettled([driving, next]);
      return next;
    },
    nextWake: () => engine.nextWake(),
    backup: (to) => store.backup(to),
    archive: (options) => store.archive(options),
    async close() {
      await driving;
      // What was learned last is kept as well; of a file that has failed the names do not matter any more.
      await parts.companyNames.all().catch(() => undefined);
      await store.close();
    },
  };
}

function byRun(requests: readonly PersonRequest[]): ReadonlyMap<string, readonly PersonRequest[]> {
  const found = new Map<string, PersonRequest[]>();
  for (const request of requests) {
    const others = found.get(request.runId);
    if (others) others.push(request);
    else found.set(request.runId, [request]);
  }
  return found;
}

/** The workflow that is meant, in the version and with the definition that are meant; throws `RunRefusedError` where it is not known here. */
function knownWorkflow({ workflows }: LocalDeskParts, { workflow: id, version, definition }: RunStart): AnyWorkflow {
  const found = workflows.find((one) => one.id === id && one.version === version);
  if (!found)
    throw new RunRefusedError(
      `"${id}" ${version} was not started: the owner of the runs does not know it. Start it with --module, as this command was.`,
    );
  if (definitionHash(found) === definition) return found;
  throw new RunRefusedError(
    `"${id}" ${version} was not started: the owner of the runs knows another definition of it. Restart it with the one that is meant.`,
  );
}
