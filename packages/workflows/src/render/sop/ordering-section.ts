import { codeSpan } from "../markdown/code-span.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { entriesIn } from "../outline-of.ts";
import type { SopContext } from "./sop-context.ts";

/** Which step must come before which, and why. */
export function orderingSection({ workflow, entries }: SopContext): readonly string[] {
  const numbers = new Map(
    entriesIn(entries).flatMap(({ path, number }) => (path === undefined ? [] : [[path, number]])),
  );
  const named = (path: string) => `${codeSpan(path)}${numbers.has(path) ? ` (${numbers.get(path)})` : ""}`;
  return workflow.ordering.map(
    ({ earlier, later, verified, because }) =>
      `- ${named(earlier)} ${verified ? "must be proven before" : "comes before"} ${named(later)}: ${escapeMarkdown(because)}`,
  );
}
