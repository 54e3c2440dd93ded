import type { AnyWorkflow } from "@msp/workflows";
import { titleAt } from "@msp/workflows/render";
import type { Entry } from "@msp/workflows/run";
import colors from "picocolors";
import type { Terminal } from "../terminal.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";
import type { Narrator, NarratorOptions } from "./create-narrator.ts";
import type { Tone } from "./entry-line.ts";
import type { Progress } from "./progress.ts";

/** Lines for people, under headings of what part of the work they belong to; on a terminal also one moving line that says what is being done now. */
export function createTextProgress(
  terminal: Pick<Terminal, "write" | "rewrite" | "hasColors" | "columns">,
  narrator: Narrator,
  { workflow, format }: NarratorOptions,
): Progress {
  const paint = colors.createColors(terminal.hasColors);
  const painted: { readonly [T in Tone]: (text: string) => string } = {
    good: paint.green,
    plain: (text) => text,
    people: paint.cyan,
    doubt: paint.yellow,
    bad: paint.red,
    quiet: paint.dim,
  };
  let day = "";
  let part = "";

  const headings = (entry: Entry): void => {
    const at = format(entry.at);
    const now = partOf(entry, workflow);
    const isNewPart = now !== undefined && now !== part;
    if (at !== day) terminal.write(paint.dim(`${isNewPart ? "\n" : ""}── ${at} ──`));
    if (isNewPart) terminal.write(`${at === day ? "\n" : ""}${paint.bold(now)}`);
    day = at;
    part = now ?? part;
  };

  return {
    entry(_runId, entry) {
      const line = narrator.tell(entry);
      if (line) {
        terminal.rewrite("");
        headings(entry);
        const first = `  ${line.sign} ${line.word.padEnd(11)}`;
        const lines = wrapTextAfter(first, line.text, terminal.columns);
        const details = (line.details ?? []).flatMap((detail) =>
          wrapTextAfter(" ".repeat(first.length + 2), detail, terminal.columns),
        );
        for (const one of lines) terminal.write(painted[line.tone](one));
        for (const one of details) terminal.write(line.tone === "quiet" ? paint.dim(one) : one);
      }
      if (entry.kind === "intended") terminal.rewrite(`  sending: ${titleAt(workflow, entry.path)} …`);
      if (entry.kind === "decided" && entry.about === "input")
        terminal.rewrite(`  working: ${titleAt(workflow, entry.path)} …`);
    },
    end: () => terminal.rewrite(""),
  };
}

/** The part of the work an entry belongs to: the nested workflow at the top of its path, or the workflow itself. */
function partOf({ path }: Entry, workflow: AnyWorkflow): string | undefined {
  if (path === "") return undefined;
  const name = /^([^/[#@!?]+)\//.exec(path)?.[1];
  return name === undefined ? workflow.title : titleAt(workflow, name);
}
