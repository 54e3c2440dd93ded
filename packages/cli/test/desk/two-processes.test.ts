import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentPeople } from "../../src/desk/desk-people.ts";
import { openLocalDesk } from "../../src/desk/open-local-desk.ts";
import { createSimulatedClock } from "../../src/host/simulated-clock.ts";
import { sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import { type CallOptions, msp } from "../support/msp.ts";
import { useTemporaryFolder } from "../support/temporary-folder.ts";

const folder = useTemporaryFolder();
const module = fileURLToPath(new URL("../support/ask-once.ts", import.meta.url));
const owner = fileURLToPath(new URL("../support/own-runs.ts", import.meta.url));
const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");
const started: ChildProcess[] = [];

/** Starts a program of this repository as a process of its own. */
function start(file: string, ...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=@msp/source", `--import=${tsx}`, file, ...args], {
    cwd: folder.path,
    stdio: ["ignore", "pipe", "inherit"],
  });
  started.push(child);
  return child;
}

async function lineOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("It prints to a pipe.");
  const [line] = (await once(createInterface({ input: stdout }), "line")) as [string];
  return line;
}

beforeEach(() => {
  const tenant = { ...sandboxTenant, live: { companies: ["174"], killSwitch: false } };
  writeFileSync("tenant.json", JSON.stringify(tenant));
  writeFileSync("msp.config.json", JSON.stringify({ tenant: "tenant.json", state: "runs.sqlite" }));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** Calls `msp` in this process; no credential is anywhere. */
const call = (args: readonly string[], options: CallOptions = {}) =>
  msp(["--module", module, ...args], { clock: createSimulatedClock(Date.now()), ...options });
const answer = (run: string, ...more: readonly string[]) =>
  call(["answer", run, "--value", '{"text":"Hello."}', "--as", "jordan.avery@example.com", ...more]);

async function startOwner(): Promise<{ child: ChildProcess; runId: string; address: string }> {
  const child = start(owner, "runs.sqlite");
  return { child, ...(JSON.parse(await lineOf(child)) as { runId: string; address: string }) };
}

describe("commands and the process that owns the runs", () => {
  it("list, answer and resume through its socket; what is refused is refused in the same words", async () => {
    const { runId } = await startOwner();
    const listed = await call(["runs", "--json"]);
    expect(listed).toMatchObject({ code: 0, error: "" });
    expect(JSON.parse(listed.out)).toMatchObject({
      runId,
      workflow: "ask-once",
      requests: [{ title: "Say something" }],
    });
    const table = await call(["runs"]);
    expect(table.out).toMatch(
      new RegExp(`${runId}  ask-once +174 +.* asks +-\\n  → Office admin \\(Jordan Avery\\): Say`),
    );

    expect(await call(["answer", "nothing"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(
        new RegExp(`There is no run "nothing" in ".*"\\. The nearest: ${runId} \\(ask-once\\)`),
      ),
    });
    expect(await call(["answer", runId, "--value", '{"text":4}', "--as", "jordan.avery@example.com"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^The answer to "Say something" was not taken: it does not fit/),
    });
    expect(await answer(runId.slice(0, 5))).toMatchObject({
      code: 0,
      error: "",
      out: 'The answer to "Say something" was taken. The host goes on with it.',
    });
    expect(await answer(runId)).toMatchObject({
      code: 2,
      error: '"Say something" is not open any more: it has been answered.',
    });
    const resumed = await call(["resume", runId]);
    expect(resumed).toMatchObject({ code: 0, error: "" });
    expect(resumed.out).toMatch(/answered +Jordan Avery, by command line: Say something[\s\S]*■ ended +succeeded/);
    expect(resumed.out).not.toContain("LIVE");
    expect(await answer(runId)).toMatchObject({ code: 2, error: expect.stringMatching(/has ended \(succeeded\)/) });
    expect(await call(["resume"])).toMatchObject({ code: 0, out: expect.stringMatching(/has anything to do now/) });
  });

  it("two commands as processes of their own see the same", async () => {
    const { runId } = await startOwner();
    const child = start(main, "--module", module, "runs", "--waiting", "--json");
    expect(JSON.parse(await lineOf(child))).toMatchObject({ runId, outcome: "waiting" });
  });

  it("a killed owner leaves its socket; the next command takes over, says that nothing fires, and loses nothing", async () => {
    const { child, runId, address } = await startOwner();
    child.kill("SIGKILL");
    await once(child, "exit");
    if (process.platform !== "win32") expect(existsSync(address)).toBe(true);
    const listed = await call(["runs", "--json"]);
    expect(JSON.parse(listed.out)).toMatchObject({ runId, requests: [{ title: "Say something" }] });
    expect(listed.error).toMatch(/^No host is running: 1 run waits\. Nothing fires until "msp serve" runs/);
    expect(await answer(runId)).toMatchObject({
      code: 0,
      out: `The answer to "Say something" was taken. It is kept; "msp resume ${runId}" goes on with it.`,
    });
    expect((await call(["runs"])).out).toMatch(/stands still[\s\S]*has something to do now: msp resume/);

    const second = await startOwner();
    expect(second.runId).toBe(runId);
    if (process.platform !== "win32") expect(statSync(address).mode & 0o777).toBe(0o600);
    const done = await call(["runs", "--all", "--json"]);
    expect(JSON.parse(done.out)).toMatchObject({ runId, outcome: "succeeded" });
  });

  it("an owner that is told to end gives its socket and its file back", async () => {
    const { child, address } = await startOwner();
    child.kill("SIGTERM");
    await once(child, "exit");
    if (process.platform !== "win32") expect(existsSync(address)).toBe(false);
    expect((await call(["runs"])).error).toMatch(/^No host is running/);
  });

  it("a file whose owner does not answer is left alone, and who it may be is said", async () => {
    const tenant = sandboxTenant;
    const clock = createSimulatedClock(0);
    const silent = await openLocalDesk({
      file: "runs.sqlite",
      session: { adapters: {}, tenant, clock, calendar: {}, sandbox: undefined } as never,
      workflows: [],
      people: silentPeople(() => []),
    });
    expect(await call(["runs"])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/runs\.sqlite" is owned by another process that does not answer: .*Try again/),
    });
    await silent.close();
    expect(await call(["runs"])).toMatchObject({ code: 0, error: "" });
  });

  it("the host of another tenant is not given this one's answers", async () => {
    const { runId } = await startOwner();
    writeFileSync("tenant.json", JSON.stringify({ ...sandboxTenant, id: "another-msp" }));
    expect(await answer(runId)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/runs for tenant "sandbox-msp".* was given tenant "another-msp"/),
    });
  });
});
