import type { Clock } from "@msp/workflows/ports";

interface Appointment {
  readonly at: number;
  readonly order: number;
  run(): void;
}

/** The one clock of a trial. It moves only when it is told to, from one appointment to the next. */
export interface SimulatedTime extends Clock {
  /** Notes that something happens at an instant (milliseconds since 1970-01-01 UTC). */
  add(at: number, run: () => void): void;
  /** When the next thing happens. */
  nextAt(): number | undefined;
  /** Moves to an instant; everything that is due by then happens in order, each at its own time and to its end. */
  moveTo(instant: number): Promise<void>;
}

/** Creates a clock whose sleepers and appointments share one agenda. */
export function createSimulatedTime(start: number): SimulatedTime {
  let now = start;
  let order = 0;
  let agenda: readonly Appointment[] = [];
  const add = (at: number, run: () => void) => {
    order += 1;
    agenda = [...agenda, { at, order, run }].sort((one, other) => one.at - other.at || one.order - other.order);
  };
  return {
    now: () => now,
    add,
    nextAt: () => agenda[0]?.at,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        add(now + Math.max(0, milliseconds), resolve);
      }),
    async moveTo(instant) {
      for (let next = agenda[0]; next && next.at <= instant; next = agenda[0]) {
        agenda = agenda.slice(1);
        now = Math.max(now, next.at);
        next.run();
        // Whoever slept goes on in turns of the event loop; what they do then happens now, not at the end of the way.
        for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      }
      now = Math.max(now, instant);
    },
  };
}
