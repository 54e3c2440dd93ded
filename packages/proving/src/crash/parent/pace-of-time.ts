import type { FromChild } from "../from-child.ts";
import type { SimulatedTime } from "./simulated-time.ts";

/** What is known of the process whose time is moved. */
export interface PacedProcess {
  isBusy(): boolean;
  /** How many of its requests lie with the services. */
  requestsInside(): number;
  /** Asks what it has under way; `false` when nobody listens. */
  ping(number: number): boolean;
  tellTime(): void;
}

/** Moves time on while a process is busy, and only when nothing but time could bring it on. */
export interface PaceOfTime {
  /** Another process: nothing of the one before counts any more. */
  begin(): void;
  /** The process sleeps until an instant, in milliseconds since 1970-01-01 UTC. */
  asleep(until: number): void;
  /** Something has happened, so it may go on by itself. */
  stir(): void;
  /** Asks the process whether it is quiet, where it can be. */
  look(): void;
  ponged(pong: Extract<FromChild, { kind: "pong" }>): Promise<void>;
}

/** Creates what paces the processes of one trial. */
export function createPaceOfTime(time: SimulatedTime, process: PacedProcess): PaceOfTime {
  let pings = 0;
  let isPinged = false;
  let sleeps: readonly number[] = [];
  let quiet = 0;

  function look(): void {
    if (!process.isBusy() || isPinged) return;
    const now = time.now();
    sleeps = sleeps.filter((until) => until > now);
    if (process.requestsInside() === 0 && sleeps.length === 0) return;
    pings += 1;
    isPinged = process.ping(pings);
  }

  return {
    look,
    begin() {
      sleeps = [];
      isPinged = false;
    },
    asleep(until) {
      time.add(until, () => {});
      sleeps = [...sleeps, until];
      look();
    },
    stir() {
      quiet = 0;
    },
    async ponged({ number, requests, others }) {
      isPinged = false;
      if (number !== pings || !process.isBusy()) return;
      quiet = others === 0 && requests === process.requestsInside() ? quiet + 1 : 0;
      // Twice in a row: an answer may just have been on its way.
      if (quiet < 2) return void setImmediate(look);
      quiet = 0;
      const next = time.nextAt();
      if (next === undefined) return;
      await time.moveTo(next);
      if (!process.isBusy()) return;
      process.tellTime();
      look();
    },
  };
}
