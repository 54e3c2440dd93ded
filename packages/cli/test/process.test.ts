import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const folder = useTemporaryFolder();
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** Calls `msp` as a process of its own, as a shell would. */
function spawnMsp(...args: readonly string[]) {
  const child = spawn(process.execPath, ["--conditions=@msp/source", `--import=${tsx}`, main, ...args], {
    cwd: folder.path,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let error = "";
  child.stderr.on("data", (chunk) => {
    error += String(chunk);
  });
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, error }));
  return { child, ended };
}

describe.skipIf(process.platform === "win32")("msp as a process", () => {
  it("sandbox --json prints one line, stays up, and ends well when it is told to", async () => {
    const { child, ended } = spawnMsp("sandbox", "--json");
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    const { autotask } = JSON.parse(line) as { autotask: { zoneUrl: string } };
    expect((await fetch(`${autotask.zoneUrl}v1.0/versioninformation`)).status).toBeLessThan(500);
    child.kill("SIGTERM");
    expect(await ended).toEqual({ code: 0, error: "" });
  });

  it("ends quietly when whoever reads it has read enough", async () => {
    const { child, ended } = spawnMsp("show", "remove-contact");
    child.stdout.once("data", () => child.stdout.destroy());
    expect((await ended).error).toBe("");
  });

  it("called wrongly ends with 2, and says so on standard error alone", async () => {
    const { child, ended } = spawnMsp("show", "nothing");
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
    });
    expect(await ended).toMatchObject({ code: 2, error: expect.stringMatching(/^There is no workflow "nothing"/) });
    expect(out).toBe("");
  });
});
