import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { systemClock } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/sandbox/create-sandbox.ts";
import { sandboxTenant } from "../src/sandbox/sandbox-tenant.ts";
import { saveTicketByHand } from "./support/live-bench.ts";
import { useTemporaryFolder } from "./support/temporary-folder.ts";

const folder = useTemporaryFolder();
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const tsx = import.meta.resolve("tsx");
const started: ChildProcess[] = [];
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await createSandbox({ clock: systemClock });
  writeFileSync(join(folder.path, "tenant.json"), JSON.stringify(sandboxTenant));
  const rule = {
    workflow: "remove-contact",
    when: { category: "administrative-change", titleIncludes: "remove" },
    input: { entry: { kind: "adopt", ticketId: "{ticketId}" } },
  };
  const config = {
    tenant: "tenant.json",
    autotask: { zoneUrl: sandbox.access.autotask.zoneUrl, discoveryUrl: sandbox.access.autotask.discoveryUrl },
    serve: { start: [rule], poll: { every: "10 seconds" } },
  };
  writeFileSync(join(folder.path, "msp.config.json"), JSON.stringify(config));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await sandbox.close();
});

interface Line {
  readonly kind: string;
  readonly [name: string]: unknown;
}

/** Calls `msp` as a process of its own, against the sandbox as if it were real. */
function spawnMsp(...args: readonly string[]) {
  const { autotask, smtp } = sandbox.access;
  const child = spawn(process.execPath, ["--conditions=@msp/source", `--import=${tsx}`, main, ...args], {
    cwd: folder.path,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{ AUTOTASK_USERNAME: autotask.userName, AUTOTASK_SECRET: autotask.secret },
      AUTOTASK_INTEGRATION_CODE: autotask.integrationCode,
      ...{ MSP_SMTP_HOST: smtp.host, MSP_SMTP_PORT: String(smtp.port), MSP_SMTP_USER: smtp.user },
      ...{ MSP_SMTP_PASSWORD: smtp.password, MSP_SMTP_FROM: smtp.from, MSP_JOURNAL_KEY: "kept elsewhere" },
    },
  });
  started.push(child);
  const lines: Line[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line.startsWith("{") ? (JSON.parse(line) as Line) : { kind: "text", line });
    for (const look of [...waiting]) look();
  });
  let error = "";
  child.stderr.on("data", (chunk) => {
    error += String(chunk);
  });
  return {
    child,
    lines,
    until: (kind: string) =>
      new Promise<Line>((resolve) => {
        const look = () => {
          const found = lines.find((line) => line.kind === kind);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    ended: once(child, "close").then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as string | null,
      error,
    })),
  };
}

describe.skipIf(process.platform === "win32")("msp serve as a process", () => {
  it("killed without warning it goes on where it was; a second host is refused; told to end, it ends well", async () => {
    const ticket = saveTicketByHand(sandbox);
    const first = spawnMsp("--json", "serve", "--yes");
    expect(await first.until("host")).toMatchObject({
      allowList: sandboxTenant.live.companies,
      killSwitch: false,
      file: join(folder.path, ".msp", "runs.sqlite"),
      openRuns: 0,
      nextWake: null,
    });
    const { runId } = await first.until("run started");
    expect(await first.until("asked")).toMatchObject({ runId, to: "admin" });

    const second = spawnMsp("serve", "--yes");
    expect(await second.ended).toMatchObject({
      code: 1,
      error: expect.stringMatching(
        /^A host is running for ".*runs\.sqlite" already: process \d+, for tenant "Example MSP \(sandbox\)"\. One file has one host/,
      ),
    });

    first.child.kill("SIGKILL");
    expect(await first.ended).toMatchObject({ signal: "SIGKILL" });
    const third = spawnMsp("--json", "serve", "--yes");
    expect(await third.until("host")).toMatchObject({ openRuns: 1 });
    await third.until("serving");
    const listed = spawnMsp("--json", "runs");
    await listed.ended;
    expect(listed.lines.map((line) => line.startKey)).toEqual([`ticket ${ticket}`]);

    third.child.kill("SIGTERM");
    expect(await third.ended).toEqual({ code: 0, signal: null, error: "" });
    expect(third.lines.map(({ kind }) => kind)).toEqual(["host", "serving", "stopping", "stopped"]);
  }, 60_000);

  it("--once asks once, takes everything as far as it goes, and ends; in words a person can read", async () => {
    saveTicketByHand(sandbox);
    const once = spawnMsp("serve", "--once", "--yes");
    expect(await once.ended).toEqual({ code: 0, signal: null, error: "" });
    const text = once.lines.map(({ line }) => line).join("\n");
    expect(text).toMatch(
      /^LIVE: this writes to the real services of "Example MSP \(sandbox\)"\.\n {2}allow list: {2}companies 174\n/,
    );
    expect(text).toMatch(
      /starts:\n {4}remove-contact \d\.\d\.\d for a ticket with category "administrative-change", "remove" in the title/,
    );
    expect(text).toMatch(/waiting: {5}no run\n {2}next timer: {2}none/);
    expect(text).toMatch(/Run \w{16} of remove-contact was started for ticket T\S+\./);
    expect(text).toMatch(/\n.*Looked once: 1 run is open, 1 of them asks somebody\.$/);
    expect(text).toMatch(/waits for Office admin \(Jordan Avery\): .+ \(msp answer \w{16}:\S+\)/);
  }, 60_000);

  it("a service that refuses --once is exit code 5, and nothing is lost", async () => {
    saveTicketByHand(sandbox);
    const fault = sandbox.autotask.faults.add({
      kind: "status",
      code: 500,
      body: { errors: ["Not now."] },
      match: { path: /Tickets\/query/ },
      times: 100,
    });
    expect(await spawnMsp("serve", "--once", "--yes").ended).toMatchObject({
      code: 5,
      error: expect.stringMatching(/Not now/),
    });
    fault.remove();
    const again = spawnMsp("--json", "serve", "--once", "--yes");
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(again.lines.map(({ kind }) => kind)).toContain("run started");
  }, 60_000);

  it("a rule that cannot work is said before anything is served", async () => {
    writeFileSync(
      join(folder.path, "msp.config.json"),
      JSON.stringify({
        tenant: "tenant.json",
        serve: { start: [{ workflow: "remove-user", when: { category: "x" }, input: {} }] },
      }),
    );
    const { code, error } = await spawnMsp("serve", "--yes").ended;
    expect(code).toBe(2);
    expect(error).toMatch(/serve\.start\[0\]: there is no workflow "remove-user"/);
  }, 60_000);
});
