import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DemoFacts } from "../src/demo/read-demo-facts.ts";
import { runDemo } from "../src/demo/run-demo.ts";
import { createMemoryTerminal } from "./support/memory-terminal.ts";

const clock = { now: () => 0, sleep: () => Promise.reject(new Error("The demonstration has a clock of its own.")) };
const home = process.cwd();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "msp-demo-"));
  process.chdir(folder);
});
afterEach(async () => {
  process.chdir(home);
  await rm(folder, { recursive: true, force: true });
});

const form = "Please fill in the offboarding form for T20261130.0001";

describe("npm start", () => {
  it("plans, runs and looks up the removal of a contact, and everything the fake services hold fits", async () => {
    const terminal = createMemoryTerminal();
    expect(await runDemo({ terminal, clock, environment: {}, json: true })).toBe(0);
    const lines = terminal
      .out()
      .split("\n")
      .map((line) => JSON.parse(line) as { kind: string });
    expect(lines[0]).toMatchObject({ kind: "plan", plan: { workflow: "remove-contact" } });
    const facts = lines.find(({ kind }) => kind === "facts") as unknown as DemoFacts;
    expect(facts).toMatchObject({
      ticket: { number: "T20261130.0001", isComplete: true, contact: "Olivia Reyes", primaryResource: "Terry Hale" },
      leaver: { name: "Sam Porter", isActive: false },
      checklist: { open: [{ isImportant: false }] },
      journal: { verdict: "unaltered" },
    });
    expect(facts.checklist.done).toBe(facts.checklist.items - 1);
    expect(facts.notes.every(({ isForCustomer }) => !isForCustomer)).toBe(true);
    const sent = facts.mails.map(({ subject, to, sentBy }) => `${subject} → ${to} (${sentBy.split(",")[0]})`);
    expect(sent.filter((mail) => mail.includes(form))).toEqual([
      `${form} → Olivia Reyes <olivia.reyes@example.com> (Autotask)`,
      `${form} → Terry Hale <terry.hale@example.com> (Autotask)`,
    ]);
    expect(sent).toContain(
      "The offboarding form is still missing → terry.hale@example.com (our own mail server (SMTP))",
    );
    expect(lines.at(-1)).toMatchObject({
      kind: "result",
      outcome: "succeeded",
      output: { removed: "Sam Porter", contactDeactivated: true },
      doubts: [],
      waitsFor: [],
    });
    expect(terminal.errors()).toBe("");
  });

  it("is understood from its output alone, and shows nothing that is meant for programs", async () => {
    const terminal = createMemoryTerminal();
    expect(await runDemo({ terminal, clock, environment: {}, json: false })).toBe(0);
    const out = terminal.out();
    expect(out).toMatch(/^Acme Dental asks its provider.*to remove Sam Porter/);
    for (const part of [
      "Everything here is invented",
      'Plan of "Remove a contact of an RMM customer" 2.0.0 (remove-contact)',
      "Nothing was written.",
      "POST http://127.0.0.1",
      "who sends the mail now: service rule",
      "recipients: olivia.reyes@example.com",
      "Olivia Reyes, by web form: User offboarding form",
      "mailbox: shared mailbox",
      "approves plan",
      "vouched by Jordan Avery, for ",
      'T20261130.0001 "Remove Sam Porter" is complete',
      "Sam Porter is inactive in the service desk",
      'by its workflow rule "Automation: send offboarding form"',
      "entries, proven unaltered with the signing key",
      "remove-contact.sop.md",
    ])
      expect(out.replace(/\s+/g, " ")).toContain(part);
    const run = out.slice(out.indexOf("2. THE RUN"));
    expect(run).not.toMatch(
      /[{}]|"\w+":|\b(request|ticket|authority|ready|offboarding|closing|later)\/[a-z]|undefined|\[object/,
    );
    expect(run.endsWith("\nsucceeded")).toBe(true);
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThan(200);
  });
});
