import type { Entry, EntryBody } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { createNarrator } from "../../src/progress/create-narrator.ts";
import { describeStatus } from "../../src/progress/describe-status.ts";
import { createTextProgress } from "../../src/progress/text-progress.ts";
import { everyKind } from "../support/every-kind.ts";
import { createMemoryTerminal } from "../support/memory-terminal.ts";
import { requestOf } from "../support/request.ts";

const narratorOf = () =>
  createNarrator({ workflow: everyKind, format: (at) => `day ${at}`, holders: () => [{ id: "ann", name: "Ann" }] });

const shown = (entries: readonly (EntryBody & { readonly at?: number })[], hasColors = false) => {
  const terminal = createMemoryTerminal({ isInteractive: true, hasColors });
  const narrator = narratorOf();
  const progress = createTextProgress(terminal, narrator, everyKind);
  for (const [index, body] of entries.entries()) {
    const entry = { at: 1, ...body, seq: index + 1, previous: "", hash: "" } as Entry;
    progress.entry("run", entry, narrator.tell(entry));
  }
  progress.end();
  return terminal;
};

const read = (path: string, at = 1) =>
  ({ kind: "finished", path, action: "look", effect: "read", outcome: "done", output: {}, at }) as EntryBody & {
    at: number;
  };

describe("progress for people", () => {
  it("stands under the time and the part of the work it belongs to, and each is said once", () => {
    expect(shown([read("first/looked"), read("first/looked"), read("closing"), read("second/looked", 2)]).out()).toBe(
      [
        "\n── day 1 ──",
        "Look closer",
        "  · read       Look at the ticket",
        "  · read       Look at the ticket",
        "\nEvery kind of node",
        "  · read       Check again and again: Look at the ticket",
        "\n── day 2 ──",
        "Look closer",
        "  · read       Look at the ticket",
      ].join("\n"),
    );
  });

  it("moves a line that says what is being done, and takes it away before anything is printed", () => {
    const { moving } = shown([
      { kind: "decided", path: "tried/closed", about: "input", value: {} },
      {
        kind: "intended",
        path: "tried/closed",
        attempt: 1,
        marker: "m",
        fingerprint: "f",
        write: { system: "s", operation: "o", target: "t", fields: {}, request: { method: "POST", url: "x" } },
        facts: { maxInFlightMs: 0, searchLagMs: 0, canMark: true, canFind: true },
        notAfter: 0,
      },
      { kind: "accepted", path: "tried/closed", attempt: 1, output: {} },
      { kind: "finished", path: "tried/closed", action: "close", effect: "write", outcome: "verified", evidence: {} },
    ]);
    expect(moving).toEqual([
      "  working: Close the ticket …",
      "  sending: Close the ticket …",
      "  reading back: Close the ticket …",
      "",
      "",
    ]);
  });

  it("colours by kind of news, and only where colours are wanted", () => {
    expect(shown([read("first/looked")], true).out()).toContain("\u001b[2m  · read");
    expect(shown([read("first/looked")]).out()).not.toContain("\u001b");
  });
});

describe("how a run stands", () => {
  const status = {
    runId: "run",
    workflow: "every-kind",
    version: "1.0.0",
    waits: [],
    requests: [],
    done: [],
    doubts: [],
    notes: [],
  };

  it("names whom it waits for, or what, and what is not proven", () => {
    expect(
      describeStatus(
        { ...status, outcome: "waiting", requests: [requestOf("asked", { title: "Ask them" })] },
        narratorOf(),
      ),
    ).toEqual([
      "waiting",
      "  waits for Technician (Ann): Ask them",
      expect.stringContaining("memory of this process"),
      expect.stringContaining("Started again"),
    ]);
    expect(
      describeStatus(
        {
          ...status,
          outcome: "waiting",
          waits: [
            { path: "moment", for: "time", until: 3 },
            { path: "", for: "its definition" },
          ],
        },
        narratorOf(),
      ),
    ).toEqual([
      "waiting",
      "  waits for time: Wait until a set time, until day 3",
      "  waits for its definition",
      expect.stringContaining("memory of this process"),
      expect.stringContaining("Started again"),
    ]);
    expect(
      describeStatus(
        {
          ...status,
          outcome: "failed",
          reason: "it broke",
          doubts: ["tried/closed"],
          notes: [{ path: "tried/closed", text: "Two were found." }],
        },
        narratorOf(),
      ),
    ).toEqual([
      "failed: it broke",
      "  worth knowing about Close the ticket: Two were found.",
      "  not proven: Close the ticket",
    ]);
  });
});
