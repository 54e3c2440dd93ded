import { describe, expect, it } from "vitest";
import { chooseSteps } from "../src/check/choose-steps.ts";
import { runSteps } from "../src/check/run-steps.ts";
import type { Step } from "../src/check/step.ts";

const step = (name: string, passed: boolean, after: readonly string[] = []): Step => ({
  name,
  about: name,
  after,
  run: async () => ({ passed, output: `${name} said so` }),
});

const statesOf = async (steps: readonly Step[]): Promise<Record<string, string>> => {
  const reports = await runSteps(steps, "/nowhere", { started() {}, ended() {} });
  return Object.fromEntries(reports.map(({ name, state }) => [name, state]));
};

describe("the gate", () => {
  it("goes on after a failure and skips only what needs the failed step, also at one remove", async () => {
    const steps = [
      step("types", false),
      step("build", false),
      step("pack", true, ["build"]),
      step("use", true, ["pack"]),
      step("docs", true),
    ];
    expect(await statesOf(steps)).toEqual({
      types: "failed",
      build: "failed",
      pack: "skipped",
      use: "skipped",
      docs: "passed",
    });
  });

  it("counts a step that throws as failed and shows why", async () => {
    const broken: Step = { name: "broken", about: "", run: () => Promise.reject(new Error("the disk is full")) };
    const [report] = await runSteps([broken], "/nowhere", { started() {}, ended() {} });
    expect(report).toMatchObject({ state: "failed", output: expect.stringContaining("the disk is full") });
  });

  it("runs a chosen step although the one it follows was left out", async () => {
    const steps = chooseSteps([step("build", true), step("pack", true, ["build"])], { only: "pack" });
    expect(await statesOf(steps)).toEqual({ pack: "passed" });
  });

  it("leaves out what is not wanted, of all or of the chosen ones", () => {
    const steps = [step("build", true), step("tests", true), step("docs", true)];
    const named = (choice: { only?: string; except?: string }) => chooseSteps(steps, choice).map(({ name }) => name);
    expect(named({ except: "tests" })).toEqual(["build", "docs"]);
    expect(named({ only: "tests,docs", except: "tests" })).toEqual(["docs"]);
    expect(named({})).toEqual(["build", "tests", "docs"]);
  });

  it("names the steps there are when asked for an unknown one", () => {
    const unknown = "No step is called biuld. There are: build.";
    expect(() => chooseSteps([step("build", true)], { only: "biuld" })).toThrow(unknown);
    expect(() => chooseSteps([step("build", true)], { except: "biuld" })).toThrow(unknown);
  });
});
