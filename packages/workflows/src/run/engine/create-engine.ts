import type { AnyWorkflow } from "../../define/define-workflow.ts";
import { missingFromTenant } from "../../define/missing-from-tenant.ts";
import type { Person } from "../../domain/person.ts";
import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import { RunRefusedError } from "../../errors/run-refused-error.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { doubtsIn } from "../journal/doubts-of.ts";
import { openRequests } from "../journal/open-requests.ts";
import { RunLog } from "../journal/run-log.ts";
import { sha256 } from "../journal/sha256.ts";
import { type SignedHead, signHead } from "../journal/sign-head.ts";
import { openAttempt } from "../perform/open-attempt.ts";
import { reasonOf } from "../reason-of.ts";
import { holdsRedaction, redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import { ActiveRun, type RunSurroundings } from "./active-run.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Answer, Engine, EngineOptions } from "./engine.ts";
import { createFormDesk } from "./form-desk.ts";
import { eventKey } from "./inbox-message.ts";
import type { RunStore } from "./run-store.ts";
import { type IndexedWorkflow, indexWorkflow } from "./workflow-index.ts";

const versionKey = (id: string, version: string) => `${id}@${version}`;

/** An engine over a store. Runs found in the store go on where they were. */
export async function createEngine(store: RunStore, options: EngineOptions): Promise<Engine> {
  const workflows = new Map<string, IndexedWorkflow>();
  for (const workflow of options.workflows)
    workflows.set(versionKey(workflow.id, workflow.version), indexWorkflow(workflow));
  const runs = new Map<string, ActiveRun>();
  const heads: SignedHead[] = [];
  let driving: Promise<void> = Promise.resolve();

  const surroundings: RunSurroundings = {
    options,
    workflow: (id, version) => workflows.get(versionKey(id, version)),
    inbox: (key) => store.inbox(key),
    // A write that carries no marker could not be told from another run's, so only one may be open at a time.
    isBusy: (runId, write) =>
      !write.facts.canMark &&
      [...runs.values()].some(
        (run) =>
          run.stored.runId !== runId &&
          !run.ended &&
          run.log
            .all("intended")
            .some(
              (intent) =>
                intent.write.system === write.system &&
                intent.write.operation === write.operation &&
                intent.write.target === write.target &&
                openAttempt(run.log, intent.path) === intent,
            ),
      ),
  };

  const activate = (
    stored: { runId: string; workflow: string; version: string; startKey: string },
    entries: ConstructorParameters<typeof RunLog>[0],
  ): ActiveRun => {
    const log = new RunLog(entries, async (bodies, consumed) => {
      const chained = await store.append(stored.runId, bodies, options.clock.now(), consumed);
      for (const entry of chained) options.onEntry?.(stored.runId, entry);
      return chained;
    });
    const run = new ActiveRun(stored, log, surroundings);
    runs.set(stored.runId, run);
    return run;
  };

  const find = (runId: string): ActiveRun => {
    const run = runs.get(runId);
    if (!run) throw new RunRefusedError(`There is no run "${runId}".`);
    return run;
  };

  const requestOf = (token: string) => {
    const run = runs.get(token.slice(0, token.indexOf(":")));
    const opened = run?.log.all("opened").find((entry) => entry.request.token === token);
    if (!run || !opened) throw new AnswerRefusedError(`Nothing was asked under "${token}".`);
    return { run, request: opened.request };
  };

  const post = async (
    run: ActiveRun,
    message: { key: string; id: string; by: Person; channel: string; value: Json },
  ) => {
    const isNew = await store.deliver({ ...message, at: options.clock.now() });
    run.isDirty = true;
    return isNew;
  };

  async function answer(token: string, given: Answer): Promise<void> {
    const { run, request } = requestOf(token);
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
  }

  const forms = createFormDesk({ runs: () => [...runs.values()], answer });

  async function driveAll(): Promise<void> {
    for (;;) {
      await forms.matchKept();
      const now = options.clock.now();
      const ready = [...runs.values()].filter((run) => !run.ended && (run.isDirty || run.wakeAt <= now));
      if (ready.length === 0) return;
      for (const run of ready) await run.drive();
      // A run whose definition is missing stays dirty; it must not keep the others from resting.
      for (const run of ready) if (run.waits.some((wait) => wait.path === "")) run.isDirty = false;
    }
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
      if (runs.has(runId)) return runId;
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
          epoch: 0,
        },
        options.clock.now(),
      );
      const entries = await store.entries(runId);
      if (created) for (const entry of entries) options.onEntry?.(runId, entry);
      activate(stored, entries);
      return runId;
    },

    // One after the other: two drives of one run would both do what neither has journaled yet.
    runUntilIdle() {
      const next = driving.then(driveAll);
      driving = next.catch(() => undefined);
      return next;
    },

    nextWake() {
      const wakes = [...runs.values()]
        .filter((run) => !run.ended)
        .map((run) => (run.isDirty ? options.clock.now() : run.wakeAt));
      const earliest = Math.min(...wakes, Number.POSITIVE_INFINITY);
      return Number.isFinite(earliest) ? earliest : undefined;
    },

    status: async (runId) => find(runId).status(),
    runs: async () => [...runs.values()].map((run) => run.status()),
    requests: async () => [...runs.values()].flatMap((run) => run.status().requests),
    answer,

    async closeForm(token, { by, reason }) {
      const { run, request } = requestOf(token);
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
    },

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
      for (const run of runs.values()) run.isDirty = true;
    },

    async cancel(runId, { by, reason }) {
      const run = find(runId);
      if (run.ended) throw new RunRefusedError(`Run ${runId} has ended already (${run.ended.outcome}).`);
      if (!run.log.last("", "cancel asked")) await run.log.append([{ kind: "cancel asked", path: "", by, reason }]);
      run.isDirty = true;
    },

    async acceptDoubts(runId, { by, note }) {
      const run = find(runId);
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
    },

    async journal(runId) {
      const { log } = find(runId);
      const last = log.entries.at(-1);
      const isSigned = heads.some((head) => head.runId === runId && head.seq === last?.seq);
      if (options.signingKey !== undefined && last && !isSigned) {
        heads.push(
          signHead(
            { runId, seq: last.seq, hash: last.hash, before: heads.at(-1)?.signature ?? "" },
            options.signingKey,
          ),
        );
      }
      return {
        format: "msp-journal-1",
        runId,
        entries: log.entries,
        heads: heads.filter((head) => head.runId === runId),
      };
    },
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

  for (const stored of await store.runs()) {
    const run = activate(stored, await store.entries(stored.runId));
    // Whoever was asked just before a crash may not have heard of it.
    if (!run.ended) for (const request of openRequests(run.log)) await options.people.ask(request);
  }
  return engine;
}
