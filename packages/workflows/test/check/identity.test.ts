import type { Node } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { addNote, agentSeen, handover, manager, offboardingForm, technician } from "../define/parts.ts";
import { foundBy, pathsBy, workflowOf, workflowOfNodes } from "./workflow-of.ts";

const work = { role: technician, instructions: "Do it.", answer: z.object({ ok: z.boolean() }) };
const sound = workflowOf((flow) => flow.task("asked", work));
const step = (action: typeof addNote): Node => ({ kind: "step", name: "s", action, input: () => ({}) });

describe("identity", () => {
  it.each([
    { id: "remove-contact" },
    { id: "add-checklist.user-removal" },
    { id: "a1" },
    { version: "0.1.0" },
    { version: "1.2.3-beta.1+build.5" },
    { effective: "2028-02-29" },
  ])("takes %j", (part) => {
    expect(pathsBy("identity", { ...sound, ...part })).toEqual([]);
  });

  it.each([
    { id: "" },
    { id: "RemoveContact" },
    { id: "remove_contact" },
    { id: "-a" },
    { id: "a--b" },
    { id: "a." },
    { id: "1st" },
    { version: "1" },
    { version: "1.0" },
    { version: "01.0.0" },
    { version: "v1.0.0" },
    { effective: "2026-13-01" },
    { effective: "2026-02-30" },
    { effective: "2026-2-3" },
    { effective: "soon" },
    { effective: "2026-12-01T00:00:00Z" },
  ])("finds %j", (part) => {
    const findings = foundBy("identity", { ...sound, ...part });
    expect(findings).toMatchObject([{ severity: "error", path: "" }]);
    expect(findings[0]?.message).toContain(`"${Object.values(part)[0]}"`);
  });

  it.each<[string, Node]>([
    ["action", step({ ...addNote, id: "Add Note" })],
    ["role", { kind: "task", name: "s", ...work, role: { ...technician, id: "Technician" } }],
    ["role", { kind: "approve", name: "s", by: { ...manager, id: "" }, ask: () => "?", quorum: 1, body: [] }],
    ["checklist", { kind: "checklist", name: "s", role: technician, checklist: { ...handover, id: "Hand over" } }],
    [
      "form",
      {
        kind: "form",
        name: "s",
        form: { ...offboardingForm, id: "Form" },
        to: () => "",
        about: () => ({ ticket: "", company: "" }),
        giveUpAfter: "1 day",
      },
    ],
    [
      "event",
      { kind: "waitFor", name: "s", event: { ...agentSeen, id: "seen!" }, match: () => "", giveUpAfter: "1 day" },
    ],
    ["workflow", { kind: "run", name: "s", workflow: { ...sound, id: "Inner One" }, input: () => ({}) }],
  ])("finds an id of another form: %s", (what, node) => {
    expect(foundBy("identity", workflowOfNodes([node]))).toMatchObject([
      { path: "s", message: expect.stringContaining(`The ${what} has the id`) },
    ]);
  });
});

describe("said-in-words", () => {
  it("takes a workflow that says everything, and words that are worked out later", () => {
    const workflow = workflowOf((flow) =>
      flow.task("asked", { ...work, instructions: () => "", title: "Ask" }).stop(() => ""),
    );
    expect(pathsBy("said-in-words", workflow)).toEqual([]);
  });

  it.each<[string, string, Node]>([
    ["The text of `instructions`", "s", { kind: "task", name: "s", ...work, instructions: " " }],
    ["The title", "s", { kind: "task", name: "s", ...work, title: "" }],
    ["The title of the action", "s", step({ ...addNote, title: "" })],
    ["The label of the decision", "?", { kind: "when", label: "", test: () => true, yes: [], no: [] }],
    ["The reason for the end", "@stop", { kind: "stop", reason: "" }],
    [
      'The title of the item "one"',
      "s",
      { kind: "checklist", name: "s", role: technician, checklist: { ...handover, items: { one: { title: "" } } } },
    ],
  ])("finds blank words: %s", (what, path, node) => {
    expect(foundBy("said-in-words", workflowOfNodes([node]))).toMatchObject([
      { severity: "error", path, message: expect.stringContaining(`${what} at`) },
    ]);
  });

  it("finds a workflow without a title or a purpose, nested ones too", () => {
    const nested: Node = { kind: "run", name: "r", workflow: { ...sound, id: "inner", title: "" }, input: () => ({}) };
    const outer = { ...workflowOfNodes([nested]), purpose: "" };
    expect(foundBy("said-in-words", outer).map(({ path, message }) => [path, message.split(" is blank")[0]])).toEqual([
      ["", 'The purpose of workflow "subject"'],
      ["r", 'The title of workflow "inner"'],
    ]);
  });
});
