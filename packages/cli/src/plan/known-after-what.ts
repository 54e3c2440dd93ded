import type { PlanLine } from "@msp/workflows/run";

/**
 * What a line waits for, by the title of the step that gives it. A result may be named from its own chain, from a chain around it, or by its whole path;
 * what a nested workflow only gets as input is said at the nested workflow, so it is not repeated inside.
 */
export function knownAfterWhat(
  { path, knownAfter }: PlanLine,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  if (knownAfter === undefined) return undefined;
  const name = knownAfter.split(".")[0] ?? knownAfter;
  if (name === "input" || name === "everything in scope") return undefined;
  const parts = path.split("/").slice(0, -1);
  for (let depth = parts.length; depth >= 0; depth--) {
    const place = [...parts.slice(0, depth), name].join("/");
    const title = place === path ? undefined : titles.get(place);
    if (title !== undefined) return title;
  }
  return undefined;
}
