import type { Node } from "../../define/node.ts";
import { pathSigns, reservedNames } from "../../define/reserved-names.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** Names are path segments and field names; whoever casts past the types can still give one that cannot be either. */
export const usableName: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    if (metBefore) continue;
    for (const [name, what] of namesOf(node)) {
      const problem = problemOf(name);
      if (problem) yield finding(path, `${what} at "${path}" ${problem}`);
    }
  }
};

const finding = (path: string, message: string): Finding => ({ severity: "error", rule: "usable-name", path, message });

function namesOf(node: Node): readonly (readonly [name: unknown, what: string])[] {
  if (!("name" in node)) return [];
  const own = [node.name, "The name"] as const;
  if (node.kind === "each") return [own, [node.item, "The name of the item"]];
  if (node.kind === "together") return [own, ...Object.keys(node.branches).map(branchName)];
  return [own];
}

/** Branches may hold any signs (paths escape them), but not nothing at all. */
const branchName = (branch: string): readonly [string, string] => [branch === "" ? "" : "branch", "The branch name"];

function problemOf(name: unknown): string | undefined {
  if (typeof name !== "string") return `is ${String(name)}, which is not text. Give it a fixed text.`;
  if (name.trim() === "") return "is empty. Say in a word or two what it is.";
  if ((reservedNames as readonly string[]).includes(name))
    return `is "${name}", which the language uses itself. Choose another.`;
  const sign = pathSigns.find((one) => name.includes(one));
  return sign === undefined ? undefined : `holds "${sign}", which makes up journal paths. Leave it out.`;
}
