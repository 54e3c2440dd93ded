import { createFakeAutotask, type FakeAutotask } from "@msp/autotask/testing";
import { createFakeSmtp, type FakeSmtp } from "@msp/smtp/testing";
import type { Clock } from "@msp/workflows/ports";
import { sandboxSeed } from "./sandbox-seed.ts";

/** What a client needs to reach the sandbox's services. */
export interface SandboxAccess {
  readonly autotask: {
    readonly userName: string;
    readonly secret: string;
    readonly integrationCode: string;
    readonly zoneUrl: string;
    readonly discoveryUrl: string;
  };
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
    readonly from: string;
  };
}

/** Fake vendors on this machine's loopback address, with an invented tenant in them. */
export interface Sandbox {
  readonly access: SandboxAccess;
  readonly autotask: FakeAutotask;
  readonly smtp: FakeSmtp;
  close(): Promise<void>;
}

/** How a sandbox is set up. */
export interface SandboxOptions {
  readonly clock: Clock;
  /** Where the fake Autotask listens. Default: a free port. */
  readonly port?: number;
  /** How long a new record stays invisible to reads, in milliseconds. Default 0. */
  readonly replicationLagMs?: number;
  /** How many tickets of the past two years there are, with customers, people and devices they belong to. Default 0: only what procedures need. */
  readonly tickets?: number;
}

/** Starts every fake vendor over real HTTP and SMTP, on free ports of 127.0.0.1. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock, port = 0, replicationLagMs = 0, tickets = 0 } = options;
  const autotask = createFakeAutotask({
    clock,
    seed: sandboxSeed({ now: clock.now(), tickets }),
    replicationLagMs,
    // The receiver to try is one on this computer.
    assumptions: { webhookAddresses: "any" },
  });
  const smtp = createFakeSmtp({ clock });
  const [listening, mailServer] = await Promise.all([autotask.listen(port), smtp.listen()]);
  const base = `${listening.url}/atservicesrest/`;
  return {
    access: {
      autotask: { ...autotask.credentials, zoneUrl: base, discoveryUrl: base },
      smtp: {
        host: mailServer.host,
        port: mailServer.port,
        user: smtp.credentials?.user ?? "",
        password: smtp.credentials?.password ?? "",
        from: "Example MSP <service@example.com>",
      },
    },
    autotask,
    smtp,
    async close() {
      await Promise.all([listening.close(), mailServer.close()]);
    },
  };
}
