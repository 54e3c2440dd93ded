import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node, Nodes } from "../../define/node.ts";
import { aroundBodies, bodiesOf } from "../bodies-of.ts";
import { exclusiveRoles } from "../exclusive-roles.ts";
import type { Finding } from "../finding.ts";
import type { Rule } from "../rule.ts";

/**
 * A name stands for one result in everything that can see it, and a path for one place in the journal. Names in branches of which only one runs
 * may be the same; everything after such a decision sees both.
 */
export const uniqueName: Rule = function* (workflow) {
  yield* checkChain(workflow.nodes, {
    prefix: "",
    scope: new Set(["input"]),
    paths: new Set(),
    workflows: [workflow],
  });
};

interface Chain {
  readonly prefix: string;
  /** Names the chain sees; it adds its own. */
  readonly scope: Set<string>;
  /** Paths that can have been used already; it adds its own. */
  readonly paths: Set<string>;
  readonly workflows: readonly AnyWorkflow[];
}

function* checkChain(nodes: Nodes, chain: Chain): Generator<Finding> {
  for (const node of nodes) {
    yield* checkName(node, chain);
    yield* checkBodies(node, chain);
    if ("name" in node) chain.scope.add(node.name);
  }
}

function* checkName(node: Node, { prefix, scope, paths }: Chain): Generator<Finding> {
  if (!("name" in node)) return;
  const path = prefix + node.name;
  const finding = { severity: "error", rule: "unique-name", path } as const;
  if (scope.has(node.name)) {
    yield {
      ...finding,
      message: `The name "${node.name}" at "${path}" is already used before or around it, so one result would hide the other. Choose another name.`,
    };
  } else if (paths.has(path)) {
    yield {
      ...finding,
      message: `Two steps share the place "${path}" in the journal, so one would take the other's result for its own. Rename one of them.`,
    };
  }
  paths.add(path);
  if (node.kind === "each" && (scope.has(node.item) || node.item === node.name)) {
    yield {
      ...finding,
      message: `The item "${node.item}" of "${path}" has a name that is already used before or around it. Choose another.`,
    };
  }
}

function* checkBodies(node: Node, chain: Chain): Generator<Finding> {
  const { prefix, scope, paths, workflows } = chain;
  const exclusive = exclusiveRoles(node);
  const [scopeBefore, pathsBefore] = [new Set(scope), new Set(paths)];
  let reached: ReadonlySet<string> = new Set();
  for (const { role, segment, nodes } of bodiesOf(node, workflows)) {
    const inner: Chain = {
      prefix: prefix + segment,
      scope: new Set([...namesAround(node, role), ...(node.kind === "run" ? [] : scopeBefore), ...reached]),
      paths: exclusive.has(role) ? new Set(pathsBefore) : paths,
      workflows: aroundBodies(node, workflows),
    };
    yield* checkChain(nodes, inner);
    for (const path of inner.paths) paths.add(path);
    if (node.kind === "when" || node.kind === "choose") for (const name of inner.scope) scope.add(name);
    // What a limit or a failure interrupted has been reached in part, so the other body sees those names too.
    if (node.kind === "within" || node.kind === "recover") reached = inner.scope;
  }
}

/** Names a body sees that no step has. */
function namesAround(node: Node, role: string): readonly string[] {
  if (node.kind === "run") return ["input"];
  if (node.kind === "each") return [node.item];
  if (node.kind === "within" && role === "when over") return ["possiblyDone"];
  return node.kind === "recover" && role === "when failed" ? ["failure"] : [];
}
