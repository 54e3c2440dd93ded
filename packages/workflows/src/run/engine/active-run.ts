import type { Json } from "../../ports/json.ts";
import type { WriteRequest } from "../../ports/write-request.ts";
import { doneIn } from "../journal/done-in.ts";
import { doubtsIn } from "../journal/doubts-in.ts";
import type { EntryOf } from "../journal/entry.ts";
import { openRequests } from "../journal/open-requests.ts";
import type { RunLog } from "../journal/run-log.ts";
import type { RunOutcome } from "../outcome.ts";
import { openWritePaths } from "../perform/open-write-paths.ts";
import type { StepContext } from "../perform/step-context.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { Waiting } from "../walk/waiting.ts";
import { walkFromStart } from "../walk-from-start.ts";
import { calendarOf } from "./calendar-of.ts";
import { closeRequest } from "./close-request.ts";
import type { EngineOptions } from "./engine.ts";
import type { Epoch } from "./epoch.ts";
import type { InboxMessage } from "./inbox-message.ts";
import { createJournaledExecution } from "./journaled-execution.ts";
import type { LostMarkers } from "./lost-markers.ts";
import type { PollLooks } from "./poll-looks.ts";
import type { StoredRun } from "./run-store.ts";
import { settleOpenWrites } from "./settle-open-writes.ts";
import { stepContextOf } from "./step-context-of.ts";
import { versionRefusal } from "./version-refusal.ts";
import type { IndexedWorkflow } from "./workflow-index.ts";

/** What a run needs of the engine around it. */
export interface RunSurroundings {
  readonly options: EngineOptions;
  readonly epoch: Epoch;
  workflow(id: string, version: string): IndexedWorkflow | undefined;
  inbox(key: string): Promise<readonly InboxMessage[]>;
  /** Claims a record for a write without a marker; `undefined` while another one holds it. */
  claim(runId: string, path: string, write: WriteRequest): (() => void) | undefined;
  readonly lostMarkers: LostMarkers;
  readonly looks: PollLooks;
}

/** Where an early ending is journaled; no node can have this name. */
const endPath = "@end";

type End = { readonly outcome: RunOutcome; readonly output?: Json; readonly reason?: string };
type Rest = { readonly waits: readonly Waiting[] };

/** One run in this process: its journal, and what it waits for. */
export class ActiveRun {
  readonly #surroundings: RunSurroundings;
  #waits: readonly Waiting[];

  constructor(
    readonly stored: StoredRun,
    readonly log: RunLog,
    surroundings: RunSurroundings,
    waits: readonly Waiting[] = [],
  ) {
    this.#surroundings = surroundings;
    this.#waits = waits;
  }

  get started(): EntryOf<"started"> {
    return this.log.entries[0] as EntryOf<"started">;
  }

  get ended(): EntryOf<"ended"> | undefined {
    return this.log.last("", "ended");
  }

  /** What it waits for: its definition, when that is not registered here, or what the last walk found. */
  get waits(): readonly Waiting[] {
    if (this.ended) return [];
    const refusal = versionRefusal(this.started, this.#indexed);
    return refusal === undefined ? this.#waits : [{ path: "", for: refusal }];
  }

  /** It waits for its definition, which neither time nor a message brings. */
  get isStuck(): boolean {
    return !this.ended && versionRefusal(this.started, this.#indexed) !== undefined;
  }

  get #indexed(): IndexedWorkflow | undefined {
    return this.#surroundings.workflow(this.stored.workflow, this.stored.version);
  }

  /** Walks from the start over what is remembered, as far as it goes now. */
  async drive(): Promise<void> {
    if (this.ended) return;
    const end = this.isStuck ? await this.#cancelUndefined() : await this.#advance();
    if ("waits" in end) this.#waits = end.waits;
    else await this.#end(end);
  }

  /** How the run ends, once nothing of it is open any more; until then what it waits for. */
  async #advance(): Promise<End | Rest> {
    const indexed = this.#indexed as IndexedWorkflow;
    const context = stepContextOf(this, this.#surroundings);
    const end = await this.#walkToItsEnd(indexed, context);
    const isEnding = !("waits" in end);
    // No link does anything any more from here on, however long the open writes take.
    if (isEnding) await this.#closeRequests(end);
    const unsettled = await settleOpenWrites(context, indexed, isEnding);
    if (!isEnding) return { waits: [...end.waits, ...unsettled] };
    return unsettled.length > 0 ? { waits: unsettled } : end;
  }

  /** A cancelled run of which no write is open needs no definition to end. */
  async #cancelUndefined(): Promise<End | Rest> {
    const cancel = this.log.last("", "cancel asked");
    if (!cancel || openWritePaths(this.log).length > 0) return { waits: [] };
    const end = { outcome: "cancelled", reason: cancel.reason } as const;
    await this.#closeRequests(end);
    return end;
  }

  /**
   * An ending that comes before the last step is journaled at once: while an open write settles, the walk must not go on in another branch.
   */
  async #walkToItsEnd(indexed: IndexedWorkflow, context: StepContext): Promise<End | Rest> {
    const known = this.log.decided(endPath, "end");
    if (known) return known.value as unknown as End;
    const end = await this.#walk(indexed, context);
    if (!("waits" in end) && end.outcome !== "succeeded") {
      await this.log.append([{ kind: "decided", path: endPath, about: "end", value: toJsonValue(end) }]);
    }
    return end;
  }

  async #walk(indexed: IndexedWorkflow, context: StepContext): Promise<End | Rest> {
    const { options, inbox, looks } = this.#surroundings;
    const { started, log, stored } = this;
    const execution = createJournaledExecution({
      runId: stored.runId,
      indexed,
      log,
      step: context,
      people: options.people,
      calendar: calendarOf(options, started.company),
      requesters: [started.by.id, ...started.requestedBy],
      inbox,
      looks,
    });
    const walked = options.aroundExecution?.(stored.runId, execution) ?? execution;
    const end = await walkFromStart(indexed.workflow, walked, started.input);
    if (end.outcome === "waiting") return { waits: end.waits };
    if (end.outcome !== "cancelled") return end;
    return { ...end, reason: log.last("", "cancel asked")?.reason ?? end.reason };
  }

  async #closeRequests({ outcome }: End): Promise<void> {
    const { options, inbox } = this.#surroundings;
    for (const request of openRequests(this.log)) {
      await closeRequest({ people: options.people, log: this.log, inbox }, request, {
        path: `${request.path}@close`,
        reason: `the run ${outcome}`,
      });
    }
  }

  async #end(end: End): Promise<void> {
    const doubts = doubtsIn(this.log);
    const outcome = end.outcome === "succeeded" && doubts.length > 0 ? "finished with doubts" : end.outcome;
    await this.log.append([{ kind: "ended", path: "", ...end, outcome, done: doneIn(this.log), doubts }]);
    this.#surroundings.looks.forgetRun(this.stored.runId);
  }
}
