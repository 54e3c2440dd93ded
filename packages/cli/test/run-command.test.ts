import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { DefinitionError } from "@msp/workflows";
import { AuthenticationError } from "@msp/workflows/ports";
import { RunRefusedError } from "@msp/workflows/run";
import { CommanderError } from "commander";
import { describe, expect, it } from "vitest";
import { RefusedError } from "../src/refused-error.ts";
import { runCommand } from "../src/run-command.ts";
import { UsageError } from "../src/usage-error.ts";

function processWithout() {
  const stream = () => Object.assign(new PassThrough(), { isTTY: false });
  const fake = Object.assign(new EventEmitter(), {
    stdin: stream(),
    stdout: stream(),
    stderr: stream(),
    env: { A: "1" },
  });
  return { owner: fake as unknown as NodeJS.Process, said: () => String(fake.stderr.read() ?? "") };
}

const outcomeOf = async (error: unknown) => {
  const { owner, said } = processWithout();
  const code = await runCommand(owner, () => Promise.reject(error));
  return [code, said()];
};

describe("a command in its process", () => {
  it("gives the exit code the command gave, and the process's own environment", async () => {
    const { owner } = processWithout();
    expect(
      await runCommand(owner, async ({ environment }, exit) => {
        expect(environment).toEqual({ A: "1" });
        exit(3);
      }),
    ).toBe(3);
    expect(await runCommand(owner, async () => undefined)).toBe(0);
  });

  it("says what went wrong once, in words, with an exit code by who can mend it", async () => {
    const asked = { system: "autotask", operation: "read" };
    expect(await outcomeOf(new UsageError("Called wrongly."))).toEqual([2, "Called wrongly.\n"]);
    expect(await outcomeOf(new DefinitionError("Not sound."))).toEqual([2, "Not sound.\n"]);
    expect(await outcomeOf(new RunRefusedError("Not started."))).toEqual([2, "Not started.\n"]);
    expect(await outcomeOf(new RefusedError("Not allowed."))).toEqual([1, "Not allowed.\n"]);
    expect(await outcomeOf(new AuthenticationError("autotask: who?", asked))).toEqual([5, "autotask: who?\n"]);
    expect(await outcomeOf(new CommanderError(0, "help", ""))).toEqual([0, ""]);
    expect(await outcomeOf(new CommanderError(1, "unknown", ""))).toEqual([2, ""]);
  });

  it("keeps the stack of what is its own fault, so that it can be reported", async () => {
    const [code, text] = await outcomeOf(new TypeError("x is not a function"));
    expect(code).toBe(1);
    expect(text).toMatch(/^This is a fault of msp\. TypeError: x is not a function\n +at /);
    expect(await outcomeOf("just words")).toEqual([1, "This is a fault of msp. just words\n"]);
  });

  it("ended by the person is no fault", async () => {
    const { owner, said } = processWithout();
    const code = await runCommand(owner, ({ terminal }) => {
      owner.emit("SIGINT");
      return Promise.reject(terminal.ended.reason);
    });
    expect([code, said()]).toEqual([1, "Ended.\n"]);
  });
});
