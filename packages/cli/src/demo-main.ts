import { systemClock } from "@msp/workflows/run";
import { runDemo } from "./demo/run-demo.ts";
import { explainFailure } from "./explain-failure.ts";
import { createProcessTerminal } from "./process-terminal.ts";

const terminal = createProcessTerminal();
const options = { json: process.argv.includes("--json"), config: undefined, module: [] };
try {
  process.exitCode = await runDemo({
    terminal,
    clock: systemClock,
    environment: process.env,
    options,
    workflows: async () => [],
  });
} catch (error) {
  const { text, code } = explainFailure(error);
  terminal.error(text);
  process.exitCode = code;
}
