import type { Doubt } from "../judge/doubt.ts";
import type { Finding } from "../judge/finding.ts";
import type { TrialResult } from "../parent/trial-result.ts";
import { coverageOf, emptyCells } from "./coverage.ts";

/** What a campaign came to. */
export interface Summary {
  readonly kills: number;
  readonly runs: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unfinished: number;
  /** Other broken promises. */
  readonly wrong: number;
  readonly doubts: number;
  /** How often people were asked because a service had refused. */
  readonly refusals: number;
  readonly happened: { readonly [what: string]: number };
  readonly emptyCells: readonly string[];
  readonly isProven: boolean;
}

/** From so many kills on no cell of the tables may be empty. */
export const killsForEveryCell = 1000;

/** Adds a campaign up. */
export function summarize(results: readonly TrialResult[], wanted: number): Summary {
  const count = (kind: Finding["kind"]) =>
    results.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.kind === kind).length, 0);
  const kills = results.flatMap((result) => result.kills);
  const empty = emptyCells(coverageOf(kills));
  const happened: { [what: string]: number } = {};
  for (const result of results)
    for (const [what, times] of Object.entries(result.happened)) happened[what] = (happened[what] ?? 0) + times;
  const [lost, doubled, unfinished, wrong] = [count("lost"), count("doubled"), count("unfinished"), count("wrong")];
  const isCovered = wanted < killsForEveryCell || empty.length === 0;
  return {
    kills: kills.length,
    runs: results.length,
    lost,
    doubled,
    unfinished,
    wrong,
    doubts: results.reduce((sum, { doubts }) => sum + doubts.length, 0),
    refusals: results.reduce((sum, { refusals }) => sum + refusals, 0),
    happened,
    emptyCells: empty,
    isProven: lost + doubled + unfinished + wrong === 0 && isCovered && kills.length >= wanted,
  };
}

/** The line everything comes down to. */
export const summaryLine = ({ kills, runs, lost, doubled, unfinished, wrong, doubts }: Summary): string =>
  `kills ${kills} runs ${runs} lost ${lost} doubled ${doubled} unfinished ${unfinished} doubts ${doubts}${wrong > 0 ? ` wrong ${wrong}` : ""}`;

/** A doubt as it is printed: where, what the person was asked, and what was true. */
export const doubtLines = ({ path, operation, question, truth, answer }: Doubt): readonly string[] => [
  `  ${operation} of "${path}": it ${truth}; the person looked and answered "${answer}". Asked:`,
  ...question.split("\n").map((line) => `    ${line}`),
];
