import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { acmeIds } from "@msp/autotask/testing";
import type { CommandContext, Environment } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { createSandbox } from "../sandbox/create-sandbox.ts";
import type { SandboxAccess } from "../sandbox/sandbox-access.ts";
import { sandboxAddresses } from "../sandbox/sandbox-addresses.ts";
import { sandboxEnvironment } from "../sandbox/sandbox-environment.ts";
import { sandboxServices } from "../sandbox/sandbox-services.ts";
import { sandboxTenant } from "../sandbox/sandbox-tenant.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `sandbox`. */
export interface SandboxCommandOptions {
  /** Where the fake Autotask listens; 0 takes a free port. */
  readonly port: number;
  readonly tickets: number;
  /** Where to write a configuration file that reaches every service. */
  readonly configOut?: string | undefined;
  /** Where to write its tenant file; the configuration then names it. */
  readonly tenantOut?: string | undefined;
}

/** Starts the fake vendors and keeps them up until the command is ended. */
export async function sandbox(
  { terminal, clock, options }: CommandContext,
  { port, tickets, configOut, tenantOut }: SandboxCommandOptions,
): Promise<ExitCode> {
  refuseExisting(configOut, "the configuration");
  refuseExisting(tenantOut, "the tenant file");
  const fake = await createSandbox({ clock, port, tickets }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new UsageError(`Port ${port} is taken by another program. Name another one, or 0 for a free one.`);
  });
  // Who tries it has one login alone; with it, what a technician does on a ticket is done in the technician's name.
  for (const resource of [acmeIds.resources.technician, acmeIds.resources.senior])
    fake.autotask.state.allowImpersonation(resource);
  if (tenantOut !== undefined) await writeJson(tenantOut, sandboxTenant);
  if (configOut !== undefined)
    // A configuration names files as seen from its own folder.
    await writeJson(configOut, {
      ...(tenantOut === undefined ? {} : { tenant: relative(dirname(resolve(configOut)), resolve(tenantOut)) }),
      ...sandboxServices(fake),
    });
  const environment = sandboxEnvironment(fake.access);
  if (options.json) {
    // The configuration says what no variable can: which components restart and wake devices, where retired ones are set aside.
    terminal.write(JSON.stringify({ ...fake.access, environment, configuration: sandboxServices(fake) }));
  } else for (const line of introductionTo(fake.access, environment, { configOut, tenantOut })) terminal.write(line);
  await new Promise<void>((done) => {
    if (terminal.ended.aborted) done();
    else terminal.ended.addEventListener("abort", () => done(), { once: true });
  });
  await fake.close();
  return exitCode.success;
}

function refuseExisting(file: string | undefined, what: string): void {
  if (file !== undefined && existsSync(file))
    throw new UsageError(
      `"${file}" is there already, and may be a real one. Name a new file for ${what} of the sandbox.`,
    );
}

const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });

type Written = Pick<SandboxCommandOptions, "configOut" | "tenantOut">;

const introductionTo = (
  access: SandboxAccess,
  environment: Environment,
  { configOut, tenantOut }: Written,
): readonly string[] => [
  "The sandbox is up; everything in it is invented, and one world in all of it. Ctrl+C ends it.",
  "",
  ...sandboxAddresses(access).map(({ name, address }) => `  ${name.padEnd(17)} ${address}`),
  "",
  ...(tenantOut === undefined ? [] : [`Wrote ${tenantOut}: the tenant file of the invented provider.`, ""]),
  ...(configOut === undefined ? environmentIn(environment) : howToReach(configOut, tenantOut)),
];

/** The configuration reaches everything, so the environment, which cannot say all of it, would only be in the way. */
const howToReach = (configOut: string, tenantOut: string | undefined): readonly string[] => [
  `Wrote ${configOut}: addresses and credentials of this sandbox, for as long as it is up.`,
  "Another terminal works with it as if it were real:",
  "",
  `  msp --config ${configOut} doctor${tenantOut === undefined ? " --tenant FILE" : ""}`,
  `  msp --config ${configOut} serve${tenantOut === undefined ? " --tenant FILE" : ""}`,
  ...(tenantOut === undefined
    ? ["", "The tenant file comes from msp tenant pull, or whole from msp sandbox --tenant-out FILE."]
    : []),
];

const environmentIn = (environment: Environment): readonly string[] => [
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
