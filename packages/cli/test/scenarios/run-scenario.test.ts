import { describe, expect, it } from "vitest";
import { runScenario } from "../../src/commands/run-scenario.ts";
import { loadWorkflows } from "../../src/host/load-workflows.ts";
import { allScenarios } from "../../src/scenarios/all-scenarios.ts";
import { consentDeclined } from "../../src/scenarios/remove-contact/consent-declined.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import { createMemoryTerminal } from "../support/memory-terminal.ts";
import { msp } from "../support/msp.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

useTemporaryFolder();

async function play(scenario: Scenario) {
  const terminal = createMemoryTerminal();
  const clock = { now: () => 0, sleep: () => Promise.reject(new Error("A scenario has a clock of its own.")) };
  const options = { json: false, config: undefined, module: [] };
  const context = { terminal, clock, environment: {}, options, workflows: () => loadWorkflows([]) };
  const code = await runScenario(context, scenario, { journal: undefined, keyFile: undefined });
  return { code, out: terminal.out(), errors: terminal.errors() };
}

describe("a scenario", () => {
  it("says what really stands in the fake services, and ends as its run does", async () => {
    const { code, out } = await play(consentDeclined);
    expect(code).toBe(0);
    expect(out).toMatch(/^Scenario "consent-declined" of remove-contact: Somebody without authority/);
    expect(out).toContain("  ✔ the person is still active in the service desk");
    expect(out).not.toContain("✖");
  });

  it("that ends otherwise than it says is a failure, and says where", async () => {
    const { code, out } = await play({
      ...consentDeclined,
      ends: { outcome: "succeeded" },
      check: () => ({ "two and two are five": false }),
    });
    expect(code).toBe(1);
    expect(out).toContain("  ✖ the run ends: succeeded");
    expect(out).toContain("  ✖ two and two are five");
  });

  it("whose check cannot be made is a failure, and says why", async () => {
    const { code, out } = await play({
      ...consentDeclined,
      check: () => {
        throw new Error("no such ticket");
      },
    });
    expect(code).toBe(1);
    expect(out).toContain("  ✖ the check could be made (no such ticket)");
  });

  it("can change the world meanwhile, at the time it names, and when a person answers", async () => {
    const happened: string[] = [];

    await play({
      ...consentDeclined,
      startsAt: "2026-12-02T14:00:00Z",
      world: [
        {
          afterMinutes: 60,
          happens: ({ autotask }) => void happened.push(`${autotask.state.find("Tickets").length} ticket`),
        },
        { afterMinutes: 1, happens: () => void happened.push("a minute") },
      ],
      answers: consentDeclined.answers.map((line) =>
        line.title === "Approve the request for the customer"
          ? { ...line, does: () => void happened.push("declining") }
          : line,
      ),
    });
    expect(happened).toEqual(["a minute", "1 ticket", "declining"]);
  });
});

describe("called wrongly", () => {
  const called = (...args: readonly string[]) => msp(["run", "remove-contact", ...args]);

  it("with a name that is not known, it names those there are", async () => {
    const { code, error } = await called("--sandbox", "--scenario", "usuall");
    expect(code).toBe(2);
    expect(error).toContain('There is no scenario "usuall" of "remove-contact". There are: usual, consent-declined,');
  });

  it("with a workflow that is not known, it names those there are", async () => {
    const { code, error } = await msp(["scenarios", "remove-contacts"]);
    expect(code).toBe(2);
    expect(error).toContain('There is no workflow "remove-contacts". There are: ');
  });

  it("against real services, it is refused", async () => {
    const { code, error } = await called("--scenario", "usual");
    expect(code).toBe(2);
    expect(error).toContain("add --sandbox");
  });

  it.each([["--input"], ["--answers"], ["--tenant"], ["--as"], ["--start-key"], ["--company"], ["--state"]])(
    "with %s, which a scenario brings itself, it is refused",
    async (option) => {
      const { code, error } = await called("--sandbox", "--scenario", "usual", option, "x");
      expect(code).toBe(2);
      expect(error).toContain(`leave ${option} or --scenario out`);
    },
  );
});

describe("the list", () => {
  it("shows every scenario with its sentence, of all workflows or of one", async () => {
    const { code, out } = await msp(["scenarios"]);
    expect(code).toBe(0);
    for (const { name, title } of allScenarios) {
      expect(out).toContain(`  ${name}`);
      expect(out).toContain(title);
    }
    const json = await msp(["scenarios", "remove-contact", "--json"]);
    expect(json.out.split("\n").map((line) => JSON.parse(line).name)).toEqual(
      allScenarios.filter(({ workflow }) => workflow === "remove-contact").map(({ name }) => name),
    );
  });
});
