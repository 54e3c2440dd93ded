import { codeSpan } from "../markdown/code-span.ts";
import { nodesOfEntry } from "../nodes-of-entry.ts";
import { entriesIn } from "../outline-of.ts";
import type { SopContext } from "./sop-context.ts";

const always =
  "- A step that fails, or whose outcome stays unknown, stops the run at that place until a person chooses: do it again, accept it as done, skip it, or stop the run. The choice is recorded with the name.";

/** What happens when a step fails, and what cannot be taken back. */
export function troubleSection({ entries }: SopContext): readonly string[] {
  const all = entriesIn(entries);
  const numbersOf = (list: typeof all) =>
    list.map(({ number, path }) => `${number} (${codeSpan(path ?? "")})`).join(", ");
  const recovered = all.filter(({ node }) => node.kind === "recover");
  const final = all.filter((entry) =>
    nodesOfEntry(entry).some((node) => node.kind === "step" && node.action.effect === "irreversible"),
  );
  return [
    always,
    ...(recovered.length > 0 ? [`- Goes on by itself, as written there: ${numbersOf(recovered)}.`] : []),
    "- Nothing is undone by itself: taking a change back is a step of its own.",
    final.length > 0 ? `- Cannot be undone: ${numbersOf(final)}.` : "- No step is marked as one that cannot be undone.",
  ];
}
