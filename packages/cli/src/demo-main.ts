import { runDemo } from "./demo/run-demo.ts";
import { runCommand } from "./run-command.ts";

process.exitCode = await runCommand(process, async (surroundings, exit) =>
  exit(await runDemo({ ...surroundings, json: process.argv.includes("--json") })),
);
