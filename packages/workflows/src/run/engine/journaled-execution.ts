import { hashOfPlan } from "../../plan/hash-of-plan.ts";
import { planNodes } from "../../plan/plan-nodes.ts";
import { planningHost } from "../../plan/planning-host.ts";
import type { Calendar } from "../../ports/calendar.ts";
import type { People, PersonRequest } from "../../ports/people.ts";
import type { Execution, StepCommand, StepEnd, WaitCommand, WaitEnd } from "../execution.ts";
import type { RunLog } from "../journal/run-log.ts";
import { openAttempt } from "../perform/open-attempt.ts";
import { performAction } from "../perform/perform-action.ts";
import { requireFit } from "../perform/require-fit.ts";
import type { StepContext } from "../perform/step-context.ts";
import { Cancelled } from "../walk/cancelled.ts";
import { Halted } from "../walk/halted.ts";
import { Parked } from "../walk/parked.ts";
import { closeRequest } from "./close-request.ts";
import { fitEvent } from "./fit-event.ts";
import { eventKey, type InboxMessage } from "./inbox-message.ts";
import { MessageTakenError } from "./message-taken-error.ts";
import { pollForNews } from "./poll-for-news.ts";
import type { PollLooks } from "./poll-looks.ts";
import { tellPeople } from "./tell-people.ts";
import type { IndexedWorkflow } from "./workflow-index.ts";

/** What a journaled execution stands on. */
export interface ExecutionBasis {
  readonly runId: string;
  readonly indexed: IndexedWorkflow;
  readonly log: RunLog;
  readonly step: StepContext;
  readonly people: People;
  readonly calendar: Calendar;
  readonly requesters: readonly string[];
  inbox(key: string): Promise<readonly InboxMessage[]>;
  readonly looks: PollLooks;
}

/** The token of the request opened at a path. */
export const tokenOf = (runId: string, path: string): string => `${runId}:${path}`;

/** Runs the walk over a journal: whatever an entry remembers is answered from it, everything else is done and journaled. */
export function createJournaledExecution(basis: ExecutionBasis): Execution {
  const { runId, log, step, people, calendar } = basis;
  const now = () => step.host.clock.now();
  let isHalted = false;
  const mustNotBegin = () => {
    // Asked anew each time: somebody may cancel while a step is on its way.
    if (log.last("", "cancel asked")) throw new Cancelled("The run is being cancelled.");
    if (isHalted) throw new Halted("Another branch has ended the run.");
  };

  async function timer(path: string, at: number): Promise<void> {
    if (log.last(path, "timer fired")) return;
    mustNotBegin();
    const set = log.last(path, "timer set");
    if (!set) await log.append([{ kind: "timer set", path, due: at }]);
    // A limit that was not known when the timer was set can be earlier.
    const due = Math.min(set?.due ?? at, at);
    if (now() < due) throw new Parked([{ path, for: "time", until: due }]);
    await log.append([{ kind: "timer fired", path, due }]);
  }

  /** A step that has ended otherwise than by being approved: whoever was asked for an approval of its own is not waited for any more. */
  async function withdrawApprovals(step: string, reason: string): Promise<void> {
    for (let round = 1; ; round += 1) {
      const path = `${step}@approval#${round}`;
      const opened = log.last(path, "opened");
      if (!opened) return;
      if (!log.last(`${path}@close`, "closed"))
        await closeRequest(basis, opened.request, { path: `${path}@close`, reason });
    }
  }

  async function performed(command: StepCommand): Promise<StepEnd> {
    const { path, until } = command;
    // A write that settles after its limit has passed stays over: the walk has gone on without it.
    const over = log.last(path, "over");
    if (over) return { kind: "over", possiblyDone: over.possiblyDone };
    const finished = log.last(path, "finished");
    if (finished) {
      const { outcome, output, reason } = finished;
      return {
        kind: "finished",
        outcome,
        ...(output === undefined ? {} : { output }),
        ...(reason === undefined ? {} : { reason }),
      };
    }
    const begun = openAttempt(log, path) !== undefined || log.last(path, "accepted") !== undefined;
    if (!begun) mustNotBegin();
    if (until !== undefined && now() >= until) {
      await log.append([{ kind: "over", path, until, possiblyDone: begun }]);
      return { kind: "over", possiblyDone: begun };
    }
    return performAction(step, basis.indexed.actionAt(path, log), command);
  }

  return {
    runId,
    requesters: basis.requesters,
    now,
    timer,
    halt: () => {
      isHalted = true;
    },
    recall: (path, about) => log.decided(path, about)?.value,
    after: (from, duration) => calendar.after(from, duration),
    instantOf: (text) => instantOf(text, calendar),

    async decide(path, about, compute) {
      const known = log.decided(path, about);
      if (known) return known.value;
      mustNotBegin();
      const value = compute();
      requireFit(value, `The ${about} of "${path}"`, step.maxPayloadBytes);
      await log.append([{ kind: "decided", path, about, value }]);
      return value;
    },

    async step(command) {
      try {
        const end = await performed(command);
        if (end.kind === "over") await withdrawApprovals(command.path, "the time limit was reached");
        if (end.kind === "finished") await withdrawApprovals(command.path, "it is not needed any more");
        return end;
      } catch (error) {
        // A write still open at the limit settles in the background; what follows must know it was possibly done.
        if (!(error instanceof Parked) || command.until === undefined) throw error;
        const { until, path } = command;
        throw new Parked([...error.waits, { path, for: "the time limit", until }]);
      }
    },

    async poll(command) {
      const { path } = command;
      if (log.last(path, "gave up")) return { isNews: false };
      if (log.last(path, "finished")) return { isNews: true };
      mustNotBegin();
      return pollForNews(
        { runId, step, looks: basis.looks, after: (from, every) => calendar.after(from, every) },
        basis.indexed.actionAt(path, log),
        command,
      );
    },

    async plan(path, nodePath, scope) {
      const known = log.last(path, "planned");
      if (known) return { hash: known.planHash, lines: known.lines };
      mustNotBegin();
      const node = basis.indexed.nodeAt(nodePath, log);
      if (node?.kind !== "approve") throw new Error(`There is no approval at "${nodePath}".`);
      const { lines } = await planNodes(node.body, {
        host: planningHost(step.host),
        prefix: `${nodePath}/`,
        known: scope,
        sure: true,
        written: new Map(),
      });
      const hash = hashOfPlan(lines);
      await log.append([{ kind: "planned", path, planHash: hash, lines }]);
      return { hash, lines };
    },

    async open(path, build) {
      const known = log.last(path, "opened");
      if (known) return known.request;
      mustNotBegin();
      const request: PersonRequest = { ...build(), runId, token: tokenOf(runId, path), openedAt: now() };
      await log.append([{ kind: "opened", path, request }]);
      await tellPeople(people, log, request, { what: "asked" });
      return request;
    },

    async remind(path, request, reminder) {
      if (log.last(path, "reminded")) return;
      mustNotBegin();
      await tellPeople(people, log, request, { what: "reminded", reminder });
      await log.append([{ kind: "reminded", path, token: request.token, reminder }]);
    },

    async escalate(path, request, to) {
      if (log.last(path, "escalated")) return;
      mustNotBegin();
      await tellPeople(people, log, request, { what: "escalated", to });
      await log.append([{ kind: "escalated", path, token: request.token, to }]);
    },

    async close(path, request, reason) {
      if (log.last(path, "closed")) return;
      await closeRequest(basis, request, { path, reason });
    },

    async note(path, text) {
      if (log.at(path).some((entry) => entry.kind === "noted" && entry.text === text)) return;
      await log.append([{ kind: "noted", path, text }]);
    },

    async wait({ path, for: what, until, before = until }: WaitCommand): Promise<WaitEnd> {
      const answered = log.last(path, "answered");
      if (answered)
        return {
          came: true,
          value: answered.value,
          by: answered.by,
          channel: answered.channel,
          at: answered.receivedAt,
        };
      if (log.last(path, "gave up")) return { came: false };
      mustNotBegin();
      const key = "token" in what ? what.token : eventKey(what.event, what.match);
      const node = "event" in what ? basis.indexed.nodeAt(path, log) : undefined;
      const schema = node?.kind === "waitFor" ? node.event.schema : undefined;
      const unfit: string[] = [];
      const nextInTime = async () =>
        (await basis.inbox(key)).find(({ at, id }) => (before === undefined || at < before) && !unfit.includes(id));
      for (let message = await nextInTime(); message; message = await nextInTime()) {
        const { by, channel, id, at: receivedAt } = message;
        // Another version of the workflow may take an event that this one's schema cannot read.
        const read = schema ? fitEvent(schema, message.value) : message;
        if ("misfit" in read) {
          unfit.push(id);
          continue;
        }
        const { value } = read;
        const entry = { kind: "answered" as const, path, token: key, by, channel, id, receivedAt, value };
        if (await isTaken(log.append([entry], id))) continue;
        return { came: true, value, by, channel, at: receivedAt };
      }
      if (until !== undefined && now() >= until) {
        await log.append([{ kind: "gave up", path, until }]);
        return { came: false };
      }
      throw new Parked([
        {
          path,
          for: "token" in what ? "an answer" : `the event ${what.event}`,
          key,
          ...(until === undefined ? {} : { until }),
          ...(unfit.length === 0 ? {} : { unfit }),
        },
      ]);
    },
  };
}

/** Two runs may wait for the same event; the one that comes second looks for the next message. */
const isTaken = (appended: Promise<void>): Promise<boolean> =>
  appended.then(
    () => false,
    (error: unknown) => {
      if (error instanceof MessageTakenError) return true;
      throw error;
    },
  );

const instantOf = (text: string, calendar: Calendar): number => {
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) {
    const instant = Date.parse(text);
    if (Number.isFinite(instant)) return instant;
  }
  return calendar.instantOf(text);
};
