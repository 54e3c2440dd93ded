import { type Command, InvalidArgumentError } from "commander";
import { sandbox } from "../commands/sandbox.ts";
import type { Declaring } from "./declaring.ts";
import { examples } from "./examples.ts";

/** Declares `sandbox`. */
export function declareSandboxCommand({ program, contextOf, exit }: Declaring): void {
  program
    .command("sandbox")
    .description("start the invented services and keep them up until this command is ended")
    .option("--port <number>", "port of the fake Autotask; 0 takes a free one", portFrom, 0)
    .addHelpText(
      "after",
      `${examples("msp sandbox", "msp sandbox --json")}

With --json one line says each service's address and credentials, and the environment that makes msp use them.`,
    )
    .action(async ({ port }: { readonly port: number }, command: Command) =>
      exit(await sandbox(contextOf(command), port)),
    );
}

function portFrom(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Give a whole number from 0 to 65535.");
  return port;
}
