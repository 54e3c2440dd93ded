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
    expect(["n_ticket", "n_details", "n_goAhead_forwarded", "n_handover"].map(look)).toEqual([
      "system",
      "customer",
      "technician",
      "admin",
    ]);
  });

  it("answers decisions with yes, no and the case's word", () => {
    expect(edges).toContain("n_the_ticket_contact_has_no_address --> n_stop: yes");
    expect(edges).toContain("n_the_ticket_contact_has_no_address --> n_details: no");
    expect(edges).toContain("n_goAhead_what_happens_to_the_mailbox --> n_goAhead_deactivated: keep");
  });

  it("leads loops and reminders back, and frames what is inside", () => {
    expect(edges).toContain("n_returns_seen --> n_returns: it came");
    expect(edges).toContain("n_details_reminder_reminded ..> n_details");
    expect(chart.nodes.find(({ id }) => id === "n_meanwhile_access_attempt_retired")?.frames).toEqual([
      "n_meanwhile_access",
      "n_meanwhile_access_attempt_body",
    ]);
  });

  it("lets nothing follow a stop, nor a wait that is given up without a branch", () => {
    const stops = chart.nodes.filter((node) => node.look === "stop").map(({ id }) => id);
    expect(stops).toEqual(["n_stop", "n_details_stop", "n_closed_end"]);
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
