// Run as a process: works on fifty runs and kills itself, as kill -9 does, halfway through.
import { createSqliteEngine } from "@msp/engine-sqlite";
import { bench as by, counting, host } from "./bench-host.ts";

const [file = ""] = process.argv.slice(2);
const workflow = counting(400);
let left = 50 * 400;
const engine = await createSqliteEngine({
  ...host,
  workflows: [workflow],
  file,
  onEntry: () => {
    left -= 1;
    if (left === 0) process.kill(process.pid, "SIGKILL");
  },
});
await Promise.all(
  Array.from({ length: 50 }, (_, index) => engine.start(workflow, { input: { number: 0 }, startKey: `${index}`, by })),
);
await engine.runUntilIdle();
