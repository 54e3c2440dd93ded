import { checkWorkflow, type Node, type Nodes } from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenOf } from "../../src/define/children-of.ts";
import { treesWith } from "./any-tree.ts";
import { pathsBy, workflowOfNodes } from "./workflow-of.ts";

const anyName = fc.oneof(fc.constantFrom("a", "b", "input", "reason", "x/y", "z@1", ""), fc.string());

const isPlain = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === "object" &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

const mapFields = (value: object, change: (field: unknown, key: string) => unknown): { [key: string]: unknown } =>
  Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field, key)]));

/** The same tree with names, labels, items and branches that are all different. */
function renamed(nodes: Nodes): Nodes {
  let count = 0;
  const fresh = () => {
    count += 1;
    return `n${count}`;
  };
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (!isPlain(value)) return value;
    const fields = mapFields(value, rename);
    if (typeof fields.kind !== "string") return fields;
    for (const field of ["name", "label", "item"]) if (field in fields) fields[field] = fresh();
    if (isPlain(fields.branches))
      fields.branches = Object.fromEntries(Object.values(fields.branches).map((branch) => [fresh(), branch]));
    return fields;
  };
  return rename(nodes) as Nodes;
}

const named = (node: Node): node is Extract<Node, { name: string }> => "name" in node;

/** Pairs of named nodes of one chain, with the path of the second: giving it the name of the first is always a mistake. */
function* pairsIn(nodes: Nodes, prefix = ""): Generator<{ first: string; second: string; path: string }> {
  const chain = nodes.filter(named);
  for (const [index, node] of chain.entries()) {
    const earlier = chain[index - 1];
    if (earlier) yield { first: earlier.name, second: node.name, path: prefix + earlier.name };
  }
  for (const node of nodes)
    for (const child of childrenOf(node)) if (node.kind !== "run") yield* pairsIn(child.nodes, prefix + child.segment);
}

function withName(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withName(one, from, to));
  if (!isPlain(value)) return value;
  return mapFields(value, (field, key) => (key === "name" && field === from ? to : withName(field, from, to)));
}

describe("any tree at all", () => {
  it("is checked without a crash, and every finding says what, where and what to do", () => {
    fc.assert(
      fc.property(treesWith(anyName), (nodes) => {
        const workflow = {
          ...workflowOfNodes(nodes),
          ordering: [{ earlier: "a", later: "b", verified: true, always: true, because: "it must be so" }],
        };
        const findings = checkWorkflow(workflow);
        for (const { severity, rule, path, message } of findings) {
          expect(["error", "warning"]).toContain(severity);
          expect(rule).toMatch(/^[a-z-]+$/);
          expect(typeof path).toBe("string");
          expect(message.split(". ").length).toBeGreaterThanOrEqual(2);
        }
        const order = findings.map(({ severity }) => severity);
        expect(order).toEqual([...order].sort());
      }),
      { numRuns: 500 },
    );
  });

  it("says the same when it is asked twice", () => {
    fc.assert(
      fc.property(treesWith(anyName), (nodes) => {
        const workflow = workflowOfNodes(nodes);
        expect(checkWorkflow(workflow)).toEqual(checkWorkflow(workflow));
      }),
    );
  });

  it("has no name twice when all its names are different", () => {
    fc.assert(
      fc.property(treesWith(anyName), (nodes) => {
        const workflow = workflowOfNodes(renamed(nodes));
        expect(pathsBy("unique-name", workflow)).toEqual([]);
        expect(pathsBy("unique-decision", workflow)).toEqual([]);
        expect(pathsBy("usable-name", workflow)).toEqual([]);
      }),
    );
  });

  it("never hides a name that is used twice in one chain", () => {
    fc.assert(
      fc.property(treesWith(anyName), fc.nat(), (nodes, choice) => {
        const sound = renamed(nodes);
        const pairs = [...pairsIn(sound)];
        fc.pre(pairs.length > 0);
        const pair = pairs[choice % pairs.length];
        if (!pair) return;
        const workflow = workflowOfNodes(withName(sound, pair.second, pair.first) as Nodes);
        expect(pathsBy("unique-name", workflow)).toContain(pair.path);
      }),
      { numRuns: 300 },
    );
  });
});
