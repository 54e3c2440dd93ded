import { sandboxPeople } from "@msp/cli";
import type { Seeded } from "../seeded.ts";
import type { ToChild } from "../to-child.ts";
import type { SimulatedTime } from "./simulated-time.ts";
import type { TrialPlan } from "./trial-plan.ts";
import type { Wishes } from "./wishes.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What the things that come from outside come to. */
export interface Surroundings {
  readonly time: SimulatedTime;
  readonly wishes: Wishes;
  /** What the workflow waits for, by the match it names. */
  readonly events: readonly string[];
  readonly scenario: TrialPlan["scenario"];
  /** What is to be killed at. */
  readonly operations: ReadonlySet<string>;
  edit(): void;
  send(message: ToChild): void;
}

/** Puts into the agenda what will come whatever the run does: edits by hand, events, a cancellation, backups, a second process. */
export function arrangeHappenings(decide: Seeded, surroundings: Surroundings): void {
  const { time, wishes, events, scenario, operations, edit } = surroundings;
  const start = time.now();
  const edits = decide.between(0, 4);
  for (let count = 0; count < edits; count += 1)
    time.add(start + decide.heavyTailed(10 * minuteMs, 300 * hourMs), edit);
  for (const match of events)
    if (!operations.has("giving up") && decide.chance(0.6))
      deliver(surroundings, match, start + decide.between(0, 40) * hourMs);
  if (operations.has("cancel asked") || decide.chance(0.06))
    time.add(start + decide.heavyTailed(20 * minuteMs, 48 * hourMs), () => cancel(surroundings, 1));
  const isRestored = operations.has("restore") || decide.chance(0.12);
  if (scenario === "second host") return;
  if (operations.has("backup") || isRestored) wishes.at(start + decide.between(5, 40) * minuteMs, "backup");
  if (isRestored) wishes.at(start + decide.between(50, 400) * minuteMs, "restore");
  if (decide.chance(0.3)) wishes.at(start + decide.between(1, 200) * minuteMs, "second opener");
}

function deliver(surroundings: Surroundings, match: string, instant: number): void {
  const { time, send } = surroundings;
  time.add(instant, () => {
    send({ kind: "event", id: `event ${match}`, match, by: sandboxPeople.customer });
    // Delivered again until it surely was: the same id twice is one event.
    if (time.now() < instant + 3 * hourMs) deliver(surroundings, match, instant + hourMs);
  });
}

function cancel(surroundings: Surroundings, times: number): void {
  const { time, send } = surroundings;
  send({ kind: "cancel", id: "cancel", by: sandboxPeople.office });
  if (times < 3) time.add(time.now() + 20 * minuteMs, () => cancel(surroundings, times + 1));
}
