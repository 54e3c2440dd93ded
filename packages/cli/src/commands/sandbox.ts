import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { createSandbox } from "../sandbox/create-sandbox.ts";

/** Starts the fake vendors and keeps them up until the command is ended. */
export async function sandbox({ terminal, clock, options }: CommandContext, port: number): Promise<ExitCode> {
  const fake = await createSandbox({ clock, port });
  const { autotask, smtp } = fake.access;
  if (options.json) terminal.write(JSON.stringify({ autotask, smtp }));
  else {
    terminal.write("The sandbox is up; everything in it is invented. End it with Ctrl+C.");
    terminal.write(
      `Autotask  ${autotask.zoneUrl}\n  AUTOTASK_ZONE_URL=${autotask.zoneUrl}\n  AUTOTASK_USERNAME=${autotask.userName}\n  AUTOTASK_SECRET=${autotask.secret}\n  AUTOTASK_INTEGRATION_CODE=${autotask.integrationCode}`,
    );
    terminal.write(
      `SMTP      ${smtp.host}:${smtp.port}\n  MSP_SMTP_HOST=${smtp.host}\n  MSP_SMTP_PORT=${smtp.port}\n  MSP_SMTP_USER=${smtp.user}\n  MSP_SMTP_PASSWORD=${smtp.password}\n  MSP_SMTP_FROM="${smtp.from}"`,
    );
  }
  await new Promise<void>((resolve) => {
    if (terminal.ended.aborted) resolve();
    else terminal.ended.addEventListener("abort", () => resolve(), { once: true });
  });
  await fake.close();
  return exitCode.success;
}
