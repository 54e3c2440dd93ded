import type { Nodes } from "@msp/workflows";
import { type NodeJson, titleOf, toJson, toMermaid, toSop, WorkflowJson } from "@msp/workflows/render";
import fc from "fast-check";
import { expect, it } from "vitest";
import { childrenOf } from "../../src/define/children-of.ts";
import { problemsOfChart, readMermaid } from "./read-mermaid.ts";
import { workflowsOfAnyShape } from "./workflows-of-any-shape.ts";

/** A generated workflow can be large, and a machine busy. */
const timeout = 60_000;

/** Every named node with its path and title, found without the printers. */
const named = (nodes: Nodes, prefix = ""): readonly { readonly path: string; readonly title: string }[] =>
  nodes.flatMap((node) => [
    ...("name" in node ? [{ path: prefix + node.name, title: titleOf(node) }] : []),
    ...childrenOf(node).flatMap((child) => named(child.nodes, prefix + child.segment)),
  ]);

const pathsIn = (nodes: readonly NodeJson[]): readonly string[] =>
  nodes.flatMap((node) => [
    ...(node.path === undefined ? [] : [node.path]),
    ...node.bodies.flatMap((body) => pathsIn(body.nodes)),
  ]);

it("every named node of any workflow is on the page, in the diagram and in the JSON form", { timeout }, () => {
  fc.assert(
    fc.property(workflowsOfAnyShape, (workflow) => {
      const nodes = named(workflow.nodes);
      const page = toSop(workflow);
      for (const { path } of nodes) expect(page).toContain(`\`${path}\``);
      expect(page).not.toMatch(/undefined|\[object|\uE000/);

      const chart = readMermaid(toMermaid(workflow));
      const labels = chart.nodes.map(({ label }) => label.replace(/^[\d.]+ ?/, ""));
      for (const { title } of nodes) expect(labels).toContain(title);

      const json = toJson(workflow);
      expect(pathsIn(json.nodes)).toEqual(nodes.map(({ path }) => path));
      expect(WorkflowJson.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
    }),
    { numRuns: 150 },
  );
});

it("every diagram is sound", { timeout }, () => {
  fc.assert(
    fc.property(workflowsOfAnyShape, (workflow) => {
      expect(problemsOfChart(readMermaid(toMermaid(workflow)))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it("printing twice gives the same text", { timeout }, () => {
  fc.assert(
    fc.property(workflowsOfAnyShape, (workflow) => {
      expect(toSop(workflow)).toBe(toSop(workflow));
      expect(toMermaid(workflow)).toBe(toMermaid(workflow));
      expect(toJson(workflow)).toEqual(toJson(workflow));
    }),
    { numRuns: 30 },
  );
});
