import { existsSync } from "node:fs";
import type { Tenant } from "@msp/workflows";
import type { CommandContext } from "../command-context.ts";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox.ts";
import { sandboxServices } from "../sandbox/sandbox-services.ts";
import { sandboxStart } from "../sandbox/sandbox-start.ts";
import { sandboxTenant } from "../sandbox/sandbox-tenant.ts";
import { calendarsOf } from "./calendars-of.ts";
import { officeHours, readConfig } from "./config.ts";
import { connect } from "./connect.ts";
import type { Session, SessionOptions } from "./open-session.ts";
import { readTenantFile } from "./read-tenant-file.ts";
import { createSimulatedClock, type SimulatedClock } from "./simulated-clock.ts";

/** The invented provider's business time. */
const sandboxHours = { ...officeHours, zone: "America/New_York", holidays: ["2026-12-25", "2027-01-01"] };

/** A session in which everything is invented, time included. */
export interface SandboxSession extends Session {
  readonly sandbox: Sandbox;
  readonly clock: SimulatedClock;
}

/** When its time begins, and what its tenant file says otherwise. */
export interface SandboxSessionOptions extends Pick<SessionOptions, "tenant" | "sandboxTickets"> {
  /** Milliseconds since 1970-01-01 UTC. Default: the sandbox's own beginning. */
  readonly startsAt?: number;
  /** How the tenant differs. Default: not at all. */
  readonly changeTenant?: ((usual: Tenant<never>) => Tenant<never>) | undefined;
}

/** Starts the invented services and connects to them over the network, as to real ones. Nothing is sent yet. */
export async function openSandboxSession(
  context: CommandContext,
  {
    tenant: tenantFile,
    sandboxTickets = 0,
    startsAt = sandboxStart,
    changeTenant = (usual) => usual,
  }: SandboxSessionOptions,
): Promise<SandboxSession> {
  const clock = createSimulatedClock(startsAt);
  const tenant = changeTenant(tenantFile === undefined ? sandboxTenant : await readTenantFile(tenantFile));
  const config = await readConfig(context.options.config, existsSync);
  const sandbox = await createSandbox({ clock, tickets: sandboxTickets });
  const connection = connect({ tenant, clock, ...sandboxServices(sandbox) });
  return {
    ...connection,
    tenant,
    tenantFile,
    clock,
    ...calendarsOf(context, config.calendar ?? sandboxHours),
    autotaskUserName: sandbox.access.autotask.userName,
    sandbox,
    async close() {
      await connection.disconnect();
      await sandbox.close();
    },
  };
}
