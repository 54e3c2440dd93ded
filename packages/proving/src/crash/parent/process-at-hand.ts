import { at } from "../all-cells.ts";
import { nameOf } from "../cell.ts";
import type { ToChild } from "../to-child.ts";
import type { Aims } from "./aims.ts";
import { killOverMail } from "./kill-over-mail.ts";
import type { Arrival } from "./open-gate.ts";
import type { World } from "./open-world.ts";
import { createPaceOfTime, type PaceOfTime } from "./pace-of-time.ts";
import { type Heard, startProcess, type TestProcess } from "./start-process.ts";
import type { Faults } from "./throw-in-faults.ts";

/** What is said by a process, or happens at the services' gate. */
export type Happening = Heard | { readonly kind: "gate" };

/** What the processes of one trial have around them. */
export interface ProcessSurroundings {
  readonly bundle: string;
  readonly world: World;
  readonly aims: Aims;
  readonly faults: Faults;
  hear(happening: Happening): void;
}

/** The one process of a trial that is alive: it is told the time with everything, and killed where the parent can tell that it has come there. */
export class ProcessAtHand {
  state: "starting" | "busy" | "idle" | "dying" | "gone" = "gone";
  readonly #given: ProcessSurroundings;
  #process: TestProcess | undefined;
  #inside = new Set<Arrival>();
  #killedAt: string | undefined;
  #toldTime = 0;
  readonly pace: PaceOfTime;

  constructor(given: ProcessSurroundings) {
    this.#given = given;
    this.pace = createPaceOfTime(given.world.time, {
      isBusy: () => this.state === "busy",
      requestsInside: () => this.#inside.size,
      ping: (number) => this.send({ kind: "ping", number }),
      tellTime: () => this.#tellTime(),
    });
  }

  /** The cell it was killed at, where it was killed at one. */
  get killedAt(): string | undefined {
    return this.#killedAt;
  }

  /** Starts the next process with its first command. */
  start(first: Extract<ToChild, { kind: "begin" | "restore" }>): void {
    this.#inside = new Set();
    this.pace.begin();
    this.state = "starting";
    this.#process = startProcess(this.#given.bundle, this.#given.hear);
    this.#toldTime = first.setup.now;
    this.#process.send(first);
  }

  /** Says something; `false` when nobody listens. */
  send(message: ToChild): boolean {
    if (!this.#process || this.state === "dying" || this.state === "gone" || this.state === "starting") return false;
    this.#tellTime();
    this.#process.send(message);
    return true;
  }

  /** Kills it, at a cell or between. */
  kill(cell: string | undefined): void {
    if (this.state === "dying") return;
    this.state = "dying";
    this.#killedAt = cell;
    this.#process?.kill();
  }

  /** Its end was heard. Gives whether it was killed. */
  exited(): boolean {
    const wasKilled = this.state === "dying";
    this.state = "gone";
    this.#process = undefined;
    return wasKilled;
  }

  /** Ends it without further ado; `false` when there is none. */
  end(): boolean {
    this.#process?.kill();
    return this.#process !== undefined;
  }

  /** A request of it has come to a service. */
  arrived(arrival: Arrival): void {
    const { aims, faults } = this.#given;
    this.#inside.add(arrival);
    const { operation } = arrival;
    if (operation !== undefined && this.state !== "dying" && aims.passes(at.inFlight, operation)) {
      faults.delay(arrival);
      this.kill(nameOf({ boundary: at.inFlight, operation }));
      return;
    }
    faults.befall(arrival);
  }

  /** A service is about to answer; `false` when nobody hears it any more. */
  answering({ operation }: Arrival): boolean {
    if (operation === undefined || this.state === "dying" || !this.#given.aims.passes(at.unanswered, operation))
      return true;
    this.kill(nameOf({ boundary: at.unanswered, operation }));
    return false;
  }

  moved(arrival: Arrival, isOver: boolean): void {
    if (isOver) this.#inside.delete(arrival);
    this.pace.stir();
    this.#given.hear({ kind: "gate" });
  }

  mailing(step: "begins" | "ends"): void {
    if (step === "ends" || this.state === "dying") return;
    const process = this.#process;
    killOverMail(this.#given.aims, this.#given.world.sandbox, {
      isAlive: () => this.#process === process && this.state !== "dying",
      kill: (cell) => this.kill(cell),
    });
  }

  #tellTime(): void {
    const now = this.#given.world.time.now();
    if (now !== this.#toldTime) this.#process?.send({ kind: "time", now });
    this.#toldTime = now;
  }
}
