import { readFileSync } from "node:fs";
import type { EvidencePack } from "@msp/workflows/run";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { exportRun } from "../../src/commands/export.ts";
import { toEvidenceMarkdown } from "../../src/evidence/to-evidence-markdown.ts";
import { createEvidenceBench } from "../support/evidence-bench.ts";

let pack: EvidencePack;
beforeAll(async () => {
  const bench = await createEvidenceBench();
  const runId = await bench.begin("first", "A note.");
  await bench.finish(runId);
  await bench.release();
  await bench.call((context) =>
    exportRun(context, runId, { state: bench.state, out: bench.file("out"), as: "json", replace: false }),
  );
  pack = JSON.parse(readFileSync(bench.file(`out/evidence-${runId}.json`), "utf8")) as EvidencePack;
  await bench.close();
});

const format = (at: number) => new Date(at).toISOString().slice(0, 16).replace("T", " ");
const pageOf = (given: EvidencePack) => toEvidenceMarkdown(given, { format, zone: "Etc/UTC" });

/** What a reader of Markdown makes of a line, whatever its words are: what begins it, and how many cells it has. */
const shapeOf = (page: string): readonly string[] =>
  page.split("\n").map((line) => {
    const bare = line.replace(/\\[\\|]/g, "");
    return `${/^(?:#{1,6} |- |```|\||)/.exec(line)?.[0]}${line.startsWith("|") ? bare.split("|").length : ""}`;
  });

/** The pack with every word that somebody else chose replaced. */
const withWords = (words: string): EvidencePack => {
  const copy = structuredClone(pack);
  copy.run.title = words;
  copy.run.startedBy = { id: words, name: words };
  copy.run.reason = words;
  copy.run.input = { note: words, [words]: words };
  for (const write of copy.writes) {
    Object.assign(write, {
      title: words,
      target: words,
      fields: { text: words, [words]: 1 },
      after: words,
      reason: words,
    });
    write.decision = { by: { id: words, name: words }, at: copy.exportedAt, choice: words, note: words };
  }
  for (const approval of copy.approvals) {
    Object.assign(approval, { title: words, question: words, outcome: words, role: words });
    for (const vote of approval.votes)
      Object.assign(vote, { by: { id: words, name: words }, note: words, channel: words });
    for (const act of approval.acts) Object.assign(act, { title: words, target: words });
  }
  for (const answer of copy.answers)
    Object.assign(answer, { title: words, value: { [words]: words }, by: { id: words, name: words } });
  for (const moment of copy.timeline) Object.assign(moment, { text: words, word: words, details: [words] });
  return copy;
};

describe("the page", () => {
  it("begins with what a reader wants to know, and says each thing where it is looked for", () => {
    const page = pageOf(pack);
    const headings = page.split("\n").filter((line) => line.startsWith("## "));
    expect(headings).toEqual([
      "## In short",
      "## Approvals",
      "## What was written",
      "## What people said",
      "## What happened, in order",
      "## Proof",
    ]);
    expect(page).toContain("- **Asked for** by Terry Hale (terry.hale@example.com) on 2026-11-30 14:00");
    expect(page).toContain("- **What was done** 2 writes: 2 read back and seen");
    expect(page).toContain("- **Doubts** none are open");
    expect(page).not.toMatch(/[{}]/);
  });

  it("keeps its shape whatever words are in it", () => {
    const expected = shapeOf(pageOf(withWords("word")));
    const hostile = fc.oneof(
      fc.string({
        minLength: 1,
        unit: fc.constantFrom(
          "|",
          "\\",
          "`",
          "\n",
          "#",
          "- ",
          "<",
          "*",
          "_",
          "[",
          "]",
          "a",
          " ",
          "1. ",
          "> ",
          "\u202e",
          "~",
          "=",
          "+ ",
        ),
      }),
      fc.string({ minLength: 1, unit: "binary" }),
      fc.constantFrom(
        "</td><script>",
        "```\n# Evidence",
        "| --- | --- |",
        "\r\n\r\n# x",
        "https://example.com/|a",
        "\u2028- x",
      ),
    );
    fc.assert(
      fc.property(hostile, (words) => {
        // An empty or blank word is said as such; it leaves out nothing.
        expect(shapeOf(pageOf(withWords(words)))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("takes words for words: none of them becomes a link, code, emphasis or a tag", () => {
    const signs = (page: string) =>
      page
        .replaceAll(/\\./gs, "")
        .replaceAll("<br>", "")
        .replaceAll(/[^<>*`[\]~]/g, "");
    const expected = signs(pageOf(withWords("word")));
    const words = fc.string({
      minLength: 1,
      unit: fc.constantFrom("<", "b>", "*", "_x_", "`", "[", "](", "a", "\\", "~~", " "),
    });
    fc.assert(
      fc.property(words, (given) => {
        expect(signs(pageOf(withWords(given))).replaceAll(">", "")).toBe(expected.replaceAll(">", ""));
      }),
      { numRuns: 200 },
    );
  });

  it("carries no sign that could turn the direction of writing, and cuts what is too long for a table", () => {
    const turned = pageOf(withWords("\u202eevil\u0007"));
    expect([turned.includes("\u202e"), turned.includes("\u0007"), turned.includes("evil")]).toEqual([
      false,
      false,
      true,
    ]);
    const long = pageOf(withWords(`${"word ".repeat(200)}end`));
    expect(long).toContain("… (1003 characters; whole in the JSON)");
  });
});
