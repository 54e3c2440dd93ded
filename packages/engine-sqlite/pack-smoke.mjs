// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { openSqliteStore, StorageError } = await load("@msp/engine-sqlite");
  const folder = mkdtempSync(join(tmpdir(), "msp-smoke-"));
  const file = join(folder, "runs.sqlite");
  try {
    const store = await openSqliteStore({ file });
    const run = { runId: "r1", workflow: "call", version: "1.0.0", startKey: "k1" };
    assert.deepEqual(await store.create(run, { kind: "noted", path: "", text: "hello" }, 1), { created: true });
    await assert.rejects(openSqliteStore({ file }), StorageError);
    await store.close();
    const again = await openSqliteStore({ file });
    assert.deepEqual(await again.runs(), [run]);
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
