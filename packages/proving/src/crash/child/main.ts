// A process under test: works on one run, as a host would, and tells the parent everything. It is killed, not ended.
import { createInterface } from "node:readline";
import { loadDriver, restoreSqliteStore } from "@msp/engine-sqlite";
import { AnswerRefusedError, RunRefusedError, StorageError } from "@msp/workflows/run";
import { at } from "../all-cells.ts";
import type { Setup } from "../setup.ts";
import type { ToChild } from "../to-child.ts";
import { somethingHappened } from "../workflow/build-tree.ts";
import type { Busy } from "./busy.ts";
import { type Opened, openEngine } from "./open-engine.ts";
import { createParentClock, type ParentClock } from "./parent-clock.ts";
import { createReach, type Reach } from "./reach.ts";
import { tell } from "./tell.ts";
import { watchedDriver } from "./watched-driver.ts";

interface Host extends Opened {
  readonly runId: string;
  readonly clock: ParentClock;
  readonly reach: Reach;
  readonly busy: Busy;
}

let host: Host | undefined;
/** Commands are obeyed one after the other, except that time passes and answers come while runs are driven. */
let commands: Promise<unknown> = Promise.resolve();

async function begin(setup: Setup): Promise<void> {
  const reach = createReach(setup.aims);
  const clock = createParentClock(setup.now);
  const busy: Busy = { requests: 0, others: 0 };
  const opened = await openEngine(setup, clock, reach, busy);
  const { engine, store, workflow } = opened;
  const { startKey, input, by } = setup;
  const runId = await engine.start(workflow, { startKey, input, by });
  tell({ kind: "entries", isAll: true, entries: await store.entries(runId) });
  host = { ...opened, runId, clock, reach, busy };
  await idle(host);
}

async function restore(setup: Setup, backup: string): Promise<void> {
  const reach = createReach(setup.aims);
  reach(at.before, "restore");
  const driver = watchedDriver(loadDriver(), reach);
  await restoreSqliteStore({ backup, file: setup.file, at: setup.now, driver });
  reach(at.after, "restore");
  tell({ kind: "restored" });
}

async function idle({ engine, runId }: Host): Promise<void> {
  const { outcome, waits, requests } = await engine.status(runId);
  const wake = engine.nextWake();
  tell({ kind: "idle", runId, wake, outcome, waits: waits.map(({ path, for: what }) => `${path}: ${what}`), requests });
}

/** Does what may be refused, and says what became of it. */
async function acknowledged(id: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AnswerRefusedError || error instanceof RunRefusedError)) throw error;
    const why = error instanceof AnswerRefusedError ? error.reason : "run refused";
    tell({ kind: "not taken", id, reason: error.message, why });
    return;
  }
  tell({ kind: "done", id });
}

/** Takes an answer as a host takes one: kept, then acknowledged. */
async function take({ reach }: Host, about: string, id: string, keep: () => Promise<unknown>): Promise<void> {
  reach(at.beforeKept, about);
  await acknowledged(id, async () => {
    await keep();
    reach(at.beforeAcknowledged, about);
  });
  reach(at.acknowledged, about);
}

async function obey(given: Host, command: ToChild): Promise<void> {
  const { engine, store, runId, reach } = given;
  switch (command.kind) {
    case "answer": {
      const { id, token, about, by, value } = command;
      return take(given, about, id, () => engine.answer(token, { by, value, id, channel: "proof" }));
    }
    case "form": {
      const { submission } = command;
      return take(given, "form", submission.id, async () => {
        const { verdict } = await engine.submitForm(submission);
        if (verdict !== "taken" && verdict !== "already answered")
          throw new AnswerRefusedError(`The form was not taken: ${verdict}.`);
      });
    }
    case "event": {
      const { id, match, by } = command;
      return acknowledged(id, () => engine.deliver({ id, event: somethingHappened.id, match, by, value: {} }));
    }
    case "cancel":
      return acknowledged(command.id, () =>
        engine.cancel(runId, { by: command.by, reason: "Somebody thought better of it." }),
      );
    case "accept doubts":
      return acknowledged(command.id, () => engine.acceptDoubts(runId, { by: command.by, note: command.note }));
    case "backup":
      reach(at.before, "backup");
      await store.backup(command.to);
      reach(at.after, "backup");
      return tell({ kind: "done", id: command.id });
    case "archive":
      reach(at.before, "archive");
      await store.archive({ before: Number.MAX_SAFE_INTEGER });
      reach(at.after, "archive");
      return tell({ kind: "done", id: command.id });
    case "export":
      return tell({ kind: "exported", journal: await engine.journal(runId) });
    case "go":
      await engine.runUntilIdle();
      return idle(given);
    default:
  }
}

async function hear(command: ToChild): Promise<void> {
  if (command.kind === "begin") return begin(command.setup);
  if (command.kind === "restore") return restore(command.setup, command.backup);
  if (!host) throw new Error(`"${command.kind}" came before the work.`);
  await obey(host, command);
}

function fail(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell({ kind: "failed", error: text, trouble: StorageError.is(error) ? error.trouble : undefined });
}

createInterface(process.stdin).on("line", (line) => {
  const command = JSON.parse(line) as ToChild;
  if (command.kind === "time") return host?.clock.moveTo(command.now);
  if (command.kind === "ping") return void pong(command.number);
  const isPerson =
    command.kind === "answer" || command.kind === "form" || command.kind === "event" || command.kind === "cancel";
  // Answers come in while runs are driven; everything else waits for its turn.
  if (isPerson) return void hear(command).catch(fail);
  commands = commands.then(() => hear(command)).catch(fail);
});

/** Answers once everything that could go on by itself has had its turn. */
async function pong(number: number): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  tell({ kind: "pong", number, requests: host?.busy.requests ?? 0, others: host?.busy.others ?? 0 });
}
