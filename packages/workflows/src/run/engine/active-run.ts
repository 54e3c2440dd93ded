import { tenantView } from "../../define/tenant-view.ts";
import type { Json } from "../../ports/json.ts";
import { markerPrefix } from "../../ports/marker-prefix.ts";
import type { PortAdapters } from "../../ports/ports.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { doneIn } from "../journal/done-in.ts";
import { doubtsIn } from "../journal/doubts-in.ts";
import type { EntryOf } from "../journal/entry.ts";
import { openRequests } from "../journal/open-requests.ts";
import type { RunLog } from "../journal/run-log.ts";
import { sha256 } from "../journal/sha256.ts";
import type { RunOutcome } from "../outcome.ts";
import { openAttempt } from "../perform/open-attempt.ts";
import { performAction } from "../perform/perform-action.ts";
import { defaultMaxPayloadBytes } from "../perform/require-fit.ts";
import type { StepContext } from "../perform/step-context.ts";
import { toJsonValue } from "../to-json-value.ts";
import { Parked } from "../walk/parked.ts";
import type { Waiting } from "../walk/waiting.ts";
import { walkFromStart } from "../walk-from-start.ts";
import { closeRequest } from "./close-request.ts";
import type { EngineOptions } from "./engine.ts";
import type { Epoch } from "./epoch.ts";
import type { InboxMessage } from "./inbox-message.ts";
import { createJournaledExecution } from "./journaled-execution.ts";
import type { LostMarkers } from "./lost-markers.ts";
import type { RunStatus } from "./run-status.ts";
import type { StoredRun } from "./run-store.ts";
import type { IndexedWorkflow } from "./workflow-index.ts";

/** What a run needs of the engine around it. */
export interface RunSurroundings {
  readonly options: EngineOptions;
  readonly epoch: Epoch;
  workflow(id: string, version: string): IndexedWorkflow | undefined;
  inbox(key: string): Promise<readonly InboxMessage[]>;
  isBusy(runId: string, write: WriteRequest): boolean;
  readonly lostMarkers: LostMarkers;
}

/** Where an early ending is journaled; no node can have this name. */
const endPath = "@end";

type End = { readonly outcome: RunOutcome; readonly output?: Json; readonly reason?: string };

/** One run in this process: its journal, and what it waits for. */
export class ActiveRun {
  waits: readonly Waiting[];
  readonly #surroundings: RunSurroundings;

  constructor(
    readonly stored: StoredRun,
    readonly log: RunLog,
    surroundings: RunSurroundings,
    waits: readonly Waiting[] = [],
  ) {
    this.#surroundings = surroundings;
    this.waits = waits;
  }

  get started(): EntryOf<"started"> {
    return this.log.entries[0] as EntryOf<"started">;
  }

  get ended(): EntryOf<"ended"> | undefined {
    return this.log.last("", "ended");
  }

  /** It waits for its definition, which neither time nor a message brings. */
  get isStuck(): boolean {
    return this.waits.some((wait) => wait.path === "");
  }

  status(): RunStatus {
    const { runId, workflow, version } = this.stored;
    const { ended } = this;
    const refusal = this.#versionRefusal(this.#surroundings.workflow(workflow, version));
    const waits = refusal === undefined ? this.waits : [{ path: "", for: refusal }];
    return {
      runId,
      workflow,
      version,
      outcome: ended?.outcome ?? "waiting",
      ...(ended?.output === undefined ? {} : { output: ended.output }),
      ...(ended?.reason === undefined ? {} : { reason: ended.reason }),
      waits: ended ? [] : waits,
      requests: ended ? [] : openRequests(this.log),
      done: doneIn(this.log),
      doubts: doubtsIn(this.log),
    };
  }

  /** Walks from the start over what is remembered, as far as it goes now. */
  async drive(): Promise<void> {
    if (this.ended) return;
    const indexed = this.#surroundings.workflow(this.stored.workflow, this.stored.version);
    const refusal = this.#versionRefusal(indexed);
    if (!indexed || refusal !== undefined) {
      this.waits = [{ path: "", for: refusal ?? "its definition" }];
      return;
    }
    this.waits = [];
    try {
      const context = this.#stepContext(indexed);
      const end = await this.#walkToItsEnd(indexed, context);
      await this.#settleOpenWrites(indexed, context);
      await this.#end(end);
    } catch (error) {
      if (!(error instanceof Parked)) throw error;
      this.waits = error.waits;
    }
  }

  /** A run stays with the definition it started with: another one would not know what its journal means. */
  #versionRefusal(indexed: IndexedWorkflow | undefined): string | undefined {
    const { workflow, version } = this.stored;
    if (!indexed) {
      return `version ${version} of "${workflow}" is not registered here. Register it beside the newer one; a run ends under the version it started with`;
    }
    if (indexed.definition === this.started.definition) return undefined;
    return `the definition of "${workflow}" ${version} has changed since the run started (${this.started.definition} is now ${indexed.definition}). Give the changed definition a new version and register the old one beside it`;
  }

  /**
   * An ending that comes before the last step is journaled at once: while an open write settles, the walk must not go on in another branch.
   */
  async #walkToItsEnd(indexed: IndexedWorkflow, context: StepContext): Promise<End> {
    const known = this.log.decided(endPath, "end");
    if (known) return known.value as unknown as End;
    const end = await this.#walk(indexed, context);
    if (end.outcome !== "succeeded") {
      await this.log.append([{ kind: "decided", path: endPath, about: "end", value: toJsonValue(end) }]);
    }
    return end;
  }

  async #walk(indexed: IndexedWorkflow, context: StepContext): Promise<End> {
    const { options, inbox } = this.#surroundings;
    const { started } = this;
    const execution = createJournaledExecution({
      runId: this.stored.runId,
      indexed,
      log: this.log,
      step: context,
      people: options.people,
      calendar: options.calendar,
      requesters: [started.by.id, ...started.requestedBy],
      isCancelling: this.log.last("", "cancel asked") !== undefined,
      inbox,
    });
    const walked = options.aroundExecution?.(this.stored.runId, execution) ?? execution;
    const end = await walkFromStart(indexed.workflow, walked, started.input);
    if (end.outcome === "waiting") throw new Parked(end.waits);
    if (end.outcome !== "cancelled") return end;
    return { ...end, reason: this.log.last("", "cancel asked")?.reason ?? end.reason };
  }

  /** The run cannot end while it is not known whether a write happened. */
  async #settleOpenWrites(indexed: IndexedWorkflow, context: StepContext): Promise<void> {
    const paths = new Set(this.log.all("intended").map((entry) => entry.path));
    for (const path of paths) {
      const isSettled = this.log.last(path, "finished") !== undefined;
      const isOpen = openAttempt(this.log, path) !== undefined || this.log.last(path, "accepted") !== undefined;
      if (isSettled || !isOpen) continue;
      const input = this.log.decided(path.replace(/#\d+$/, ""), "input")?.value ?? null;
      const noNewWrite: StepContext = { ...context, refusalOf: () => "The run is ending: nothing new is sent." };
      await performAction(noNewWrite, indexed.actionAt(path), { path, input });
    }
  }

  async #end(end: End): Promise<void> {
    const { options, inbox } = this.#surroundings;
    for (const request of openRequests(this.log)) {
      await closeRequest({ people: options.people, log: this.log, inbox }, request, {
        path: `${request.path}@close`,
        reason: `the run ${end.outcome}`,
      });
    }
    const doubts = doubtsIn(this.log);
    const outcome = end.outcome === "succeeded" && doubts.length > 0 ? "finished with doubts" : end.outcome;
    await this.log.append([{ kind: "ended", path: "", ...end, outcome, done: doneIn(this.log), doubts }]);
  }

  #stepContext(indexed: IndexedWorkflow): StepContext {
    const { options, isBusy, lostMarkers, epoch } = this.#surroundings;
    const { log, stored, started } = this;
    const adapters: Partial<PortAdapters> = options.adapters;
    const clock = options.clock;
    return {
      host: {
        adapters,
        clock,
        tenant: tenantView(options.tenant),
        secrets: {
          resolve:
            options.secrets ??
            ((ref) => Promise.reject(new Error(`No secret store was given to resolve "${ref.secretRef}".`))),
        },
      },
      log,
      maxPayloadBytes: options.maxPayloadBytes ?? defaultMaxPayloadBytes,
      looksFirst: options.lookFirst === "always",
      restored:
        epoch.number === 0
          ? undefined
          : { epoch: epoch.number, at: epoch.restoredAt, isOlder: started.epoch < epoch.number },
      markerOf: (path) =>
        `${markerPrefix}${sha256(canonicalJson([started.tenant, indexed.workflow.id, started.startKey, path])).slice(0, 24)}`,
      refusalOf: (write) =>
        log.last("", "cancel asked")
          ? "The run is being cancelled: nothing new is sent."
          : liveRefusal(options, started.company, write),
      isBusy: (write) => isBusy(stored.runId, write),
      isMarkerLost: lostMarkers.has,
      rememberLostMarker: lostMarkers.add,
      async sleepUntil(path, at) {
        if (log.last(path, "timer fired")) return;
        const set = log.last(path, "timer set");
        if (!set) await log.append([{ kind: "timer set", path, due: at }]);
        const due = set?.due ?? at;
        if (clock.now() < due) throw new Parked([{ path, for: "time", until: due }]);
        await log.append([{ kind: "timer fired", path, due }]);
      },
    };
  }
}

/** Why a write may not leave: the tenant's kill switch, or a company that live runs may not touch. */
function liveRefusal(options: EngineOptions, runCompany: string | undefined, write: WriteRequest): string | undefined {
  const { tenant } = options;
  if (tenant.live.killSwitch)
    return `The kill switch of tenant "${tenant.id}" is on: nothing is written. Set live.killSwitch to false in the tenant file to go on.`;
  if (!options.live) return undefined;
  const company = write.company ?? runCompany;
  if (company === undefined)
    return `It is not known which customer ${write.operation} on ${write.target} concerns; live runs write only for companies on the allow list.`;
  if (runCompany !== undefined && company !== runCompany)
    return `${write.operation} would write to company ${company}, but the run is for company ${runCompany}.`;
  if (!tenant.live.companies.includes(company))
    return `Company ${company} is not on the allow list of tenant "${tenant.id}". Add it to live.companies in the tenant file to let live runs act on it.`;
  return undefined;
}
