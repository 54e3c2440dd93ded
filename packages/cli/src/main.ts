#!/usr/bin/env node
import { systemClock } from "@msp/workflows/run";
import { explainFailure } from "./explain-failure.ts";
import { createProcessTerminal } from "./process-terminal.ts";
import { createProgram } from "./program.ts";

const terminal = createProcessTerminal();
const exit = (code: number) => {
  process.exitCode = code;
};
try {
  await createProgram({ terminal, clock: systemClock, environment: process.env, exit }).parseAsync();
} catch (error) {
  const { text, code } = explainFailure(error);
  if (text !== "") terminal.error(text);
  exit(code);
}
