import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Runs a TypeScript file of this folder in a process of its own and gives the JSON it printed, if any. */
export function runChild<T>(file: string, given: readonly string[]): T | undefined {
  const { stdout, stderr, status, signal } = spawnSync(
    process.execPath,
    ["--conditions=@msp/source", "--import=tsx", fileURLToPath(new URL(file, import.meta.url)), ...given],
    { encoding: "utf8" },
  );
  if (status !== 0 && signal !== "SIGKILL") throw new Error(`${file} failed: ${stderr}`);
  return stdout.trim() === "" ? undefined : (JSON.parse(stdout) as T);
}
