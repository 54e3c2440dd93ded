import type { Nodes } from "../define/node.ts";

/** The names a chain gives to the scope around it: its own, and those of its decisions, whose steps stay flat. */
function namesIn(nodes: Nodes): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "when") return [...namesIn(node.yes), ...namesIn(node.no)];
    if (node.kind === "choose") return Object.values(node.cases).flatMap(namesIn);
    return "name" in node ? [node.name] : [];
  });
}

/** The results that a decision rules out, as the run leaves them: absent. What only depends on them is then known too. */
export function ruledOut(all: readonly Nodes[], taken: Nodes): Readonly<Record<string, undefined>> {
  const kept = new Set(namesIn(taken));
  const names = all.flatMap(namesIn).filter((name) => !kept.has(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
