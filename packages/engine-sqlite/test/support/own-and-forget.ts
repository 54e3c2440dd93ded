// Run as a process: opens a store, lets go of every reference to it, reads the file and collects garbage. It must own the store still.
import { readFileSync } from "node:fs";
import { type DriverName, openSqliteStore } from "../../src/index.ts";
import { started } from "./bodies.ts";

const [file = "", driver] = process.argv.slice(2);

async function open(): Promise<void> {
  const store = await openSqliteStore({ file, driver: driver as DriverName });
  await store.create({ runId: "a", workflow: "call", version: "1.0.0", startKey: "a" }, started("a"), 1);
}

await open();
readFileSync(file);
for (let round = 0; round < 5; round += 1) {
  await new Promise((resolve) => setImmediate(resolve));
  (globalThis as { gc?: () => void }).gc?.();
}
console.log("owning");
// Something to do, so that the process stays until it is killed.
setInterval(() => {}, 60_000);
