import type { StepReport } from "./run-steps.ts";

/** Whether output goes to a terminal that shows colours. */
export const coloured = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

/** Wraps text in a terminal colour, or leaves it plain in a pipe. */
export const paint = (colour: "green" | "red" | "yellow", text: string): string =>
  coloured ? `\u001B[${{ green: 32, red: 31, yellow: 33 }[colour]}m${text}\u001B[0m` : text;

const MARKS = { passed: paint("green", "pass"), failed: paint("red", "FAIL"), skipped: paint("yellow", "skip") };

/** One line about how a step ended. */
export const reportLine = ({ state, name, seconds, note }: StepReport): string =>
  `${MARKS[state]} ${name.padEnd(12)} ${`${seconds.toFixed(1)} s`.padStart(8)}${note === undefined ? "" : `   ${note}`}`;
