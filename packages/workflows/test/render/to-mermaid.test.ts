import { toMermaid } from "@msp/workflows/render";
import { describe, expect, it } from "vitest";
import { kitchenSink } from "./kitchen-sink.ts";
import { problemsOfChart, readMermaid, unreachedNodes } from "./read-mermaid.ts";
import { workflowOf } from "./workflow-of.ts";

describe("the kitchen sink as a diagram", () => {
  const chart = readMermaid(toMermaid(kitchenSink));
  const edges = chart.edges.map(
    ({ from, to, label, isDotted }) => `${from} ${isDotted ? "..>" : "-->"} ${to}${label ? `: ${label}` : ""}`,
  );
  const look = (id: string) => chart.nodes.find((node) => node.id === id)?.look;

  it("is drawn as committed", async () => {
    await expect(toMermaid(kitchenSink)).toMatchFileSnapshot("./kitchen-sink.mmd");
  });

  it("is sound", () => {
    expect(problemsOfChart(chart)).toEqual([]);
    expect(unreachedNodes(chart)).toEqual([]);
  });

  it("shows who does a step by its look", () => {
    expect(["n1", "n5", "n7_1_1", "n13"].map(look)).toEqual(["system", "customer", "technician", "admin"]);
  });

  it("answers decisions with yes, no and the case's word", () => {
    expect(edges).toContain("n4 --> n4_1: yes");
    expect(edges).toContain("n4 --> n5: no");
    expect(edges).toContain("n7_1 --> n7_2: keep");
  });

  it("leads loops and reminders back, and frames what is inside", () => {
    expect(edges).toContain("n8_2 --> n8: it came");
    expect(edges).toContain("n5_1 ..> n5");
    expect(chart.nodes.find(({ id }) => id === "n10_2_1")?.frames).toEqual(["n10_in2", "n10_2_in1"]);
  });

  it("lets nothing follow a stop, nor a wait that is given up without a branch", () => {
    const stops = chart.nodes.filter((node) => node.look === "stop").map(({ id }) => id);
    expect(stops).toEqual(["n4_1", "n5_3", "n11_end"]);
    expect(chart.edges.filter(({ from }) => stops.includes(from))).toEqual([]);
  });
});

describe("text in labels", () => {
  it.each(['"quoted" and #35; hashed', "`code` %% comment", "<b>&amp;</b>", "end", "a\n  b", "x]:::y --> z"])(
    "%s",
    (title) => {
      const chart = readMermaid(toMermaid(workflowOf({ title }, (flow) => flow.stop(title))));
      expect(problemsOfChart(chart)).toEqual([]);
      expect(chart.nodes.map(({ label }) => label)).toContain(`1 End the run: ${title.replace(/\s+/g, " ")}`);
    },
  );
});

it("draws a workflow without steps", () => {
  expect(readMermaid(toMermaid(workflowOf({}, (flow) => flow))).edges).toHaveLength(1);
});
