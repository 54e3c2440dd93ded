import type { Clock } from "@msp/workflows/ports";

/** What a service will still do by itself. It is caught up with whenever somebody looks, so nothing has to sleep. */
export interface Agenda {
  schedule(at: number, task: (at: number) => void): void;
  /** Does everything that has become due, in order of time, what is scheduled on the way included. */
  catchUp(): void;
}

/** An agenda on a clock. */
export function createAgenda(clock: Clock): Agenda {
  let isCatchingUp = false;
  let entries: readonly { readonly at: number; readonly task: (at: number) => void }[] = [];
  return {
    schedule(at, task) {
      entries = [...entries, { at, task }].sort((left, right) => left.at - right.at);
    },
    catchUp() {
      // A task that looks at the service itself must not overtake the rest.
      if (isCatchingUp) return;
      isCatchingUp = true;
      try {
        for (let next = entries[0]; next !== undefined && next.at <= clock.now(); next = entries[0]) {
          entries = entries.slice(1);
          next.task(next.at);
        }
      } finally {
        isCatchingUp = false;
      }
    },
  };
}
