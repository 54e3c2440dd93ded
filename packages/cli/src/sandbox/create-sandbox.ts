import { createFakeAdminByRequest, type FakeAdminByRequest } from "@msp/admin-by-request/testing";
import { createFakeAutoelevate, type FakeAutoelevate } from "@msp/autoelevate/testing";
import { createFakeAutotask, type FakeAutotask } from "@msp/autotask/testing";
import { createFakeDattoRmm, type FakeDattoRmm } from "@msp/datto-rmm/testing";
import { createFakeItGlue, type FakeItGlue } from "@msp/it-glue/testing";
import { createFakeSmtp, type FakeSmtp } from "@msp/smtp/testing";
import { acmeFiles, createFakeVirustotal, type FakeVirustotal } from "@msp/virustotal/testing";
import type { Clock } from "@msp/workflows/ports";
import type { SandboxAccess } from "./sandbox-access.ts";
import { sandboxSeed } from "./sandbox-seed.ts";
import { documentationSeed } from "./world/documentation-seed.ts";
import { macElevationSeed } from "./world/mac-elevation-seed.ts";
import { monitoringSeed } from "./world/monitoring-seed.ts";
import { createWorldPower, type WorldPower } from "./world/power-units.ts";
import { windowsElevationSeed } from "./world/windows-elevation-seed.ts";
import { worldOutlets } from "./world/world-outlets.ts";

/** Fake vendors on this machine's loopback address, with one invented world in all of them. */
export interface Sandbox {
  readonly access: SandboxAccess;
  /** The time everything in it runs on. */
  readonly clock: Clock;
  readonly autotask: FakeAutotask;
  readonly smtp: FakeSmtp;
  readonly dattoRmm: FakeDattoRmm;
  readonly itGlue: FakeItGlue;
  readonly autoelevate: FakeAutoelevate;
  readonly adminByRequest: FakeAdminByRequest;
  readonly virustotal: FakeVirustotal;
  readonly power: WorldPower;
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
  const now = clock.now();
  const autotask = createFakeAutotask({
    clock,
    seed: sandboxSeed({ now, tickets }),
    replicationLagMs,
    // The receiver to try is one on this computer.
    assumptions: { webhookAddresses: "any" },
  });
  const smtp = createFakeSmtp({ clock });
  const dattoRmm = createFakeDattoRmm({
    clock,
    seed: monitoringSeed(now),
    keys: { apiKey: "SANDBOXRMMKEY", apiSecretKey: "sandbox-rmm-secret" },
  });
  const itGlue = createFakeItGlue({ clock, seed: documentationSeed() });
  const autoelevate = createFakeAutoelevate({ clock, seed: windowsElevationSeed(now) });
  const adminByRequest = createFakeAdminByRequest({ clock, seed: macElevationSeed });
  const virustotal = createFakeVirustotal({ clock, files: acmeFiles });

  const power = createWorldPower(clock, dattoRmm);

  // Autotask first: a port that is taken is found out before anything else listens.
  const desk = await autotask.listen(port);
  const [mail, monitoring, documentation, forWindows, forMacs, files, plug, bar] = await Promise.all([
    smtp.listen(),
    dattoRmm.listen(),
    itGlue.listen(),
    autoelevate.listen(),
    adminByRequest.listen(),
    virustotal.listen(),
    power.frontDesk.listen(),
    power.annex.listen(),
  ]);
  const listening = [desk, mail, monitoring, documentation, forWindows, forMacs, files, plug, bar];
  const base = `${desk.url}/atservicesrest/`;
  return {
    access: {
      autotask: { ...autotask.credentials, zoneUrl: base, discoveryUrl: base },
      smtp: {
        host: mail.host,
        port: mail.port,
        user: smtp.credentials?.user ?? "",
        password: smtp.credentials?.password ?? "",
        from: "Example MSP <service@example.com>",
      },
      dattoRmm: { ...dattoRmm.keys, apiUrl: monitoring.url },
      itGlue: { ...itGlue.credentials, baseUrl: documentation.url },
      autoelevate: { ...autoelevate.credentials.signing, url: forWindows.url },
      adminByRequest: { ...adminByRequest.credentials, url: forMacs.url },
      virustotal: { ...virustotal.credentials, url: files.url },
      power: {
        [worldOutlets.frontDesk.unit]: { protocol: "shelly", url: plug.url, ...power.frontDesk.login },
        [worldOutlets.annex.unit]: { protocol: "digital-loggers", url: bar.url, ...power.annex.login },
      },
    },
    clock,
    autotask,
    smtp,
    dattoRmm,
    itGlue,
    autoelevate,
    adminByRequest,
    virustotal,
    power,
    async close() {
      await Promise.all(listening.map((server) => server.close()));
    },
  };
}
