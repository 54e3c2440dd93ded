import type { Aim } from "../aim.ts";
import { allCells } from "../all-cells.ts";
import { nameOf } from "../cell.ts";
import { type Scenario, scenarioOf } from "../scenario-of.ts";
import { type Seeded, seeded } from "../seeded.ts";

/** Hands out the kills of one lane: every cell of its share once, then all over again. */
export interface LanePlan {
  /** What the next trial is to run and be killed at. */
  next(): { readonly scenario: Scenario; readonly aims: readonly Aim[] };
  /** Aims a trial never came to: they are tried again in another one. */
  missed(cells: readonly string[]): void;
}

/** Most kills in one run: enough to die over and over, few enough for a run to have quiet stretches. */
const killsAtMost = 9;

/** Plans one lane. Lanes begin at different places of the tables, so that together they come to every cell early. */
export function planLane(seed: number, lane: number, lanes: number): LanePlan {
  const decide: Seeded = seeded(seed, lane, "plan");
  const everything = seeded(seed, "cells").shuffled(allCells);
  const first = everything.filter((_cell, index) => index % lanes === lane);
  let waiting = first.map(nameOf);
  let trials = 0;
  const missedBefore = new Set<string>();
  const scenarios = new Map(allCells.map((cell) => [nameOf(cell), scenarioOf(cell)]));
  const fits = (scenario: Scenario) => (cell: string) => (scenarios.get(cell) ?? scenario) === scenario;
  return {
    next() {
      if (waiting.length === 0) waiting = decide.shuffled(everything).map(nameOf);
      trials += 1;
      const head = waiting[0] ?? "";
      const wanted = scenarios.get(head);
      const scenario: Scenario = wanted ?? (trials % 2 === 1 ? "removal" : "tree");
      if (wanted === undefined && trials % 6 === 5)
        return { scenario: "second host", aims: take((cell) => secondHost.test(cell), 2) };
      return { scenario, aims: take(fits(scenario), decide.between(4, killsAtMost)) };
    },
    missed(cells) {
      for (const cell of cells) missedBefore.add(cell);
      waiting = [...waiting.slice(0, killsAtMost), ...cells, ...waiting.slice(killsAtMost)];
    },
  };

  function take(suits: (cell: string) => boolean, count: number): readonly Aim[] {
    // What is left to come to goes first; the rest of the kills go anywhere.
    const anywhere = decide.shuffled(everything).map(nameOf);
    const operations = new Map<string, number>();
    const cells = [...new Set([...waiting, ...anywhere])]
      .filter(suits)
      .filter((cell) => {
        // Two places on one operation at most: a run does not send everything many times.
        const operation = cell.slice(cell.indexOf("|"));
        const times = (operations.get(operation) ?? 0) + 1;
        operations.set(operation, times);
        return times <= 2;
      })
      .slice(0, count);
    waiting = waiting.filter((cell) => !cells.includes(cell));
    return cells.map((cell) => ({
      cell,
      nth: often.test(cell) && !missedBefore.has(cell) ? decide.between(1, 12) : 1,
    }));
  }
}

/** What a run passes so often that another time than the first is worth a kill. */
const often = /\| (decided|intended|accepted|finished|a rest|a read|setChecklistItemDone|addInternalNote|timer set)$/;

/** Where the first of two hosts may die. */
const secondHost =
  /(commit|leaves|received|carried out|answer) \| (intended|accepted|finished|openTicket|addInternalNote)$/;
