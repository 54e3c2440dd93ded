import { autotaskEnvironment } from "@msp/autotask";
import { smtpEnvironment } from "@msp/smtp";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { createSandbox, type SandboxAccess } from "../sandbox/create-sandbox.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `sandbox`. */
export interface SandboxCommandOptions {
  /** Where the fake Autotask listens; 0 takes a free port. */
  readonly port: number;
  readonly tickets: number;
}

/** Starts the fake vendors and keeps them up until the command is ended. */
export async function sandbox(
  { terminal, clock, options }: CommandContext,
  { port, tickets }: SandboxCommandOptions,
): Promise<ExitCode> {
  const fake = await createSandbox({ clock, port, tickets }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new UsageError(`Port ${port} is taken by another program. Name another one, or 0 for a free one.`);
  });
  const { autotask, smtp } = fake.access;
  const environment = environmentFor(fake.access);
  if (options.json) terminal.write(JSON.stringify({ autotask, smtp, environment }));
  else {
    terminal.write(`The sandbox is up; everything in it is invented. Ctrl+C ends it.

  Autotask  ${autotask.zoneUrl}
  SMTP      ${smtp.host}:${smtp.port}

Another terminal works with it as if it were real, once it has this environment:
`);
    for (const [name, value] of Object.entries(environment)) terminal.write(`export ${name}='${value}'`);
  }
  await new Promise<void>((resolve) => {
    if (terminal.ended.aborted) resolve();
    else terminal.ended.addEventListener("abort", () => resolve(), { once: true });
  });
  await fake.close();
  return exitCode.success;
}

/** The variables that make `msp` use the sandbox as if it were real. */
const environmentFor = ({ autotask, smtp }: SandboxAccess): { readonly [variable: string]: string } => ({
  [autotaskEnvironment.userName]: autotask.userName,
  [autotaskEnvironment.secret]: autotask.secret,
  [autotaskEnvironment.integrationCode]: autotask.integrationCode,
  [autotaskEnvironment.zoneUrl]: autotask.zoneUrl,
  [smtpEnvironment.host]: smtp.host,
  [smtpEnvironment.port]: String(smtp.port),
  [smtpEnvironment.user]: smtp.user,
  [smtpEnvironment.password]: smtp.password,
  [smtpEnvironment.from]: smtp.from,
});
