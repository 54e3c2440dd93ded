import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { autotaskEnvironment } from "@msp/autotask";
import { loadTenant, type Tenant } from "@msp/workflows";
import type { Calendar, Clock } from "@msp/workflows/ports";
import type { CommandContext } from "../command-context.ts";
import { watchLiveLimits } from "../live/watch-live-limits.ts";
import type { Sandbox } from "../sandbox/create-sandbox.ts";
import { UsageError } from "../usage-error.ts";
import { calendarsOf } from "./calendars-of.ts";
import { defaultConfigFile, officeHours, readConfig } from "./config.ts";
import { type Connection, connect } from "./connect.ts";
import { openSandboxSession } from "./open-sandbox-session.ts";
import { readTenantFile } from "./read-tenant-file.ts";

/** Where a command works: one tenant, its services, its time. */
export interface Session extends Connection {
  readonly tenant: Tenant<never>;
  /** Where the tenant was read from; `undefined` where it was not a file. */
  readonly tenantFile: string | undefined;
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** A customer's own business time. Absent where all have the provider's. */
  readonly calendarOf?: (companyId: string) => Calendar;
  /** The API user, to tell which Autotask resource it is. */
  readonly autotaskUserName: string | undefined;
  /** Present when everything is invented and nothing is real. */
  readonly sandbox: Sandbox | undefined;
  close(): Promise<void>;
}

/** Where to work, and as which tenant. */
export interface SessionOptions {
  readonly sandbox: boolean;
  readonly tenant?: string | undefined;
  /** How many tickets of the past the sandbox has. Default 0. */
  readonly sandboxTickets?: number;
  /** Only the vendor's client is needed, because the tenant file is what is being written. */
  readonly withoutTenant?: boolean;
}

/** Opens the sandbox, or connects to the real services that configuration and environment name. Nothing is sent yet. */
export async function openSession(context: CommandContext, options: SessionOptions): Promise<Session> {
  return options.sandbox ? openSandboxSession(context, options) : openReal(context, options);
}

async function openReal(
  context: CommandContext,
  { tenant: tenantFile, withoutTenant = false }: SessionOptions,
): Promise<Session> {
  const config = await readConfig(context.options.config, existsSync);
  const { clock, environment } = context;
  const file = withoutTenant ? undefined : (tenantFile ?? besideConfig(context, config.tenant));
  const tenant = withoutTenant ? nobody : await readTenant(context, file);
  const connection = connect({
    ...config,
    tenant,
    clock,
    environment,
    autotask: { ...config.autotask, environment },
    smtp: { ...config.smtp, environment },
  });
  return {
    ...connection,
    tenant,
    tenantFile: file,
    clock,
    ...calendarsOf(context, config.calendar ?? officeHours),
    autotaskUserName: config.autotask.userName ?? environment[autotaskEnvironment.userName],
    sandbox: undefined,
    close: connection.disconnect,
  };
}

async function readTenant(context: CommandContext, file: string | undefined): Promise<Tenant<never>> {
  if (file === undefined) {
    throw new UsageError(
      `No tenant file is named. Write one with "msp tenant pull", and name it with --tenant FILE or as "tenant" in ${context.options.config ?? defaultConfigFile}. Without an account: msp run remove-contact --sandbox`,
    );
  }
  return watchLiveLimits(await readTenantFile(file), file);
}

/** The tenant file a configuration names, from the configuration's own folder. */
const besideConfig = (context: CommandContext, file: string | undefined): string | undefined =>
  file === undefined ? undefined : resolve(dirname(context.options.config ?? defaultConfigFile), file);

const nobody = loadTenant({ id: "nobody", title: "No tenant yet", bindings: {} });
