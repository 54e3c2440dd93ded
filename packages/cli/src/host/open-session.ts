import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { createCalendar } from "@msp/calendar";
import { loadTenant, type Tenant } from "@msp/workflows";
import type { Calendar, Clock } from "@msp/workflows/ports";
import { readJsonFile } from "../read-json-file.ts";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox.ts";
import { sandboxStart } from "../sandbox/sandbox-start.ts";
import { sandboxTenant } from "../sandbox/sandbox-tenant.ts";
import { UsageError } from "../usage-error.ts";
import type { CommandContext } from "../command-context.ts";
import { defaultConfigFile, officeHours, readConfig } from "./config.ts";
import { type Connection, connect } from "./connect.ts";
import { createSimulatedClock } from "./simulated-clock.ts";

/** Where a command works: one tenant, its services, its time. */
export interface Session extends Connection {
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** Present when everything is invented and nothing is real. */
  readonly sandbox: Sandbox | undefined;
  close(): Promise<void>;
}

/** Opens the sandbox, or connects to the real services that configuration and environment name. */
export async function openSession(context: CommandContext, options: { readonly sandbox: boolean; readonly tenant?: string | undefined }): Promise<Session> {
  return options.sandbox ? openSandbox(context, options.tenant) : openReal(context, options.tenant);
}

async function openSandbox(context: CommandContext, tenantFile: string | undefined): Promise<Session> {
  const clock = createSimulatedClock(sandboxStart);
  const tenant = tenantFile === undefined ? sandboxTenant : loadTenant(await readJsonFile(tenantFile, "The tenant file"));
  const config = await readConfig(context.options.config, existsSync);
  const sandbox = await createSandbox({ clock });
  return {
    ...connect({ tenant, clock, ...sandbox.access }),
    tenant,
    clock,
    calendar: createCalendar(config.calendar ?? { ...officeHours, zone: "America/New_York" }),
    sandbox,
    close: () => sandbox.close(),
  };
}

async function openReal(context: CommandContext, tenantFile: string | undefined): Promise<Session> {
  const config = await readConfig(context.options.config, existsSync);
  const named = tenantFile ?? (config.tenant === undefined ? undefined : resolve(dirname(context.options.config ?? defaultConfigFile), config.tenant));
  if (named === undefined) {
    throw new UsageError(`No tenant file is named. Write one with "msp tenant pull", and name it with --tenant FILE or as "tenant" in ${defaultConfigFile}; or try everything without an account: --sandbox.`);
  }
  const tenant = loadTenant(await readJsonFile(named, "The tenant file"));
  const { clock, environment } = context;
  return {
    ...connect({ tenant, clock, autotask: { ...config.autotask, environment }, smtp: { ...config.smtp, environment } }),
    tenant,
    clock,
    calendar: createCalendar(config.calendar ?? officeHours),
    sandbox: undefined,
    close: async () => undefined,
  };
}
