import { type NodeJson, toJson, WorkflowJson, workflowJsonSchema } from "@msp/workflows/render";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { kitchenSink } from "./kitchen-sink.ts";
import { schemaText } from "./schema-text.ts";

const allIn = (nodes: readonly NodeJson[]): readonly NodeJson[] =>
  nodes.flatMap((node) => [node, ...node.bodies.flatMap((body) => allIn(body.nodes))]);

describe("the kitchen sink as JSON", () => {
  const json = toJson(kitchenSink);
  const nodes = allIn(json.nodes);
  const at = (path: string) => nodes.find((node) => node.path === path);

  it("has every kind of node", () => {
    const published = publishedKinds();
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(published));
    expect(published).toHaveLength(16);
  });

  it("satisfies its schema, both as zod and as the published JSON Schema", () => {
    expect(WorkflowJson.parse(json)).toEqual(json);
    const published = z.fromJSONSchema(workflowJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    expect(published.safeParse(json).error).toBeUndefined();
    expect(published.safeParse({ ...json, nodes: [{ ...json.nodes[0], kind: "dance" }] }).success).toBe(false);
    expect(published.safeParse({ ...json, surprise: true }).success).toBe(false);
  });

  it("survives a round trip through text", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it("gives every node an id of its own, and its path where it has one", () => {
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(at("returns[]/logged")?.id).toBe("returns[]/logged");
    expect(at("meanwhile/mail/told/mailed")?.number).toBe("10.1.1");
  });

  it("carries effects, proofs, schemas and provenance", () => {
    expect(at("goAhead/deactivated")).toMatchObject({
      kind: "step",
      actor: "system",
      source: "practice",
      action: { effect: "write", readBack: true, whenUnclear: "send again", needs: ["status:complete"] },
      input: {
        value: {
          fields: {
            contactId: { from: "result", path: "ticket.contact.id" },
            isActive: { from: "constant", value: false },
            unlockCode: { from: "secret" },
          },
        },
      },
    });
    expect(at("details")).toMatchObject({
      answer: { properties: { voicemailPin: { "x-secret": true } } },
      giveUpAfter: { value: { from: "result", path: "limits.formDeadline" } },
      closedBy: { id: "office-admin" },
    });
    expect(json.needs).toContainEqual({ kind: "port", id: "mail" });
  });

  it("holds no constant of a secret field", () => {
    expect(JSON.stringify(json)).not.toContain("4711");
  });
});

it("the schema that is shipped is the one the code gives", async () => {
  await expect(schemaText(workflowJsonSchema())).toMatchFileSnapshot("../../workflow.schema.json");
});

/** The kinds the published schema allows. */
function publishedKinds(): readonly string[] {
  const { $defs } = workflowJsonSchema() as {
    $defs: { Node: { oneOf: { properties: { kind: { const: string } } }[] } };
  };
  return $defs.Node.oneOf.map((option) => option.properties.kind.const);
}
