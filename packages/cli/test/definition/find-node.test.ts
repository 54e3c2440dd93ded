import { removeContact } from "@msp/catalog";
import type { AnyWorkflow, Node, Nodes } from "@msp/workflows";
import { titleOf, toJson } from "@msp/workflows/render";
import { describe, expect, it } from "vitest";
import { bodiesOf } from "../../src/definition/bodies-of.ts";
import { createRoleTitle } from "../../src/definition/create-role-title.ts";
import { findNode } from "../../src/definition/find-node.ts";
import { localReads } from "../../src/definition/local-reads.ts";
import { everyKind } from "../support/every-kind.ts";

interface Shape {
  readonly kind: string;
  readonly bodies: readonly { readonly role: string; readonly nodes: readonly Shape[] }[];
}
const shapeOf = (nodes: Nodes): readonly Shape[] =>
  nodes.map((node: Node) => ({
    kind: node.kind,
    bodies: bodiesOf(node).map((body) => ({ role: body.role, nodes: shapeOf(body.nodes) })),
  }));
const jsonShape = (nodes: readonly Shape[]): readonly Shape[] =>
  nodes.map(({ kind, bodies }) => ({
    kind,
    bodies: bodies.map(({ role, nodes: inside }) => ({ role, nodes: jsonShape(inside) })),
  }));

const none = new Map<string, string>();
const titleAt = (workflow: AnyWorkflow, path: string, answers = none) => {
  const node = findNode(workflow.nodes, path, answers);
  return node && titleOf(node);
};

describe("a definition, as commands read it", () => {
  it.each([everyKind, removeContact])("has the bodies its published JSON form has", (workflow) => {
    expect(shapeOf(workflow.nodes)).toEqual(jsonShape(toJson(workflow).nodes as readonly Shape[]));
  });

  it.each([
    ["first/looked", "Look at the ticket"],
    ["every[pc-7]/closed#2", "Close the ticket"],
    ["later[true]/seen", "Look at the ticket"],
    ["both/left%20%28one%29/seen", "Look at the ticket"],
    ["goAhead#1@close", titleOf(everyKind.nodes.find((node) => "name" in node && node.name === "goAhead") as Node)],
    ["soon/fast", "Be fast"],
    ["tried/mended!", "Mend it"],
    ["form/reminder[2]/noted", "Close the ticket"],
    ["form/afterLastReminder/parked", "Close the ticket"],
    ["closing@wait", "Check again and again: Look at the ticket"],
    ["nothing/here", undefined],
    ["both/middle/seen", undefined],
  ])("%s", (path, title) => {
    expect(titleAt(everyKind, path)).toBe(title);
  });

  it("means the branch that was taken where several use the same name", () => {
    expect(titleAt(everyKind, "told", new Map([["?how they asked", "by mail"]]))).toBe("Write to them");
    expect(titleAt(everyKind, "told", new Map([["?how they asked", "by phone"]]))).toBe("Call them");
  });

  it("knows roles by their titles and what asks no service", () => {
    const titleOfRole = createRoleTitle(everyKind);
    expect([titleOfRole("technician"), titleOfRole("operator"), titleOfRole("seniorSpecialist")]).toEqual([
      "Technician",
      "Operator",
      "Senior specialist",
    ]);
    expect([...localReads(everyKind)]).toEqual(["policy"]);
  });
});
