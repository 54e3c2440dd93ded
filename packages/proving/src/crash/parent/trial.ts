import { join } from "node:path";
import { sandboxPeople } from "@msp/cli";
import type { Journal } from "@msp/workflows/run";
import { at } from "../all-cells.ts";
import { nameOf } from "../cell.ts";
import type { AcknowledgedAnswer } from "../judge/case-file.ts";
import type { Finding } from "../judge/finding.ts";
import { judgeRun } from "../judge/judge-run.ts";
import { type Seeded, seeded } from "../seeded.ts";
import type { Setup } from "../setup.ts";
import type { ToChild } from "../to-child.ts";
import { provingTenant } from "../workflow/proving-tenant.ts";
import { type Aims, createAims } from "./aims.ts";
import { type AskedPeople, askPeople } from "./ask-people.ts";
import { editByHand, reassignByHand } from "./edit-by-hand.ts";
import { createJournalMirror } from "./journal-mirror.ts";
import { createMessageQueue } from "./message-queue.ts";
import type { Arrival } from "./open-gate.ts";
import { openWorld, type World } from "./open-world.ts";
import { type Heard, startProcess, type TestProcess } from "./start-process.ts";
import { type Faults, throwInFaults } from "./throw-in-faults.ts";
import type { TrialPlan } from "./trial-plan.ts";
import type { TrialResult } from "./trial-result.ts";
import { operationOf, type TrialWork, workOf } from "./work-of-trial.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const signingKey = "a key that no store holds";
/** Real time without a word after which a trial counts as stuck. */
const patienceMs = 30_000;
/** After this another host may go on: what the first one sent is carried out and found by then. */
const settledMs = 8 * minuteMs;
/** More turns than any run needs. */
const turnsAtMost = 40_000;

type Happening = Heard | { readonly kind: "gate" };

/** Runs one workflow to its end through kills and everything else the seed throws in, and judges it. */
export async function runTrial(plan: TrialPlan, bundle: string, folder: string): Promise<TrialResult> {
  const decide = (purpose: string) => seeded(plan.seed, plan.lane, plan.number, purpose);
  let trial: Trial | undefined;
  const world = await openWorld(decide("search lag").heavyTailed(500, 55_000), () => ({
    arrived: (arrival) => trial?.arrived(arrival),
    answering: (arrival) => trial?.answering(arrival) ?? true,
    moved: (arrival, isOver) => trial?.moved(arrival, isOver),
  }));
  try {
    trial = new Trial(plan, bundle, folder, world, decide);
    return await trial.run();
  } finally {
    await world.close();
  }
}

class Trial {
  readonly #plan: TrialPlan;
  readonly #bundle: string;
  readonly #world: World;
  readonly #work: TrialWork;
  readonly #aims: Aims;
  readonly #people: AskedPeople;
  readonly #faults: Faults;
  readonly #downtime: Seeded;
  readonly #queue = createMessageQueue<Happening>();
  readonly #mirror = createJournalMirror();
  readonly #kills: string[] = [];
  readonly #findings: Finding[] = [];
  readonly #happened: { [what: string]: number } = {};
  #inside = new Set<Arrival>();
  #process: TestProcess | undefined;
  #state: "starting" | "busy" | "idle" | "dying" | "gone" = "gone";
  #killedAt: string | undefined;
  #file: string;
  #isSecondHost = false;
  #toldTime = 0;
  #pings = 0;
  #isPinged = false;
  #sleepsUntil: readonly number[] = [];
  #quiet = 0;
  #backup: { readonly file: string; readonly acknowledged: readonly AcknowledgedAnswer[] } | undefined;
  #wish: "backup" | "restore" | "second opener" | undefined;
  #restoring = false;
  #hasRestored = false;
  #isBackingUp = false;
  #archived = false;
  #exported: Journal | undefined;
  #isOver = false;
  #runId = "";

  constructor(plan: TrialPlan, bundle: string, folder: string, world: World, decide: (purpose: string) => Seeded) {
    this.#plan = plan;
    this.#bundle = bundle;
    this.#world = world;
    this.#work = workOf(plan);
    this.#aims = createAims(plan.aims, plan.mostKills);
    this.#downtime = decide("downtime");
    this.#file = join(folder, `${plan.lane}-${plan.number}.sqlite`);
    const operations = new Set(plan.aims.map(({ cell }) => operationOf(cell)));
    const { time, sandbox } = world;
    const forced = [
      ...(operations.has("refused") || operations.has("question") ? ["refused" as const] : []),
      ...(operations.has("pause before a retry") ? ["busy" as const] : []),
      ...(operations.has("settled") || operations.has("settle wait") ? ["lost" as const] : []),
    ];
    this.#faults = throwInFaults(sandbox.autotask, decide("faults"), forced);
    this.#people = askPeople({
      decide: decide("people"),
      isSlow: operations.has("reminder"),
      now: time.now,
      later: time.add,
      send: (message) => this.#send(message),
      isUnderWay: () => world.gate.inside > 0,
      intents: () => this.#mirror.intents,
      writes: world.writes,
    });
    this.#arrange(decide("arrangements"), operations);
  }

  /** Puts into the agenda what will come whatever the run does. */
  #arrange(decide: Seeded, operations: ReadonlySet<string>): void {
    const { time, sandbox } = this.#world;
    const start = time.now();
    const edits = decide.between(0, 4);
    for (let edit = 0; edit < edits; edit += 1)
      time.add(start + decide.heavyTailed(10 * minuteMs, 300 * hourMs), () => editByHand(sandbox.autotask, decide));
    for (const match of this.#work.events)
      if (!operations.has("giving up") && decide.chance(0.6))
        this.#deliver(match, start + decide.between(0, 40) * hourMs);
    if (operations.has("cancel asked") || decide.chance(0.06))
      time.add(start + decide.heavyTailed(20 * minuteMs, 48 * hourMs), () => this.#cancel(1));
    const isRestored = operations.has("restore") || decide.chance(0.12);
    if (this.#plan.scenario === "second host") return;
    if (operations.has("backup") || isRestored) this.#wishAt(start + decide.between(5, 40) * minuteMs, "backup");
    if (isRestored) this.#wishAt(start + decide.between(50, 400) * minuteMs, "restore");
    if (decide.chance(0.3)) this.#wishAt(start + decide.between(1, 200) * minuteMs, "second opener");
  }

  #wishAt(instant: number, wish: "backup" | "restore" | "second opener"): void {
    this.#world.time.add(instant, () => {
      // One after the other, each while the process rests.
      if (this.#wish === undefined) this.#wish = wish;
      else this.#wishAt(instant + minuteMs * 2, wish);
    });
  }

  #deliver(match: string, instant: number): void {
    this.#world.time.add(instant, () => {
      this.#send({ kind: "event", id: `event ${match}`, match, by: sandboxPeople.customer });
      // Delivered again until it surely was: the same id twice is one event.
      if (this.#world.time.now() < instant + 3 * hourMs) this.#deliver(match, instant + hourMs);
    });
  }

  #cancel(times: number): void {
    const { time } = this.#world;
    this.#send({ kind: "cancel", id: "cancel", by: sandboxPeople.office });
    if (times < 3) time.add(time.now() + 20 * minuteMs, () => this.#cancel(times + 1));
  }

  // The gate ---------------------------------------------------------------------------------------------------------------------------------

  arrived(arrival: Arrival): void {
    this.#inside.add(arrival);
    const { operation } = arrival;
    if (operation !== undefined && this.#state !== "dying" && this.#aims.passes(at.inFlight, operation)) {
      this.#faults.delay(arrival);
      this.#kill(nameOf({ boundary: at.inFlight, operation }));
      return;
    }
    this.#faults.befall(arrival);
  }

  answering(arrival: Arrival): boolean {
    const { operation } = arrival;
    if (operation === undefined || this.#state === "dying" || !this.#aims.passes(at.unanswered, operation)) return true;
    this.#kill(nameOf({ boundary: at.unanswered, operation }));
    return false;
  }

  moved(arrival: Arrival, isOver: boolean): void {
    if (isOver) this.#inside.delete(arrival);
    this.#quiet = 0;
    this.#queue.put({ kind: "gate" });
  }

  // The process ------------------------------------------------------------------------------------------------------------------------------

  #setup(): Setup {
    const { sandbox, gate, time } = this.#world;
    const base = `${gate.url}/atservicesrest/`;
    return {
      file: this.#file,
      now: time.now(),
      autotask: { ...sandbox.access.autotask, zoneUrl: base, discoveryUrl: base },
      smtp: sandbox.access.smtp,
      tenant: provingTenant,
      zone: "America/New_York",
      tree: this.#work.tree,
      input: this.#work.input,
      startKey: `ticket of lane ${this.#plan.lane}, trial ${this.#plan.number}`,
      by: this.#work.by,
      signingKey,
      lookFirst: this.#isSecondHost ? "always" : "after a restore",
      aims: this.#aims.left,
      mutant: this.#plan.mutant,
    };
  }

  #start(): void {
    this.#inside = new Set();
    this.#sleepsUntil = [];
    this.#isPinged = false;
    this.#state = "starting";
    this.#process = startProcess(this.#bundle, (heard) => this.#queue.put(heard));
    const setup = this.#setup();
    this.#toldTime = setup.now;
    if (this.#restoring && this.#backup) this.#process.send({ kind: "restore", setup, backup: this.#backup.file });
    else this.#process.send({ kind: "begin", setup });
  }

  #send(message: ToChild): boolean {
    if (!this.#process || this.#state === "dying" || this.#state === "gone" || this.#state === "starting") return false;
    const now = this.#world.time.now();
    if (now !== this.#toldTime) this.#process.send({ kind: "time", now });
    this.#toldTime = now;
    this.#process.send(message);
    return true;
  }

  #kill(cell: string | undefined): void {
    if (this.#state === "dying") return;
    this.#state = "dying";
    this.#killedAt = cell;
    this.#process?.kill();
  }

  // The course -------------------------------------------------------------------------------------------------------------------------------

  async run(): Promise<TrialResult> {
    this.#start();
    for (let turn = 0; !this.#isOver; turn += 1) {
      const heard = await this.#queue.next(patienceMs);
      if (heard === undefined)
        this.#giveUp(`nothing was heard for ${patienceMs / 1000} s while the process was ${this.#state}`);
      else if (turn > turnsAtMost) this.#giveUp(`the run does not end in ${turnsAtMost} turns`);
      else await this.#hear(heard);
    }
    await this.#afterwards();
    return await this.#result();
  }

  async #hear(heard: Happening): Promise<void> {
    switch (heard.kind) {
      case "entries":
        return this.#mirror.hear(heard.entries, heard.isAll);
      case "asked":
        return this.#people.ask(heard.request);
      case "withdrawn":
        return this.#people.withdraw(heard.token);
      case "done":
        return this.#done(heard.id);
      case "not taken":
        return this.#people.notTaken(heard.id, heard.reason, heard.why);
      case "exited":
        return this.#exited(heard);
      case "mailing":
        return this.#mailing(heard.step);
      default:
    }
    if (this.#state === "dying") return;
    switch (heard.kind) {
      case "reached":
        return this.#kill(heard.cell);
      case "idle":
        return this.#rest(heard);
      case "asleep":
        this.#world.time.add(heard.until, () => {});
        this.#sleepsUntil = [...this.#sleepsUntil, heard.until];
        return this.#look();
      case "gate":
        return this.#look();
      case "pong":
        return this.#ponged(heard);
      case "exported":
        return this.#finish(heard.journal);
      case "restored":
        this.#restoring = false;
        return this.#kill(undefined);
      case "failed":
        this.#findings.push({ kind: "wrong", text: `a process failed: ${heard.error}` });
        this.#isOver = true;
    }
  }

  /** While a process is busy, time moves only when nothing but time could bring it on. */
  #look(): void {
    if (this.#state !== "busy" || this.#isPinged) return;
    const now = this.#world.time.now();
    this.#sleepsUntil = this.#sleepsUntil.filter((until) => until > now);
    if (this.#inside.size === 0 && this.#sleepsUntil.length === 0) return;
    this.#pings += 1;
    this.#isPinged = this.#send({ kind: "ping", number: this.#pings });
  }

  async #ponged({ number, requests, others }: Extract<Heard, { kind: "pong" }>): Promise<void> {
    this.#isPinged = false;
    if (number !== this.#pings || this.#state !== "busy") return;
    const isQuiet = others === 0 && requests === this.#inside.size;
    this.#quiet = isQuiet ? this.#quiet + 1 : 0;
    if (this.#quiet < 2) return void setImmediate(() => this.#look());
    this.#quiet = 0;
    const next = this.#world.time.nextAt();
    if (next === undefined) return;
    await this.#world.time.moveTo(next);
    if (this.#state !== "busy") return;
    const now = this.#world.time.now();
    if (now !== this.#toldTime) this.#process?.send({ kind: "time", now });
    this.#toldTime = now;
    this.#look();
  }

  async #rest(idle: Extract<Heard, { kind: "idle" }>): Promise<void> {
    const isFresh = this.#state === "starting";
    this.#state = "idle";
    this.#runId = idle.runId;
    // A fresh process has not looked at what came in before it.
    if (isFresh) return this.#go();
    if (idle.outcome !== "waiting") return this.#ended(idle.outcome);
    this.#people.stillOpen(idle.requests);
    if (this.#wish !== undefined) return this.#fulfil(this.#wish);
    const { time } = this.#world;
    const now = time.now();
    const next = Math.min(idle.wake ?? Number.POSITIVE_INFINITY, time.nextAt() ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY)
      return this.#giveUp(`the run waits for nothing that comes: ${idle.waits.join("; ")}`);
    if (next > now) await time.moveTo(next);
    this.#go();
  }

  #go(): void {
    this.#send({ kind: "go" });
    if (this.#state === "idle") this.#state = "busy";
    this.#quiet = 0;
    // What had been sleeping before may be all that is left.
    this.#look();
  }

  #fulfil(wish: "backup" | "restore" | "second opener"): void {
    this.#wish = undefined;
    if (wish === "second opener") {
      this.#openTwice();
      return;
    }
    if (wish === "backup") {
      this.#isBackingUp = true;
      const file = `${this.#file}.backup-${this.#kills.length}-${this.#world.time.now()}`;
      this.#send({ kind: "backup", id: file, to: file });
      this.#state = "busy";
      return;
    }
    if (this.#backup === undefined) {
      this.#wishAt(this.#world.time.now() + 30 * minuteMs, "restore");
      this.#go();
      return;
    }
    this.#restoring = true;
    this.#hasRestored = true;
    this.#count("backup restored");
    this.#people.forget(this.#backup.acknowledged);
    this.#kill(undefined);
  }

  /** A second process must not get the file while the first one has it. */
  #openTwice(): void {
    const second = startProcess(this.#bundle, (heard) => {
      if (heard.kind === "failed" && heard.trouble === "owned") this.#count("second owner refused");
      else if (heard.kind === "failed")
        this.#findings.push({ kind: "wrong", text: `a second owner failed oddly: ${heard.error}` });
      else if (heard.kind === "idle") this.#findings.push({ kind: "wrong", text: "a second process got the file" });
      if (heard.kind === "failed" || heard.kind === "idle") second.kill();
      if (heard.kind === "exited") this.#go();
    });
    second.send({ kind: "begin", setup: { ...this.#setup(), aims: [] } });
  }

  #done(id: string): void {
    if (id.startsWith(`${this.#file}.backup`)) {
      this.#isBackingUp = false;
      this.#backup = { file: id, acknowledged: this.#people.acknowledged };
      this.#count("backup");
      if (this.#state !== "dying") this.#go();
    } else if (id === "archive") {
      this.#archived = true;
      this.#count("archive");
      if (this.#state !== "dying") this.#send({ kind: "export" });
    } else if (id === "doubts") {
      if (this.#state !== "dying") this.#go();
    } else this.#people.done(id);
  }

  /** Kills between a mail server's last word and the process, and while the server has the mail. */
  #mailing(step: "begins" | "ends"): void {
    if (step === "ends" || this.#state === "dying") return;
    const { smtp } = this.#world.sandbox;
    const isUnanswered = this.#aims.passes(at.unanswered, "sendMail");
    const isInFlight = !isUnanswered && this.#aims.passes(at.inFlight, "sendMail");
    if (!isUnanswered && !isInFlight) return;
    const mails = smtp.mails.length;
    const fault = smtp.faults.add({ kind: isUnanswered ? "silence" : "lostBeforeCommit" });
    const process = this.#process;
    const watch = () => {
      if (this.#process !== process || this.#state === "dying") return fault.remove();
      const isThere = isUnanswered ? smtp.mails.length > mails : fault.remaining === 0;
      if (isThere)
        return this.#kill(nameOf({ boundary: isUnanswered ? at.unanswered : at.inFlight, operation: "sendMail" }));
      setImmediate(watch);
    };
    watch();
  }

  async #exited({ code, complaints }: Extract<Heard, { kind: "exited" }>): Promise<void> {
    const wasKilled = this.#state === "dying";
    this.#state = "gone";
    this.#process = undefined;
    if (this.#isOver) return;
    if (!wasKilled) {
      this.#findings.push({
        kind: "wrong",
        text: `a process ended by itself with code ${code}: ${complaints.slice(-2000)}`,
      });
      this.#isOver = true;
      return;
    }
    const cell = this.#killedAt;
    if (cell !== undefined) {
      this.#kills.push(cell);
      this.#meddle(cell);
      this.#aims.hit(cell);
      if (cell === nameOf({ boundary: at.after, operation: "restore" })) this.#restoring = false;
    }
    // The backup that was cut short is begun anew, under another name.
    if (this.#isBackingUp) this.#wishAt(this.#world.time.now(), "backup");
    this.#isBackingUp = false;
    const { time } = this.#world;
    const isLong = this.#downtime.chance(0.3);
    await time.moveTo(
      time.now() + (isLong ? this.#downtime.heavyTailed(minuteMs, 5 * hourMs) : this.#downtime.between(1, 2_000)),
    );
    if (this.#plan.scenario === "second host" && !this.#isSecondHost && this.#kills.length > 0)
      await this.#switchHost();
    this.#start();
  }

  /** While an update hangs between its intent and its answer, somebody may write into the same record. */
  #meddle(cell: string): void {
    const { time, sandbox } = this.#world;
    if (operationOf(cell) !== "changeTicket" || (this.#plan.number > 5 && this.#downtime.chance(0.5))) return;
    time.add(time.now() + 2 * minuteMs, () => reassignByHand(sandbox.autotask));
  }

  async #switchHost(): Promise<void> {
    const { time } = this.#world;
    await time.moveTo(time.now() + settledMs);
    this.#isSecondHost = true;
    this.#file = `${this.#file}-second`;
    this.#people.forget([]);
    this.#count("second host");
  }

  // The end ----------------------------------------------------------------------------------------------------------------------------------

  #ended(outcome: string): void {
    if (outcome === "finished with doubts") {
      this.#state = "busy";
      const note = "Looked at the services: it is as it should be.";
      this.#send({ kind: "accept doubts", id: "doubts", by: sandboxPeople.office, note });
      return;
    }
    const isCancelled = this.#mirror.entries.some(({ kind }) => kind === "cancel asked");
    // A single write that needed a word of its own and did not get it ends the run, as the approver meant.
    const isDeclined = this.#mirror.entries.some(
      ({ kind, ...entry }) => kind === "answered" && JSON.stringify(entry).includes('"decision":"decline"'),
    );
    const isMeant = (outcome === "cancelled" && isCancelled) || (outcome === "stopped" && isDeclined);
    if (outcome !== "succeeded" && !isMeant)
      this.#findings.push({
        kind: "unfinished",
        text: `the run ended "${outcome}": ${JSON.stringify(this.#mirror.entries.findLast(({ kind }) => kind === "ended"))}`,
      });
    this.#state = "busy";
    this.#send({ kind: "export" });
  }

  #finish(journal: Journal): void {
    const wantsArchive =
      this.#plan.number % 3 === 0 || this.#aims.left.some(({ cell }) => operationOf(cell) === "archive");
    if (this.#exported && this.#archived && JSON.stringify(this.#exported.entries) !== JSON.stringify(journal.entries))
      this.#findings.push({ kind: "lost", text: "the archived journal is not the one that was put there" });
    this.#exported = journal;
    if (wantsArchive && !this.#archived) {
      this.#send({ kind: "archive", id: "archive" });
      return;
    }
    this.#isOver = true;
  }

  #giveUp(text: string): void {
    this.#findings.push({ kind: "unfinished", text });
    this.#isOver = true;
  }

  #count(what: string): void {
    this.#happened[what] = (this.#happened[what] ?? 0) + 1;
  }

  async #afterwards(): Promise<void> {
    const process = this.#process;
    if (!process) return;
    process.kill();
    for (
      let heard = await this.#queue.next(patienceMs);
      heard !== undefined;
      heard = await this.#queue.next(patienceMs)
    ) {
      if (heard.kind === "exited") return;
    }
  }

  async #result(): Promise<TrialResult> {
    // What is still under way is carried out now; nothing may come after the end.
    await this.#world.time.moveTo(this.#world.time.now() + hourMs);
    const journal: Journal = this.#exported ?? {
      format: "msp-journal-1",
      runId: this.#runId,
      entries: this.#mirror.entries,
      heads: [],
    };
    const writes = this.#world.writes();
    const { findings, doubts } = judgeRun({
      workflow: this.#work.workflow,
      journals: [journal],
      signingKey,
      intents: this.#mirror.intents,
      writes,
      edits: this.#world.edits(),
      acknowledged: this.#people.acknowledged,
      questions: this.#people.questions,
      mayRepeatSafely: this.#hasRestored || this.#isSecondHost,
      seen: [...this.#findings, ...this.#people.findings],
    });
    return {
      plan: this.#plan,
      kills: this.#kills,
      findings,
      doubts,
      refusals: this.#people.questions.length - doubts.length,
      happened: this.#happened,
      entries: journal.entries,
      writes,
    };
  }
}
