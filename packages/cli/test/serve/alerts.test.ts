import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCalendar } from "@msp/calendar";
import { createFakeClock, type FakeClock } from "@msp/testing";
import { type AnyWorkflow, defineAction, defineWorkflow, type Tenant } from "@msp/workflows";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { type Connection, connect } from "../../src/host/connect.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/create-sandbox.ts";
import { sandboxServices } from "../../src/sandbox/sandbox-services.ts";
import { sandboxStart } from "../../src/sandbox/sandbox-start.ts";
import { sandboxTenant } from "../../src/sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../src/sandbox/world/world-devices.ts";
import type { AlertSettings } from "../../src/serve/alerts/alert-settings.ts";
import { checkAlertRules } from "../../src/serve/alerts/check-alert-rules.ts";
import type { Host, HostAddresses } from "../../src/serve/create-host.ts";
import { findOtherWebhooks } from "../../src/serve/find-other-webhooks.ts";
import type { HostEvent } from "../../src/serve/host-event.ts";
import { openHost } from "../../src/serve/open-host.ts";
import { checkStartRules } from "../../src/serve/rules/check-start-rules.ts";
import { ServeSettings } from "../../src/serve/serve-settings.ts";

/** Only takes down what it was started with. */
const takeDown = defineAction({
  id: "take-down",
  title: "Take the alert down",
  effect: "read",
  uses: [],
  input: z.object({ text: z.string() }),
  output: z.object({ text: z.string() }),
  run: async ({ input }) => input,
});
const lookInto: AnyWorkflow = defineWorkflow({
  id: "look-into",
  title: "Look into an alert",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Stands for what an alert starts.",
  input: z.strictObject({
    ticketId: z.string().optional(),
    companyId: z.string().optional(),
    deviceId: z.string(),
    says: z.string(),
  }),
  steps: (flow) => flow.step("taken", takeDown, ({ input }) => ({ text: input.says })),
  output: ({ taken }) => taken,
});

const rule: AlertSettings["start"][number] = {
  workflow: "look-into",
  when: { kind: "online_offline_status", priority: ["Critical", "High"] },
  input: { ticketId: "{ticketId}", deviceId: "{deviceId}", says: "{alertText} on {deviceName}" },
  inputWithoutTicket: { companyId: "{companyId}", deviceId: "{deviceId}", says: "{alertText}" },
};
/** Any ticket of the category starts the same workflow. */
const ticketRule = {
  workflow: "look-into",
  when: { category: "administrative-change" },
  input: { ticketId: "{ticketId}", deviceId: "of the ticket", says: "a ticket" },
};
const secret = "the webhook's own secret";
const { frontDesk } = worldDevices;

let clock: FakeClock;
let sandbox: Sandbox;
let folder: string;
let events: HostEvent[];
let killSwitch: boolean;
const hosts: Host[] = [];
beforeEach(async () => {
  clock = createFakeClock({ at: new Date(sandboxStart).toISOString() });
  sandbox = await createSandbox({ clock });
  folder = mkdtempSync(join(tmpdir(), "msp-alerts-"));
  events = [];
  killSwitch = false;
});
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const tenant: Tenant<never> = {
  ...sandboxTenant,
  get live() {
    return { companies: ["174"], killSwitch };
  },
};

async function open(
  given: Partial<AlertSettings["start"][number]> = {},
  ticketRules = [ticketRule],
): Promise<Host & HostAddresses> {
  const connection: Connection = connect({ tenant, clock, ...sandboxServices(sandbox) });
  const session = {
    ...connection,
    tenant,
    clock,
    sandbox: undefined,
    calendar: createCalendar({ zone: "America/New_York", openingHours: { monday: ["08:00-17:00"] } }),
  };
  const settings = ServeSettings.parse({ alerts: { start: [{ ...rule, ...given }] }, dattoRmmWebhook: { secret } });
  const workflows = [lookInto];
  const host = await openHost({
    file: join(folder, "runs.sqlite"),
    session,
    workflows,
    rules: checkStartRules(ticketRules, { workflows, templates: [], tenant }),
    technicians: { onTickets: false },
    listen: { host: "127.0.0.1", port: 0 },
    alerts: { rules: checkAlertRules(settings.alerts.start, { workflows, tenant }), ticketWithinMs: 180_000 },
    otherWebhooks: findOtherWebhooks(settings, {}, connection.clients),
    log: (event) => void events.push(event),
  });
  hosts.push(host);
  return Object.assign(host, await host.begin());
}

const call = (host: HostAddresses, alertUid: string, withSecret = secret) =>
  fetch(`${host.url}/webhooks/datto-rmm`, {
    method: "POST",
    headers: { "x-webhook-secret": withSecret },
    body: JSON.stringify({ alert_uid: alertUid }),
  });
const goneOffline = (deviceUid: string = frontDesk.monitoringUid) =>
  sandbox.dattoRmm.state.raiseAlert(deviceUid, {
    priority: "Critical",
    context: { "@class": "online_offline_status_ctx", status: "OFFLINE" },
  });
const ticketFor = (alertUid: string) =>
  sandbox.autotask.state.add("Tickets", {
    companyID: 174,
    title: "ACME-WS-01 went offline",
    status: 1,
    priority: 1,
    queueID: 8,
    ticketCategory: 11,
    rmmAlertID: alertUid,
  });

/** Lets everything that is due happen; time passes in between. */
async function pass(host: Host, milliseconds = 0): Promise<void> {
  if (milliseconds > 0) await clock.advance(milliseconds);
  await host.once();
}
const runsOf = async (host: Host) => {
  const runs = await host.desk.runs();
  return Promise.all(
    runs.map(async ({ runId, startKey, company }) => {
      const [started] = (await host.desk.journal(runId)).entries;
      return { startKey, company, input: started?.kind === "started" ? started.input : undefined };
    }),
  );
};

describe("an alert that Datto RMM's webhook tells of", () => {
  it("starts its workflow with what it tells, once, as the run of the ticket that was opened for it", async () => {
    const host = await open({}, []);
    const { alertUid } = goneOffline();
    const ticket = ticketFor(alertUid);
    expect((await call(host, alertUid)).status).toBe(204);
    expect((await call(host, alertUid)).status).toBe(204);
    await pass(host);
    const says = expect.stringContaining("ACME-WS-01");
    expect(await runsOf(host)).toEqual([
      {
        startKey: `ticket ${ticket}`,
        company: "174",
        input: { ticketId: String(ticket), deviceId: frontDesk.monitoringUid, says },
      },
    ]);
  });

  it("and its ticket, for which there is a rule as well, are one incident, whichever is heard of first", async () => {
    const host = await open();
    const { alertUid } = goneOffline();
    const ticket = ticketFor(alertUid);
    for (let round = 0; round < 3; round += 1) {
      await call(host, alertUid);
      await pass(host, 120_000);
    }
    expect((await runsOf(host)).map(({ startKey }) => startKey)).toEqual([`ticket ${ticket}`]);
    expect(events.filter(({ kind }) => kind === "run started")).toHaveLength(1);
  });

  it("waits for its ticket, and starts without one when none was opened; a ticket that comes later starts no second run", async () => {
    const host = await open();
    const { alertUid } = goneOffline();
    await call(host, alertUid);
    await pass(host);
    expect(await runsOf(host)).toEqual([]);
    await pass(host, 200_000);
    expect(await runsOf(host)).toEqual([
      {
        startKey: `alert ${alertUid}`,
        company: "174",
        input: { companyId: "174", deviceId: frontDesk.monitoringUid, says: expect.any(String) },
      },
    ]);
    ticketFor(alertUid);
    await pass(host, 120_000);
    expect(await runsOf(host)).toHaveLength(1);
  });

  it("starts nothing when it has resolved meanwhile, or when no rule is about it", async () => {
    const host = await open({ when: { priority: "Low" } });
    const { alertUid } = goneOffline();
    await call(host, alertUid);
    await pass(host, 200_000);
    expect(await runsOf(host)).toEqual([]);
    expect((await call(host, "0d1f0000-0000-4000-8000-00000000dead")).status).toBe(404);
  });

  it("is held to the allow list and to the kill switch as tickets are, and that is said once", async () => {
    const host = await open();
    const birch = goneOffline(worldDevices.birchTower.monitoringUid);
    await call(host, birch.alertUid);
    await pass(host, 200_000);
    await pass(host, 60_000);
    expect(await runsOf(host)).toEqual([]);
    expect(events.filter(({ kind }) => kind === "not started")).toMatchObject([
      { facts: { alert: birch.alertUid, company: "175", why: expect.stringContaining("allow list") } },
    ]);
    killSwitch = true;
    const acme = goneOffline();
    await call(host, acme.alertUid);
    await pass(host, 200_000);
    expect(await runsOf(host)).toEqual([]);
    expect(events.filter(({ kind }) => kind === "held back")).toHaveLength(1);
    killSwitch = false;
    await pass(host, 61_000);
    expect(await runsOf(host)).toHaveLength(1);
  });

  it("is not lost when the host ends before it was looked at", async () => {
    const first = await open();
    killSwitch = true;
    const { alertUid } = goneOffline();
    ticketFor(alertUid);
    await call(first, alertUid);
    await pass(first);
    await first.stop();
    killSwitch = false;
    const second = await open();
    await pass(second, 61_000);
    expect(await runsOf(second)).toHaveLength(1);
  });

  it("of a stranger is not looked at, and the health tells when the service was heard last", async () => {
    const host = await open();
    const { alertUid } = goneOffline();
    const before = sandbox.dattoRmm.requests.length;
    expect((await call(host, alertUid, "a guess")).status).toBe(401);
    expect(sandbox.dattoRmm.requests.length).toBe(before);
    expect((await host.health()).sources["datto-rmm"]).toEqual({ lastAt: null, isFailing: false });
    await call(host, alertUid);
    expect((await host.health()).sources["datto-rmm"]?.lastAt).toBe(new Date(clock.now()).toISOString());
  });
});

describe("what cannot work is said before anything is served", () => {
  const check = (given: object) =>
    checkAlertRules([{ ...rule, ...given }] as AlertSettings["start"], { workflows: [lookInto], tenant });
  it.each([
    ["an unknown workflow", { workflow: "look-in" }, 'there is no workflow "look-in". Nearest: "look-into"'],
    ["a rule about every alert", { when: {} }, "every alert would start it"],
    [
      "a place that no alert has",
      { input: { ...rule.input, says: "{alertTxt}" } },
      'names "{alertTxt}", which an alert does not have. Nearest: "alertText"',
    ],
    ["an input that never fits", { input: { says: "x" } }, 'its input cannot fit "look-into" at deviceId'],
    [
      "a ticket where there is none",
      { inputWithoutTicket: { says: "x", deviceId: "{ticketId}" } },
      "its inputWithoutTicket cannot fit",
    ],
  ])("%s", (_name, given, message) => {
    expect(() => check(given)).toThrow(message);
  });

  const clients = () => connect({ tenant, clock, ...sandboxServices(sandbox) }).clients;
  it.each([
    ["rules without a webhook", { alerts: { start: [rule] } }, "nothing would hear of alerts"],
    ["a webhook without a secret", { dattoRmmWebhook: {} }, "Set DATTO_RMM_WEBHOOK_SECRET"],
    ["another without a secret", { adminByRequestWebhook: {} }, "Set ADMIN_BY_REQUEST_WEBHOOK_SECRET"],
  ])("%s", (_name, settings, message) => {
    expect(() => findOtherWebhooks(ServeSettings.parse(settings), {}, clients())).toThrow(message);
  });

  it("a webhook of a service that is not connected", () => {
    const settings = ServeSettings.parse({ dattoRmmWebhook: { secret } });
    expect(() => findOtherWebhooks(settings, {}, {})).toThrow("Datto RMM is not connected");
  });
});

describe("Admin By Request's webhook", () => {
  it("is believed only after reading, and lets runs that wait look again", async () => {
    const connection = connect({ tenant, clock, ...sandboxServices(sandbox) });
    const session = {
      ...connection,
      tenant,
      clock,
      sandbox: undefined,
      calendar: createCalendar({ zone: "America/New_York", openingHours: { monday: ["08:00-17:00"] } }),
    };
    const host = await openHost({
      ...{ file: join(folder, "runs.sqlite"), session, workflows: [lookInto] },
      listen: { host: "127.0.0.1", port: 0 },
      otherWebhooks: findOtherWebhooks(
        ServeSettings.parse({}),
        { ADMIN_BY_REQUEST_WEBHOOK_SECRET: secret },
        connection.clients,
      ),
      log: (event) => void events.push(event),
    });
    hosts.push(host);
    const { url } = await host.begin();
    const id = sandbox.adminByRequest.state.userAsks({ computer: "ACME-MAC-01", account: "quinn.vale" });
    const send = (given: string) =>
      fetch(`${url}/webhooks/admin-by-request?secret=${encodeURIComponent(given)}`, {
        method: "POST",
        body: JSON.stringify({ id, status: "Denied" }),
      });
    expect((await send("a guess")).status).toBe(403);
    expect((await send(secret)).status).toBe(204);
    expect(events.filter(({ kind }) => kind === "received")).toMatchObject([
      { text: `Admin By Request: request ${id} is Pending approval.` },
    ]);
  });
});
