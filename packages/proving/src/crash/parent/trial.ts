import { join } from "node:path";
import { sandboxPeople } from "@msp/cli";
import type { Journal } from "@msp/workflows/run";
import { at } from "../all-cells.ts";
import { nameOf } from "../cell.ts";
import type { Finding } from "../judge/finding.ts";
import { type Seeded, seeded } from "../seeded.ts";
import type { Setup } from "../setup.ts";
import { type Aims, createAims } from "./aims.ts";
import { arrangeHappenings } from "./arrange-happenings.ts";
import { type AskedPeople, askPeople } from "./ask-people.ts";
import { concludeTrial } from "./conclude-trial.ts";
import { editByHand, reassignByHand } from "./edit-by-hand.ts";
import { endingFinding } from "./ending-finding.ts";
import { createJournalMirror } from "./journal-mirror.ts";
import { createMessageQueue } from "./message-queue.ts";
import { openWorld, type World } from "./open-world.ts";
import { type Happening, ProcessAtHand } from "./process-at-hand.ts";
import { setupOfTrial } from "./setup-of-trial.ts";
import type { Heard } from "./start-process.ts";
import { StoreAtHand } from "./store-at-hand.ts";
import { throwInFaults } from "./throw-in-faults.ts";
import type { TrialPlan } from "./trial-plan.ts";
import type { TrialResult } from "./trial-result.ts";
import { trySecondOwner } from "./try-second-owner.ts";
import { createWishes, type Wish, type Wishes } from "./wishes.ts";
import { operationOf, type TrialWork, workOf } from "./work-of-trial.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Real time without a word after which a trial counts as stuck. */
const patienceMs = 30_000;
/** After this another host may go on: what the first one sent is carried out and found by then. */
const settledMs = 8 * minuteMs;
/** More turns than any run needs. */
const turnsAtMost = 40_000;

/** Runs one workflow to its end through kills and everything else the seed throws in, and judges it. */
export async function runTrial(plan: TrialPlan, bundle: string, folder: string): Promise<TrialResult> {
  const decide = (purpose: string) => seeded(plan.seed, plan.lane, plan.number, purpose);
  let trial: Trial | undefined;
  const world = await openWorld(decide("search lag").heavyTailed(500, 55_000), () => ({
    arrived: (arrival) => trial?.process.arrived(arrival),
    answering: (arrival) => trial?.process.answering(arrival) ?? true,
    moved: (arrival, isOver) => trial?.process.moved(arrival, isOver),
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
  readonly process: ProcessAtHand;
  readonly #downtime: Seeded;
  readonly #wishes: Wishes;
  readonly #queue = createMessageQueue<Happening>();
  readonly #mirror = createJournalMirror();
  readonly #kills: string[] = [];
  readonly #findings: Finding[] = [];
  readonly #happened: { [what: string]: number } = {};
  readonly #store: StoreAtHand;
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
    this.#store = new StoreAtHand(join(folder, `${plan.lane}-${plan.number}.sqlite`));
    const operations = new Set(plan.aims.map(({ cell }) => operationOf(cell)));
    const { time, sandbox } = world;
    this.#wishes = createWishes(time);
    this.process = new ProcessAtHand({
      bundle,
      world,
      aims: this.#aims,
      faults: throwInFaults(sandbox.autotask, decide("faults"), operations),
      hear: (happening) => this.#queue.put(happening),
    });
    this.#people = askPeople({
      decide: decide("people"),
      isSlow: operations.has("reminder"),
      now: time.now,
      later: time.add,
      send: (message) => this.process.send(message),
      isUnderWay: () => world.gate.inside > 0,
      intents: () => this.#mirror.intents,
      writes: world.writes,
    });
    const byHand = decide("arrangements");
    arrangeHappenings(byHand, {
      time,
      wishes: this.#wishes,
      events: this.#work.events,
      scenario: plan.scenario,
      operations,
      edit: () => editByHand(sandbox.autotask, byHand),
      send: (message) => void this.process.send(message),
    });
  }

  #setup(): Setup {
    return setupOfTrial(this.#plan, this.#work, this.#world, this.#store, this.#aims);
  }

  #start(): void {
    const setup = this.#setup();
    const backup = this.#store.toRestore;
    this.process.start(backup === undefined ? { kind: "begin", setup } : { kind: "restore", setup, backup });
  }

  // The course -------------------------------------------------------------------------------------------------------------------------------

  async run(): Promise<TrialResult> {
    this.#start();
    for (let turn = 0; !this.#isOver; turn += 1) {
      const heard = await this.#queue.next(patienceMs);
      if (heard === undefined)
        this.#giveUp(`nothing was heard for ${patienceMs / 1000} s while the process was ${this.process.state}`);
      else if (turn > turnsAtMost) this.#giveUp(`the run does not end in ${turnsAtMost} turns`);
      else await this.#hear(heard);
    }
    await this.#afterwards();
    return await concludeTrial({
      plan: this.#plan,
      work: this.#work,
      world: this.#world,
      people: this.#people,
      mirror: this.#mirror,
      exported: this.#exported,
      runId: this.#runId,
      signingKey: this.#setup().signingKey,
      isBehind: this.#store.isBehind,
      kills: this.#kills,
      findings: this.#findings,
      happened: this.#happened,
    });
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
        return this.process.mailing(heard.step);
      default:
    }
    if (this.process.state === "dying") return;
    switch (heard.kind) {
      case "reached":
        return this.process.kill(heard.cell);
      case "idle":
        return this.#rest(heard);
      case "asleep":
        return this.process.pace.asleep(heard.until);
      case "gate":
        return this.process.pace.look();
      case "pong":
        return this.process.pace.ponged(heard);
      case "exported":
        return this.#finish(heard.journal);
      case "restored":
        this.#store.restored();
        return this.process.kill(undefined);
      case "failed":
        this.#findings.push({ kind: "wrong", text: `a process failed: ${heard.error}` });
        this.#isOver = true;
    }
  }

  async #rest(idle: Extract<Heard, { kind: "idle" }>): Promise<void> {
    const isFresh = this.process.state === "starting";
    this.process.state = "idle";
    this.#runId = idle.runId;
    // A fresh process has not looked at what came in before it.
    if (isFresh) return this.#go();
    if (idle.outcome !== "waiting") return this.#ended(idle.outcome);
    this.#people.stillOpen(idle.requests);
    const wish = this.#wishes.take();
    if (wish !== undefined) return this.#fulfil(wish);
    const { time } = this.#world;
    const now = time.now();
    const next = Math.min(idle.wake ?? Number.POSITIVE_INFINITY, time.nextAt() ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY)
      return this.#giveUp(`the run waits for nothing that comes: ${idle.waits.join("; ")}`);
    if (next > now) await time.moveTo(next);
    this.#go();
  }

  #go(): void {
    this.process.send({ kind: "go" });
    if (this.process.state === "idle") this.process.state = "busy";
    this.process.pace.stir();
    // What had been sleeping before may be all that is left.
    this.process.pace.look();
  }

  #fulfil(wish: Wish): void {
    if (wish === "second opener") {
      this.#openTwice();
      return;
    }
    if (wish === "backup") {
      const file = this.#store.beginBackup(`${this.#kills.length}-${this.#world.time.now()}`);
      this.process.send({ kind: "backup", id: file, to: file });
      this.process.state = "busy";
      return;
    }
    const acknowledged = this.#store.beginRestore();
    if (acknowledged === undefined) {
      this.#wishes.at(this.#world.time.now() + 30 * minuteMs, "restore");
      this.#go();
      return;
    }
    this.#count("backup restored");
    this.#people.forget(acknowledged);
    this.process.kill(undefined);
  }

  #openTwice(): void {
    trySecondOwner(this.#bundle, this.#setup(), (wrong) => {
      if (wrong) this.#findings.push(wrong);
      else this.#count("second owner refused");
      this.#go();
    });
  }

  #done(id: string): void {
    if (this.#store.takeBackup(id, this.#people.acknowledged)) {
      this.#count("backup");
      if (this.process.state !== "dying") this.#go();
    } else if (id === "archive") {
      this.#archived = true;
      this.#count("archive");
      if (this.process.state !== "dying") this.process.send({ kind: "export" });
    } else if (id === "doubts") {
      if (this.process.state !== "dying") this.#go();
    } else this.#people.done(id);
  }

  async #exited({ code, complaints }: Extract<Heard, { kind: "exited" }>): Promise<void> {
    const wasKilled = this.process.exited();
    if (this.#isOver) return;
    if (!wasKilled) {
      this.#findings.push({
        kind: "wrong",
        text: `a process ended by itself with code ${code}: ${complaints.slice(-2000)}`,
      });
      this.#isOver = true;
      return;
    }
    const cell = this.process.killedAt;
    if (cell !== undefined) {
      this.#kills.push(cell);
      this.#meddle(cell);
      this.#aims.hit(cell);
      if (cell === nameOf({ boundary: at.after, operation: "restore" })) this.#store.restored();
    }
    // The backup that was cut short is begun anew, under another name.
    if (this.#store.dropBackup()) this.#wishes.at(this.#world.time.now(), "backup");
    const { time } = this.#world;
    const isLong = this.#downtime.chance(0.3);
    await time.moveTo(
      time.now() + (isLong ? this.#downtime.heavyTailed(minuteMs, 5 * hourMs) : this.#downtime.between(1, 2_000)),
    );
    if (this.#plan.scenario === "second host" && !this.#store.isSecondHost && this.#kills.length > 0)
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
    this.#store.switchHost();
    this.#people.forget([]);
    this.#count("second host");
  }

  // The end ----------------------------------------------------------------------------------------------------------------------------------

  #ended(outcome: string): void {
    if (outcome === "finished with doubts") {
      this.process.state = "busy";
      const note = "Looked at the services: it is as it should be.";
      this.process.send({ kind: "accept doubts", id: "doubts", by: sandboxPeople.office, note });
      return;
    }
    const wrong = endingFinding(outcome, this.#mirror.entries);
    if (wrong) this.#findings.push(wrong);
    this.process.state = "busy";
    this.process.send({ kind: "export" });
  }

  #finish(journal: Journal): void {
    const wantsArchive =
      this.#plan.number % 3 === 0 || this.#aims.left.some(({ cell }) => operationOf(cell) === "archive");
    if (this.#exported && this.#archived && JSON.stringify(this.#exported.entries) !== JSON.stringify(journal.entries))
      this.#findings.push({ kind: "lost", text: "the archived journal is not the one that was put there" });
    this.#exported = journal;
    if (wantsArchive && !this.#archived) {
      this.process.send({ kind: "archive", id: "archive" });
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
    if (!this.process.end()) return;
    for (
      let heard = await this.#queue.next(patienceMs);
      heard !== undefined;
      heard = await this.#queue.next(patienceMs)
    ) {
      if (heard.kind === "exited") return;
    }
  }
}
