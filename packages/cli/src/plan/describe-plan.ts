import type { AnyWorkflow } from "@msp/workflows";
import type { Plan } from "@msp/workflows/run";
import colors from "picocolors";
import type { Terminal } from "../terminal.ts";
import { wrapText, wrapTextAfter } from "../text/wrap-text.ts";
import { countsOfPlan } from "./counts-of-plan.ts";
import { describePlanLine } from "./describe-plan-line.ts";
import { isLocalRead } from "./is-local-read.ts";
import { type PlanTree, planTree } from "./plan-tree.ts";

/** How wide the column is that says what a line does. */
const gutter = 11;

/** A plan in lines for people: what was read, what would be written with its exact request, who would be asked, and what depends on what. */
export function describePlan(
  plan: Plan,
  workflow: AnyWorkflow,
  { columns, hasColors }: Pick<Terminal, "columns" | "hasColors">,
): readonly string[] {
  const paint = colors.createColors(hasColors);
  const lines: string[] = [];
  const writtenOut = new Set<string>();
  const titles = new Map<string, string>();
  let title = "";

  const put = (word: string, depth: number, text: string, painted: (text: string) => string = (same) => same): void => {
    const first = `${word.padEnd(gutter)}${"  ".repeat(depth)}`;
    for (const line of wrapTextAfter(first, text, columns)) lines.push(painted(line));
  };
  const print = (entries: readonly PlanTree[], depth: number): void => {
    for (const entry of entries) if (!isLocalRead(entry)) printOne(entry, depth);
  };

  const printOne = (entry: PlanTree, depth: number): void => {
    const { node, branches } = entry;
    const { word, text, request, tone } = describePlanLine(entry, { title, titles });
    title = entry.line.title;
    if (!titles.has(entry.line.path)) titles.set(entry.line.path, title);
    const isPart = node?.kind === "run" || node?.kind === "together";
    if (isPart && depth === 0) lines.push("");
    const nested = node?.kind === "run" ? node.workflow.id : undefined;
    const isRepeated = nested !== undefined && writtenOut.has(nested) && isOpenOnly(entry);
    if (nested !== undefined) writtenOut.add(nested);
    put(word, depth, isRepeated ? `${text} (steps as above)` : text, isPart ? paint.bold : paint[tone]);
    // Requests are shown exactly, so they are never wrapped.
    for (const line of request) lines.push(paint.cyan(`${" ".repeat(gutter)}${"  ".repeat(depth + 1)}${line}`));
    if (isRepeated) return;
    const isDecided = (node?.kind === "when" || node?.kind === "choose") && entry.line.knownAfter === undefined;
    for (const { role, entries } of branches) {
      if (isDecided) print(entries, depth);
      else if (role === "body") print(entries, depth + 1);
      else {
        put("", depth + 1, `${role}:`, paint.dim);
        print(entries, depth + 2);
      }
    }
  };

  const tree = planTree(plan, workflow);
  lines.push(paint.bold(`Plan of "${workflow.title}" ${plan.version} (${plan.workflow})`));
  lines.push(...wrapText(countsOfPlan(tree), columns));
  print(tree, 0);
  lines.push("", ...wrapText(`Plan hash ${plan.hash}. It stays the same as long as the same would be done.`, columns));
  return lines;
}

/** Nothing in it was read or can be shown yet, so writing it out once is enough. */
const isOpenOnly = ({ line, branches }: PlanTree): boolean =>
  line.will !== "ran" &&
  line.write === undefined &&
  line.problem === undefined &&
  branches.every(({ entries }) => entries.every((entry) => isLocalRead(entry) || isOpenOnly(entry)));
