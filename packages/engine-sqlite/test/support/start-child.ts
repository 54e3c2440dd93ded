import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** Starts a TypeScript file of this folder in a process of its own. */
export async function startChild(file: string, given: readonly string[]) {
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      "--conditions=@msp/source",
      "--import=tsx",
      fileURLToPath(new URL(file, import.meta.url)),
      ...given,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const errors: string[] = [];
  child.stderr.on("data", (data: Buffer) => errors.push(String(data)));
  const ended = once(child, "exit") as Promise<[code: number | null, signal: string | null]>;
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  const firstLine = once(createInterface(child.stdout), "line").then(([line]) => String(line));
  return {
    /** The first line it printed; fails with what it complained about when it ends before. */
    line: Promise.race([
      firstLine,
      ended.then(([code, signal]) => {
        throw new Error(`${file} ended with ${signal ?? code}: ${errors.join("")}`);
      }),
    ]),
    /** How it ended, with what it complained about. */
    end: ended.then(([code, signal]) => ({ code, signal, errors: errors.join("") })),
    kill,
  };
}
