import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { Entry } from "../journal/entry.ts";
import type { JournalSoFar } from "../journal/journal-so-far.ts";
import { requestUnder } from "../journal/request-under.ts";
import { type Append, RunLog } from "../journal/run-log.ts";
import { ActiveRun, type RunSurroundings } from "./active-run.ts";
import type { EngineOptions } from "./engine.ts";
import { createHeadSigner, type HeadSigner } from "./head-signer.ts";
import { loadLostMarkers } from "./lost-markers.ts";
import { PollLooks } from "./poll-looks.ts";
import { createRunRoster, type RunRoster } from "./run-roster.ts";
import type { RunStore } from "./run-store.ts";
import { createWorkflowRegistry, type WorkflowRegistry } from "./workflow-registry.ts";
import { createWriteClaims } from "./write-claims.ts";

/** What the parts of an engine share. */
export interface EngineRoom {
  readonly store: RunStore;
  readonly options: EngineOptions;
  readonly workflows: WorkflowRegistry;
  readonly roster: RunRoster;
  /** Runs that wait for their definition; whatever concerns them tries again. */
  readonly stuck: Set<string>;
  /** Runs whose people may not have heard yet what another process was about to tell them when it stopped. */
  readonly unrecalled: Set<string>;
  /** Tells the host's listener of a durable entry. Its trouble is collected, because the entry is durable whatever a listener makes of it. */
  tell(runId: string, entry: Entry, journal: JournalSoFar): void;
  /** What listeners threw, to be thrown where nothing depends on it. */
  readonly listenerTrouble: unknown[];
  /** Whether something came in since the last look for runs to drive. */
  isTouched: boolean;
  /** Signs the ends of journals that grew. */
  readonly heads: HeadSigner;
  /** Something came in: for a run, or for whichever waits for it. */
  touch(runId?: string): void;
  /** Works with a run; throws `RunRefusedError` when there is none. */
  withRun<T>(runId: string, work: (run: ActiveRun) => Promise<T>): Promise<T>;
  /** Works with the run that asked under a token; throws `AnswerRefusedError` when none did. */
  withRequest<T>(token: string, work: (run: ActiveRun, request: PersonRequest) => Promise<T>): Promise<T>;
}

/** Puts together what the parts of an engine over a store share. */
export async function openEngineRoom(store: RunStore, options: EngineOptions): Promise<EngineRoom> {
  const workflows = createWorkflowRegistry(options.workflows);
  const stuck = new Set<string>();
  const surroundings: RunSurroundings = {
    options,
    epoch: store.epoch,
    lostMarkers: await loadLostMarkers(store, options.tenant.id, () => options.clock.now()),
    looks: new PollLooks(),
    workflow: workflows.find,
    inbox: (key) => store.inbox(key),
    claim: (runId, path, write) => claims.claim(runId, path, write),
  };
  const listenerTrouble: unknown[] = [];
  const heads = createHeadSigner(store, options.signingKey);
  const tell: EngineRoom["tell"] = (runId, entry, journal) => {
    heads.grew(runId);
    try {
      options.onEntry?.(runId, entry, journal);
    } catch (error) {
      listenerTrouble.push(error);
    }
  };
  const roster = createRunRoster((runId) => loadRun(store, surroundings, tell, runId));
  const claims = createWriteClaims(roster);
  const room: EngineRoom = {
    store,
    options,
    workflows,
    roster,
    stuck,
    unrecalled: new Set(),
    tell,
    listenerTrouble,
    heads,
    isTouched: true,
    touch(runId) {
      if (runId !== undefined) stuck.delete(runId);
      room.isTouched = true;
    },
    async withRun(runId, work) {
      const done = await roster.use(runId, async (run) => ({ value: await work(run) }));
      if (!done) throw new RunRefusedError(`There is no run "${runId}".`);
      return done.value;
    },
    async withRequest(token, work) {
      const done = await roster.use(token.slice(0, token.indexOf(":")), async (run) => {
        const request = requestUnder(run.log, token);
        return request && { value: await work(run, request) };
      });
      if (!done) throw new AnswerRefusedError(`Nothing was asked under "${token}".`, "not asked");
      return done.value;
    },
  };
  return room;
}

async function loadRun(
  store: RunStore,
  surroundings: RunSurroundings,
  tell: EngineRoom["tell"],
  runId: string,
): Promise<ActiveRun | undefined> {
  const stored = await store.find(runId);
  if (!stored) return undefined;
  const { clock } = surroundings.options;
  const entries = await store.entries(runId);
  // A clock that was set back must not make a journal's times go backwards: what is later in the chain was later.
  let latest = Math.max(store.epoch.restoredAt, entries.at(-1)?.at ?? 0);
  const append: Append = (bodies, consumed, blobs) => {
    latest = Math.max(latest, clock.now());
    return store.append(runId, bodies, latest, consumed, blobs);
  };
  const log = new RunLog(entries, append, (entry) => tell(runId, entry, log));
  return new ActiveRun(stored, log, surroundings, stored.parking?.waits);
}
