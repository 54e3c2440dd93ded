import type { Clock } from "@msp/workflows/ports";
import type { SimulatedClock } from "../host/simulated-clock.ts";

/**
 * A clock for fakes that wait in the background, as a power unit does for the end of a cycle. On a simulated clock a wait that can be called off moves no time:
 * `onDue` is told when its instant comes, whoever moved the clock there. On any other clock nothing changes.
 */
export const backgroundClock = (clock: Clock | SimulatedClock, onDue: () => void): Clock =>
  "at" in clock
    ? {
        now: () => clock.now(),
        sleep: (milliseconds, signal) =>
          signal === undefined
            ? clock.sleep(milliseconds)
            : new Promise((resolve) => {
                clock.at(clock.now() + milliseconds, () => {
                  onDue();
                  resolve();
                });
              }),
      }
    : clock;
