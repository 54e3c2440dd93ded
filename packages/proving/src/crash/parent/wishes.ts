import type { SimulatedTime } from "./simulated-time.ts";

/** What is to be done around a process while it rests. */
export type Wish = "backup" | "restore" | "second opener";

/** What is to be done around the process, one thing after the other. */
export interface Wishes {
  /** Notes a wish for an instant, in milliseconds since 1970-01-01 UTC. */
  at(instant: number, wish: Wish): void;
  /** The wish whose time has come; it counts as done then. */
  take(): Wish | undefined;
}

const pauseMs = 2 * 60_000;

/** Creates the wishes of one trial. */
export function createWishes(time: SimulatedTime): Wishes {
  let due: Wish | undefined;
  const at = (instant: number, wish: Wish): void =>
    time.add(instant, () => {
      if (due === undefined) due = wish;
      else at(instant + pauseMs, wish);
    });
  return {
    at,
    take() {
      const wish = due;
      due = undefined;
      return wish;
    },
  };
}
