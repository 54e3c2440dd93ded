import { titleAt } from "@msp/workflows/render";
import type { Entry } from "@msp/workflows/run";
import pc from "picocolors";
import { describeEntry, type Tone } from "./describe-entry.ts";
import type { Progress, ProgressOptions } from "./progress.ts";

const colors = pc.createColors(true);
const painted: { readonly [T in Tone]: (text: string) => string } = {
  good: colors.green,
  plain: (text) => text,
  people: colors.cyan,
  doubt: colors.yellow,
  bad: colors.red,
  quiet: colors.dim,
};

/** Lines for people: plain in a pipe; on a terminal with colours and one moving line that says what is being done now. */
export function createTextProgress(
  options: ProgressOptions & { readonly isInteractive: boolean; rewrite(text: string): void },
): Progress {
  const { isInteractive, workflow, format, write, rewrite } = options;
  let day = "";

  const dateLine = (entry: Entry): void => {
    const at = format(entry.at);
    if (at === day) return;
    day = at;
    write(isInteractive ? colors.dim(`── ${at}`) : `-- ${at}`);
  };

  return {
    entry(_runId, entry) {
      const line = describeEntry(entry, options);
      if (line) {
        rewrite("");
        dateLine(entry);
        write(isInteractive ? painted[line.tone](line.text) : line.text);
      }
      if (entry.kind === "intended") rewrite(colors.dim(`  sending: ${titleAt(workflow, entry.path)} …`));
      if (entry.kind === "decided" && entry.about === "input")
        rewrite(colors.dim(`  working: ${titleAt(workflow, entry.path)} …`));
    },
    end: () => rewrite(""),
  };
}
