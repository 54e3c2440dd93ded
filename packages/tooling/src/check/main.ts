// The whole gate: `npm run check`, `npm run check -- --list`, `npm run check -- --only types,docs`, `npm run check -- --except tests`.
import { parseArgs } from "node:util";
import { rootDirectory } from "../repository/root-directory.ts";
import { allSteps } from "./all-steps.ts";
import { chooseSteps } from "./choose-steps.ts";
import { consoleListener } from "./console-listener.ts";
import { printSummary } from "./print-summary.ts";
import { runSteps } from "./run-steps.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, except: { type: "string" }, list: { type: "boolean", default: false } },
});

if (values.list) {
  for (const { name, about } of allSteps) console.log(`${name.padEnd(12)} ${about}`);
} else {
  try {
    const reports = await runSteps(chooseSteps(allSteps, values), rootDirectory, consoleListener);
    printSummary(reports);
    process.exitCode = reports.every(({ state }) => state === "passed") ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
