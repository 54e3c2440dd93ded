import { createCalendar } from "@msp/calendar";
import { restartDevice, wakeDevice } from "@msp/catalog";
import { findCompanyDevices, readOpenAlerts, readSiteDevices, resolveAlert } from "@msp/catalog/actions";
import { sandboxPeople, sandboxTenant } from "@msp/cli";
import { createDattoRmmClient, dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds, acmeRmmSeed, createFakeDattoRmm } from "@msp/datto-rmm/testing";
import { createFakeClock } from "@msp/testing";
import { type AnyWorkflow, defineWorkflow, type Json } from "@msp/workflows";
import { createMemoryEngine } from "@msp/workflows/run";
import * as z from "zod";
import { type Row, row } from "./row.ts";

const { companies, components, devices, sites } = acmeRmmIds;

const about = { version: "1.0.0", effective: "2026-01-01", purpose: "One step of a procedure." };

const listCompany = defineWorkflow({
  ...about,
  id: "bench-list-company",
  title: "List a company's devices",
  input: z.object({ companyId: z.string() }),
  steps: (flow) => flow.step("devices", findCompanyDevices, ({ input }) => input),
  output: ({ devices }) => ({ outcome: devices.outcome }),
});

const lookAtSite = defineWorkflow({
  ...about,
  id: "bench-look-at-site",
  title: "Look at a site",
  input: z.object({ siteId: z.string() }),
  steps: (flow) =>
    flow.step("others", readSiteDevices, ({ input }) => input).step("alerts", readOpenAlerts, ({ input }) => input),
  output: ({ others }) => ({ outcome: others.outcome }),
});

const resolveOne = defineWorkflow({
  ...about,
  id: "bench-resolve",
  title: "Resolve an alert",
  input: z.object({ alertId: z.string() }),
  steps: (flow) => flow.step("resolved", resolveAlert, ({ input }) => input),
  output: ({ resolved }) => resolved,
});

interface Measured {
  readonly workflow: AnyWorkflow;
  readonly input: (fake: ReturnType<typeof createFakeDattoRmm>) => Json;
  readonly outcome: (output: unknown) => boolean;
  /** Requests that somebody who knows the API would make for the same, and why so many. */
  readonly byHand: number;
}

const wasVerified = (output: unknown) => (output as { outcome: string }).outcome === "verified";
const wasRead = (output: unknown) => (output as { outcome: string }).outcome === "read";

/** Counted by hand. A look at a device is two requests: the device, and its site, because the customer stands there. */
const measured: readonly Measured[] = [
  // The list of sites, then the devices of two sites.
  { workflow: listCompany, input: () => ({ companyId: companies.acmeDental }), outcome: wasRead, byHand: 1 + 2 },
  // The site and its devices; its alerts.
  { workflow: lookAtSite, input: () => ({ siteId: sites.acmeMainStreet }), outcome: wasRead, byHand: 2 + 1 },
  // The alert, its site, the write, the alert again.
  {
    workflow: resolveOne,
    input: (fake) => ({
      alertId: fake.state.raiseAlert(devices.frontDesk, { context: { "@class": "ping_ctx" } }).alertUid,
    }),
    outcome: (output) => (output as { wasResolved: boolean }).wasResolved === false,
    byHand: 4,
  },
  // The device; the device again and the job; the job read back; the job looked at twice and its output once; the device four times until it is back, and
  // once more at the end, with the job and its output.
  {
    workflow: restartDevice,
    input: () => ({ deviceId: devices.frontDesk, title: "Bench" }),
    outcome: wasVerified,
    byHand: 2 + (2 + 1) + 1 + (2 + 1) + 4 * 2 + 2 + 2,
  },
  // The device, its site's devices; sleeper and neighbour, audit, neighbour again with its site, the job; the job read back; looked at twice and its output
  // once; the device until it is back, and once more, with the job and its output.
  {
    workflow: wakeDevice,
    input: () => ({ deviceId: devices.annexSleeper, title: "Bench" }),
    outcome: wasVerified,
    byHand: 2 + 2 + (3 + 2 + 1) + 1 + (2 + 1) + 2 * 2 + 2 + 2,
  },
];

async function requestsOf({ workflow, input, outcome }: Measured): Promise<number> {
  const clock = createFakeClock({ at: "2026-03-02T14:00:00Z" });
  const fake = createFakeDattoRmm({ clock, seed: acmeRmmSeed() });
  const client = createDattoRmmClient({ ...fake.keys, platform: "concord", fetch: fake.fetch, clock, environment: {} });
  const adapter = dattoRmm({
    client,
    components: {
      restart: { componentUid: components.restart, delayVariable: "usrDelay" },
      wake: { componentUid: components.wake, macVariable: "usrMacAddress" },
    },
  });
  const engine = await createMemoryEngine({
    workflows: [workflow],
    adapters: { devices: adapter },
    tenant: sandboxTenant,
    clock,
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
  });
  const runId = await engine.start(workflow, { input: input(fake), startKey: "bench", by: sandboxPeople.technician });
  for (let wake: number | undefined = clock.now(); wake !== undefined; wake = engine.nextWake()) {
    await clock.advanceTo(Math.max(wake, clock.now()));
    await engine.runUntilIdle();
  }
  const status = await engine.status(runId);
  if (status.outcome !== "succeeded" || !outcome(status.output))
    throw new Error(`"${workflow.title}" ended ${status.outcome}: ${JSON.stringify(status.output ?? status.requests)}`);
  return fake.requests.filter(({ path }) => path.startsWith("/api/")).length;
}

/** How many requests the steps of procedures about devices cost, against the count by hand. */
export async function bench(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const one of measured) {
    const name = `datto-rmm-requests: ${one.workflow.title.toLowerCase()}, against the count by hand`;
    rows.push(row(name, "requests", await requestsOf(one), one.byHand));
  }
  return rows;
}
