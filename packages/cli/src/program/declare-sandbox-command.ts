import { type Command, InvalidArgumentError } from "commander";
import { type SandboxCommandOptions, sandbox } from "../commands/sandbox.ts";
import type { Declaring } from "./declaring.ts";
import { examples } from "./examples.ts";

/** Declares `sandbox`. */
export function declareSandboxCommand({ program, contextOf, exit }: Declaring): void {
  program
    .command("sandbox")
    .description("start the invented services and keep them up until this command is ended")
    .option("--port <number>", "port of the fake Autotask; 0 takes a free one", portFrom, 0)
    .option(
      "--tickets <number>",
      "tickets of the past two years, with their customers, people and devices",
      countFrom,
      5_000,
    )
    .option("--config-out <file>", "write a configuration file with which msp --config FILE reaches all of it")
    .option("--tenant-out <file>", "write the tenant file of the invented provider, with nothing left to fill in")
    .addHelpText(
      "after",
      `${examples("msp sandbox", "msp sandbox --tickets 100000", "msp sandbox --config-out msp.config.json --tenant-out tenant.json", "msp sandbox --json")}

With --json one line says each service's address and credentials, and the environment that makes msp use them.`,
    )
    .action(async ({ port, tickets, configOut, tenantOut }: SandboxCommandOptions, command: Command) =>
      exit(await sandbox(contextOf(command), { port, tickets, configOut, tenantOut })),
    );
}

function portFrom(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Give a whole number from 0 to 65535.");
  return port;
}

function countFrom(given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000)
    throw new InvalidArgumentError("Give a whole number from 0 to 1000000.");
  return count;
}
