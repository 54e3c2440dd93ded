// Runs a TypeScript file of this repository from source, without a build: `node run-source.mjs FILE [ARGUMENTS]`.
// Installs what is missing first. See docs/decisions/0004-run-from-source.md for why this way was chosen.
import { spawn } from "node:child_process";
import { ensureInstalled } from "./ensure-installed.mjs";

const [file, ...argumentsOfFile] = process.argv.slice(2);
if (file === undefined) {
  console.error("Say which file to run: node packages/tooling/run-source.mjs FILE [ARGUMENTS]");
  process.exit(2);
}

ensureInstalled();

const child = spawn(process.execPath, ["--conditions=@msp/source", "--import=tsx", file, ...argumentsOfFile], {
  stdio: "inherit",
});

/** @type {NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) process.on(signal, () => child.kill(signal));

// npm starts scripts through a shell that does not pass signals on: whoever ends npm would leave the program running.
const shell = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== shell) child.kill("SIGTERM");
}, 250);

child.on("exit", (code, signal) => {
  clearInterval(watch);
  for (const name of signals) process.removeAllListeners(name);
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
});
