// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createProgram, createSandbox, sandboxTenant } = await load("@msp/cli");
  const written = [];
  const codes = [];
  const clock = { now: () => Date.parse("2026-11-30T14:00:00Z"), sleep: async () => {} };
  const terminal = {
    write: (text) => written.push(text),
    rewrite: () => {},
    error: (text) => written.push(text),
    isInteractive: false,
    hasColors: false,
    columns: 110,
    canAsk: false,
    ask: () => Promise.reject(new Error("nobody is there")),
    ended: new AbortController().signal,
  };
  const program = createProgram({ terminal, clock, environment: {}, exit: (code) => codes.push(code) });
  await program.parseAsync(["node", "msp", "list"]);
  assert.match(written.join("\n"), /^remove-contact /m);
  assert.deepEqual(codes, [0]);

  assert.equal(sandboxTenant.id, "sandbox-msp");
  const sandbox = await createSandbox({ clock });
  const { autotask } = sandbox.access;
  const headers = {
    UserName: autotask.userName,
    Secret: autotask.secret,
    ApiIntegrationCode: autotask.integrationCode,
  };
  const answer = await fetch(`${autotask.zoneUrl}v1.0/Companies/174`, { headers });
  assert.equal((await answer.json()).item.companyName, "Acme Dental");
  await sandbox.close();

  // The command itself, as npm links it.
  const manifest = fileURLToPath(import.meta.resolve("@msp/cli/package.json"));
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  const help = execFileSync(process.execPath, [join(dirname(manifest), bin.msp), "--help"], { encoding: "utf8" });
  assert.match(help, /^Usage: msp/);
};
