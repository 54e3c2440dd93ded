import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { CommandContext, Environment } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { createSandbox } from "../sandbox/create-sandbox.ts";
import type { SandboxAccess } from "../sandbox/sandbox-access.ts";
import { sandboxAddresses } from "../sandbox/sandbox-addresses.ts";
import { sandboxEnvironment } from "../sandbox/sandbox-environment.ts";
import { sandboxServices } from "../sandbox/sandbox-services.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `sandbox`. */
export interface SandboxCommandOptions {
  /** Where the fake Autotask listens; 0 takes a free port. */
  readonly port: number;
  readonly tickets: number;
  /** Where to write a configuration file that reaches every service. */
  readonly configOut?: string | undefined;
}

/** Starts the fake vendors and keeps them up until the command is ended. */
export async function sandbox(
  { terminal, clock, options }: CommandContext,
  { port, tickets, configOut }: SandboxCommandOptions,
): Promise<ExitCode> {
  if (configOut !== undefined && existsSync(configOut))
    throw new UsageError(
      `"${configOut}" is there already, and may be a real one. Name a new file for the configuration of the sandbox.`,
    );
  const fake = await createSandbox({ clock, port, tickets }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new UsageError(`Port ${port} is taken by another program. Name another one, or 0 for a free one.`);
  });
  if (configOut !== undefined)
    await writeFile(configOut, `${JSON.stringify(sandboxServices(fake), null, 2)}\n`, { mode: 0o600 });
  const environment = sandboxEnvironment(fake.access);
  if (options.json) {
    // The configuration says what no variable can: which components restart and wake devices, where retired ones are set aside.
    terminal.write(JSON.stringify({ ...fake.access, environment, configuration: sandboxServices(fake) }));
  } else for (const line of introductionTo(fake.access, environment)) terminal.write(line);
  await new Promise<void>((resolve) => {
    if (terminal.ended.aborted) resolve();
    else terminal.ended.addEventListener("abort", () => resolve(), { once: true });
  });
  await fake.close();
  return exitCode.success;
}

const introductionTo = (access: SandboxAccess, environment: Environment): readonly string[] => [
  "The sandbox is up; everything in it is invented, and one world in all of it. Ctrl+C ends it.",
  "",
  ...sandboxAddresses(access).map(({ name, address }) => `  ${name.padEnd(17)} ${address}`),
  "",
  "Another terminal works with it as if it were real, once it has this environment:",
  "",
  ...Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`),
  "",
  "Which components restart devices, and where power units are, only a configuration can say: msp sandbox --config-out FILE.",
  "",
  "In PowerShell:",
  "",
  ...Object.entries(environment).map(([name, value]) => `$env:${name} = '${value}'`),
];
