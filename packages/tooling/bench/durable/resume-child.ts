// Run as a process: opens a store, lets its engine come to rest, and prints what that took.
import { createSqliteEngine } from "@msp/engine-sqlite";
import { counting, host, waiting } from "./bench-host.ts";

const [file = ""] = process.argv.slice(2);
const start = performance.now();
const engine = await createSqliteEngine({ ...host, workflows: [waiting, counting(400)], file });
await engine.runUntilIdle();
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, megabytes: process.memoryUsage().rss / 1024 / 1024 }));
await engine.close();
