import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { FromChild } from "../from-child.ts";
import type { ToChild } from "../to-child.ts";

/** What is heard of a process; its end comes after everything it said. */
export type Heard = FromChild | { readonly kind: "exited"; readonly code: number | null; readonly complaints: string };

/** A real process under test. */
export interface TestProcess {
  send(message: ToChild): void;
  /** Ends it at once, as `kill -9` does; on Windows as `TerminateProcess` does. Its end is heard like everything else. */
  kill(): void;
}

/** Starts a process; `hear` is called for everything it says, in order. */
export function startProcess(file: string, hear: (heard: Heard) => void): TestProcess {
  const child = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "pipe"] });
  const complaints: string[] = [];
  child.stderr.on("data", (data: Buffer) => complaints.push(String(data)));
  // Writing to a process that has just been killed is no trouble of the parent's.
  child.stdin.on("error", () => {});
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => hear(parse(line)));
  const drained = new Promise((resolve) => lines.once("close", resolve));
  child.once("close", async (code) => {
    await drained;
    hear({ kind: "exited", code, complaints: complaints.join("") });
  });
  return {
    send: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    kill: () => void child.kill("SIGKILL"),
  };
}

function parse(line: string): FromChild {
  try {
    return JSON.parse(line) as FromChild;
  } catch {
    return { kind: "failed", error: `The process printed "${line.slice(0, 200)}".`, trouble: undefined };
  }
}
