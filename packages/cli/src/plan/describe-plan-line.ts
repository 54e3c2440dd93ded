import type { Node } from "@msp/workflows";
import type { PlanLine, PlannedWrite } from "@msp/workflows/run";
import { systemName } from "../text/system-name.ts";
import { valueInWords } from "../text/value-in-words.ts";
import { wordsOfName } from "../text/words-of-name.ts";
import { knownAfterWhat } from "./known-after-what.ts";
import type { PlanTree } from "./plan-tree.ts";

/** One line of a plan as it is printed. */
export interface PlanText {
  /** What happens, and how certain that is: `read now`, `writes`, `may ask` … Empty for headings and decisions. */
  readonly word: string;
  readonly text: string;
  /** The exact request of a write, and what stood there before. */
  readonly request: readonly string[];
  readonly tone: "reset" | "dim" | "green" | "red";
}

/** What was printed before a line. */
export interface PlanBefore {
  /** The title of the line just above. */
  readonly title: string;
  /** The titles of every line so far, by path. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Says what a line of a plan does, to whom, and what it waits for; that goes without saying where it is the line before. */
export function describePlanLine({ line, node }: PlanTree, before: PlanBefore): PlanText {
  const source = node?.kind === "run" ? undefined : knownAfterWhat(line, before.titles);
  const waits = source === undefined || source === before.title ? "" : ` (known after: ${source})`;
  const problem = line.problem === undefined ? "" : `. NOT POSSIBLE NOW: ${line.problem}`;
  return {
    word: wordOf(line),
    text: `${who(node, line)}${line.title}${answerOf(line)}${waits}${problem}`,
    request: line.write ? requestOf(line.write) : [],
    tone: line.problem !== undefined ? "red" : line.write ? "green" : line.will === "might" ? "dim" : "reset",
  };
}

function wordOf({ kind, effect, will }: PlanLine): string {
  const say = (surely: string, perhaps: string) => (will === "might" ? perhaps : surely);
  switch (kind) {
    case "step":
      if (effect !== "read") return say("WRITES", "may write");
      return will === "ran" ? "read now" : say("reads", "may read");
    case "task":
    case "form":
    case "checklist":
    case "approve":
      return say("asks", "may ask");
    case "waitUntil":
    case "waitFor":
    case "sleepUntil":
      return say("waits", "may wait");
    case "stop":
      return say("ENDS", "may end");
    default:
      return "";
  }
}

/** Who is asked, where the title does not say it. */
function who(node: Node | undefined, { title }: PlanLine): string {
  const role =
    node?.kind === "task" || node?.kind === "checklist" ? node.role : node?.kind === "approve" ? node.by : undefined;
  return role === undefined || title.includes(role.title) ? "" : `${role.title}: `;
}

function answerOf({ kind, answer, title }: PlanLine): string {
  if (answer === undefined || answer === null) return "";
  // A stop's title ends with its reason where that is fixed.
  if (typeof answer === "string" && title.endsWith(answer)) return "";
  return kind === "each" && answer === "0 items" ? ": nobody and nothing" : `: ${valueInWords(answer, iso)}`;
}

/** Instants of a plan: the plan is not of one place. */
const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

function requestOf({ system, operation, target, request, prior, fields }: PlannedWrite): readonly string[] {
  const before =
    prior === undefined || Object.keys(prior).length === 0
      ? []
      : [`before: ${valueInWords(prior, iso)}`, `after:  ${valueInWords(changed(fields, prior), iso)}`];
  return [
    `${systemName(system)}, ${target}: ${wordsOfName(operation)}`,
    ...before,
    `${request.method} ${request.url}`,
    ...(request.body === undefined ? [] : JSON.stringify(request.body, null, 2).split("\n")),
  ];
}

/** What a write makes of what stood there. */
const changed = (fields: PlannedWrite["fields"], prior: NonNullable<PlannedWrite["prior"]>): PlannedWrite["fields"] => {
  const names = Object.keys(fields).filter((name) => name in prior);
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
};
