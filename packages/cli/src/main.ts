#!/usr/bin/env node
import { createProgram } from "./program.ts";
import { runCommand } from "./run-command.ts";

process.exitCode = await runCommand(process, (surroundings, exit) =>
  createProgram({ ...surroundings, exit }).parseAsync(process.argv),
);
