import type { AnyWorkflow } from "@msp/workflows";
import type { Entry } from "@msp/workflows/run";
import colors from "picocolors";
import type { Terminal } from "../terminal.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";
import type { Narrator } from "./create-narrator.ts";
import type { EntryLine, Tone } from "./entry-line.ts";
import type { Progress } from "./progress.ts";

/** What is being done after an entry, where that may take a while. */
function activity(entry: Entry): string | undefined {
  if (entry.kind === "intended") return "sending";
  if (entry.kind === "accepted") return "reading back";
  return entry.kind === "decided" && entry.about === "input" ? "working" : undefined;
}

/** Lines for people, under headings of what part of the work they belong to; on a terminal also one moving line that says what is being done now. */
export function createTextProgress(
  terminal: Pick<Terminal, "write" | "rewrite" | "hasColors" | "columns">,
  narrator: Pick<Narrator, "titleOf" | "format">,
  workflow: Pick<AnyWorkflow, "title">,
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
  let time = "";
  let part = "";

  /** The part of the work an entry belongs to: the nested workflow at the top of its path, or the workflow itself. */
  const partOf = ({ path }: Entry): string => {
    const name = /^([^/[#@!?]+)[/[]/.exec(path)?.[1];
    return path === "" ? part : name === undefined ? workflow.title : narrator.titleOf(name);
  };

  const headings = (entry: Entry): void => {
    const now = narrator.format(entry.at);
    const inside = partOf(entry);
    const isNewPart = inside !== part;
    if (now !== time) terminal.write(paint.dim(`${isNewPart ? "\n" : ""}── ${now} ──`));
    if (isNewPart) terminal.write(`${now === time ? "\n" : ""}${paint.bold(inside)}`);
    time = now;
    part = inside;
  };

  const print = ({ sign, word, text, tone, details = [] }: EntryLine): void => {
    const first = `  ${sign} ${word.padEnd(11)}`;
    for (const line of wrapTextAfter(first, text, terminal.columns)) terminal.write(painted[tone](line));
    const indent = " ".repeat(first.length + 2);
    for (const detail of details)
      for (const line of wrapTextAfter(indent, detail, terminal.columns))
        terminal.write(tone === "quiet" ? paint.dim(line) : line);
  };

  return {
    entry(_runId, entry, line) {
      if (line) {
        terminal.rewrite("");
        headings(entry);
        print(line);
      }
      const doing = activity(entry);
      if (doing !== undefined) terminal.rewrite(`  ${doing}: ${narrator.titleOf(entry.path)} …`);
    },
    end: () => terminal.rewrite(""),
  };
}
