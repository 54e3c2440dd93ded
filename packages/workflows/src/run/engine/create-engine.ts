import type { AnyWorkflow } from "../../define/define-workflow.ts";
import { missingFromTenant } from "../../define/missing-from-tenant.ts";
import type { Person } from "../../domain/person.ts";
import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import type { PersonRequest } from "../../ports/people.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { doubtsIn } from "../journal/doubts-in.ts";
import { openRequests } from "../journal/open-requests.ts";
import { RunLog } from "../journal/run-log.ts";
import { sha256 } from "../journal/sha256.ts";
import { signHead } from "../journal/sign-head.ts";
import { reasonOf } from "../reason-of.ts";
import { holdsRedaction, redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import { ActiveRun, type RunSurroundings } from "./active-run.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Answer, Engine, EngineOptions } from "./engine.ts";
import { createFormDesk } from "./form-desk.ts";
import { inParallel } from "./in-parallel.ts";
import { eventKey } from "./inbox-message.ts";
import { loadLostMarkers } from "./lost-markers.ts";
import { createRunRoster, unmarkedWrites } from "./run-roster.ts";
import type { RunStatus } from "./run-status.ts";
import type { RunStore } from "./run-store.ts";
import { type IndexedWorkflow, indexWorkflow } from "./workflow-index.ts";

/** Enough to let a store commit many entries at once, few enough to leave the services' limits alone. */
const defaultRunsAtOnce = 50;

const versionKey = (id: string, version: string) => `${id}@${version}`;

/** An engine over a store. Runs found in the store go on where they were. */
export async function createEngine(store: RunStore, options: EngineOptions): Promise<Engine> {
  const workflows = new Map<string, IndexedWorkflow>();
  for (const workflow of options.workflows)
    workflows.set(versionKey(workflow.id, workflow.version), indexWorkflow(workflow));
  /** Runs that wait for their definition; whatever concerns them tries again. */
  const stuck = new Set<string>();
  const driven = new Set<string>();
  const claims = new Map<string, string>();
  let upcoming: number | undefined;
  let isTouched = true;
  let driving: Promise<void> = Promise.resolve();

  const surroundings: RunSurroundings = {
    options,
    epoch: store.epoch,
    lostMarkers: await loadLostMarkers(store, options.tenant.id, () => options.clock.now()),
    workflow: (id, version) => workflows.get(versionKey(id, version)),
    inbox: (key) => store.inbox(key),
    // A write that carries no marker could not be told from another run's, so only one may be open at a time.
    isBusy(runId, write) {
      if (write.facts.canMark) return false;
      const record = recordOf(write);
      const isOpen = roster
        .loaded()
        .some(
          (run) =>
            run.stored.runId !== runId &&
            !run.ended &&
            unmarkedWrites(run.log).some((intent) => recordOf(intent.write) === record),
        );
      // Between the question and the durable intent another run may ask; whoever asked first goes first.
      const claimant = claims.get(record);
      if (isOpen || (claimant !== undefined && claimant !== runId && driven.has(claimant))) return true;
      claims.set(record, runId);
      return false;
    },
  };

  const roster = createRunRoster(async (runId) => {
    const stored = await store.find(runId);
    if (!stored) return undefined;
    const log = new RunLog(await store.entries(runId), async (bodies, consumed, blobs) => {
      const chained = await store.append(runId, bodies, options.clock.now(), consumed, blobs);
      for (const entry of chained) options.onEntry?.(runId, entry);
      return chained;
    });
    return new ActiveRun(stored, log, surroundings, stored.parking?.waits);
  });

  const withRun = async <T>(runId: string, work: (run: ActiveRun) => Promise<T>): Promise<T> => {
    const done = await roster.use(runId, async (run) => ({ value: await work(run) }));
    if (!done) throw new RunRefusedError(`There is no run "${runId}".`);
    return done.value;
  };

  const withRequest = async <T>(
    token: string,
    work: (run: ActiveRun, request: PersonRequest) => Promise<T>,
  ): Promise<T> => {
    const done = await roster.use(token.slice(0, token.indexOf(":")), async (run) => {
      const opened = run.log.all("opened").find((entry) => entry.request.token === token);
      return opened && { value: await work(run, opened.request) };
    });
    if (!done) throw new AnswerRefusedError(`Nothing was asked under "${token}".`);
    return done.value;
  };

  /** Something came in: the run is driven again. */
  const touch = (runId: string) => {
    stuck.delete(runId);
    isTouched = true;
  };

  const post = async (
    run: ActiveRun,
    message: { key: string; id: string; by: Person; channel: string; value: Json },
  ) => {
    await store.deliver({ ...message, at: options.clock.now() });
    touch(run.stored.runId);
  };

  const answer = (token: string, given: Answer): Promise<void> =>
    withRequest(token, async (run, request) => {
      const waiting = await store.inbox(token);
      const voters = [...run.log.all("answered").filter((entry) => entry.token === token), ...waiting].map(
        (one) => one.by.id,
      );
      const id = given.id ?? sha256(canonicalJson([token, given.by.id, toJsonValue(given.value)]));
      const isTaken =
        !openRequests(run.log).some((one) => one.token === token) || (waiting.length > 0 && (request.quorum ?? 1) <= 1);
      if (isTaken || run.ended) {
        const closed = run.log.all("closed").find((entry) => entry.token === token)?.reason;
        throw new AnswerRefusedError(
          `"${request.title}" is not open any more: ${closed ?? (run.ended ? `the run ${run.ended.outcome}` : "it has been answered")}.`,
        );
      }
      const indexed = workflows.get(versionKey(run.stored.workflow, run.stored.version));
      const node = indexed?.nodeAt(request.path);
      const value = checkAnswer({ request, node, people: options.people, voters }, given.by, given.value);
      const message = request.kind === "form" ? { answer: value } : value;
      await post(run, { key: token, id, by: given.by, channel: given.channel ?? "api", value: message });
    });

  const forms = createFormDesk({
    requests: (form, ticket) => store.requests({ form, ticket }),
    note: (runId, path, text) =>
      withRun(runId, async (run) => {
        if (!run.ended) await run.log.append([{ kind: "noted", path, text }]);
      }),
    answer,
  });

  /** Takes a run as far as it goes now, and lets it rest there unless something came in meanwhile. */
  const drive = (runId: string): Promise<void> =>
    withRun(runId, async (run) => {
      driven.add(runId);
      try {
        await run.drive();
      } finally {
        driven.delete(runId);
        for (const [record, claimant] of claims) if (claimant === runId) claims.delete(record);
      }
      if (run.ended) return;
      if (run.isStuck) stuck.add(runId);
      else await store.park(runId, { seq: run.log.entries.length, waits: run.waits });
    });

  async function driveAll(): Promise<void> {
    for (;;) {
      await forms.matchKept();
      isTouched = false;
      const ready = (await store.ready(options.clock.now())).filter((runId) => !stuck.has(runId));
      if (ready.length === 0) break;
      await inParallel(ready, options.runsAtOnce ?? defaultRunsAtOnce, drive);
    }
    upcoming = await store.nextWake(options.clock.now());
  }

  const engine: Engine = {
    async start(workflow: AnyWorkflow, { input, startKey, by, requestedBy = [], company }) {
      const indexed = register(workflow);
      requireComplete(workflow);
      if (options.live && company === undefined) {
        throw new RunRefusedError(
          `"${workflow.id}" was not started: a live run needs its company, so that it can be held to the allow list. Pass company.`,
        );
      }
      const parsed = workflow.input.safeParse(input);
      if (!parsed.success)
        throw new RunRefusedError(
          `"${workflow.id}" was not started: its input does not fit.\n${reasonOf(parsed.error)}`,
        );
      const value = toJsonValue(parsed.data);
      if (holdsRedaction(value)) {
        throw new RunRefusedError(
          `"${workflow.id}" was not started: its input holds "[secret]", the mark left where a secret was removed. Pass a secretRef instead.`,
        );
      }
      const tenant = options.tenant.id;
      const runId = sha256(canonicalJson([tenant, workflow.id, startKey])).slice(0, 16);
      if (await store.find(runId)) return runId;
      const stored = { runId, workflow: workflow.id, version: workflow.version, startKey };
      const { created } = await store.create(
        stored,
        {
          kind: "started",
          path: "",
          workflow: workflow.id,
          version: workflow.version,
          definition: indexed.definition,
          input: redactSecrets(workflow.input, value),
          startKey,
          by,
          requestedBy: [...requestedBy],
          tenant,
          ...(company === undefined ? {} : { company }),
          epoch: store.epoch.number,
        },
        options.clock.now(),
      );
      if (created) for (const entry of await store.entries(runId)) options.onEntry?.(runId, entry);
      touch(runId);
      return runId;
    },

    // One after the other: two drives of one run would both do what neither has journaled yet.
    runUntilIdle() {
      const next = driving.then(driveAll);
      driving = next.catch(() => undefined);
      return next;
    },

    nextWake: () => (isTouched ? options.clock.now() : upcoming),

    status: (runId) => withRun(runId, async (run) => run.status()),
    async runs() {
      const all: RunStatus[] = [];
      for (const { runId } of await store.runs()) all.push(await engine.status(runId));
      return all;
    },
    requests: async () => (await store.requests({ isOpen: true })).map((one) => one.request),
    answer,

    closeForm: (token, { by, reason }) =>
      withRequest(token, async (run, request) => {
        if (
          request.kind !== "form" ||
          request.closedBy === undefined ||
          !options.people.holdsRole(by.id, request.closedBy)
        ) {
          throw new AnswerRefusedError(
            `${by.name} may not close "${request.title}"${request.closedBy ? `: that takes the role "${request.closedBy}"` : ""}.`,
          );
        }
        if (!openRequests(run.log).some((one) => one.token === token))
          throw new AnswerRefusedError(`"${request.title}" is not open any more.`);
        await post(run, { key: token, id: `close:${token}`, by, channel: "api", value: { closed: reason } });
      }),

    submitForm: (submission) => forms.submit(submission),
    unmatchedForms: async () => forms.unmatched(),

    async deliver({ id, event, match, value, by }) {
      const definition = [...workflows.values()].map((one) => one.events.get(event)).find((one) => one !== undefined);
      if (!definition) throw new AnswerRefusedError(`No registered workflow waits for an event "${event}".`);
      const parsed = definition.schema.safeParse(value);
      if (!parsed.success)
        throw new AnswerRefusedError(`The event "${event}" does not fit its schema:\n${reasonOf(parsed.error)}`);
      const message = { id: `${event}:${id}`, key: eventKey(event, match), at: options.clock.now() };
      await store.deliver({
        ...message,
        by: by ?? { id: "system", name: "system" },
        channel: "event",
        value: toJsonValue(parsed.data),
      });
      isTouched = true;
    },

    cancel: (runId, { by, reason }) =>
      withRun(runId, async (run) => {
        if (run.ended) throw new RunRefusedError(`Run ${runId} has ended already (${run.ended.outcome}).`);
        if (!run.log.last("", "cancel asked")) await run.log.append([{ kind: "cancel asked", path: "", by, reason }]);
        touch(runId);
      }),

    acceptDoubts: (runId, { by, note }) =>
      withRun(runId, async (run) => {
        const doubts = doubtsIn(run.log);
        const { ended } = run;
        if (!ended || doubts.length === 0)
          throw new RunRefusedError(`Run ${runId} has ${ended ? "no doubts" : "not ended yet"}.`);
        const outcome = ended.outcome === "finished with doubts" ? "succeeded" : ended.outcome;
        const { output, reason, done } = ended;
        await run.log.append([
          { kind: "doubts accepted", path: "", by, paths: doubts, note },
          {
            kind: "ended",
            path: "",
            outcome,
            ...(output === undefined ? {} : { output }),
            ...(reason === undefined ? {} : { reason }),
            done,
            doubts: [],
          },
        ]);
        return run.status();
      }),

    journal: (runId) =>
      withRun(runId, async ({ log }) => {
        const { signingKey } = options;
        const last = log.entries.at(-1);
        const isSigned = (await store.heads(runId)).some((head) => head.seq === last?.seq);
        if (signingKey !== undefined && last && !isSigned) {
          await store.addHead((before) => signHead({ runId, seq: last.seq, hash: last.hash, before }, signingKey));
        }
        return {
          format: "msp-journal-1" as const,
          runId,
          entries: [...log.entries],
          heads: await store.heads(runId),
        };
      }),
  };

  function register(workflow: AnyWorkflow): IndexedWorkflow {
    const key = versionKey(workflow.id, workflow.version);
    const known = workflows.get(key);
    if (!known)
      throw new RunRefusedError(
        `"${workflow.id}" ${workflow.version} is not registered with this engine. Pass it in workflows.`,
      );
    return known;
  }

  function requireComplete(workflow: AnyWorkflow): void {
    const ports = workflow.uses.filter((port) => options.adapters[port] === undefined);
    const missing = [...ports.map((port) => `port:${port}`), ...missingFromTenant(workflow, options.tenant)];
    if (missing.length > 0)
      throw new RunRefusedError(
        `"${workflow.id}" was not started: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} missing. Ports are passed as adapters; the rest belongs into the tenant file.`,
      );
  }

  for (const runId of await store.unmarkedWriters()) await roster.use(runId, async () => undefined);
  // Whoever was asked just before a crash may not have heard of it; a run at rest has told them.
  for (const { request } of await store.requests({ isOpen: true, isResting: false })) await options.people.ask(request);
  upcoming = await store.nextWake(options.clock.now());
  isTouched = (await store.ready(options.clock.now())).length > 0;
  return engine;
}

/** What a write is about, whoever sends it. */
const recordOf = (write: { system: string; operation: string; target: string }): string =>
  canonicalJson([write.system, write.operation, write.target]);
