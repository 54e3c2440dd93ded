import { AuthenticationError, NotFoundError, PermissionError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { readOrSayWhy } from "../../../src/actions/not-readable.ts";
import {
  findCompanyDevices,
  readAlert,
  readDevice,
  readDeviceMeans,
  readDeviceSeen,
  readMonthlyReports,
  readOpenAlerts,
  readSiteDevices,
} from "../../../src/actions.ts";
import { createAct } from "../../devices/support/act.ts";

describe("a company's devices", () => {
  it("are found by the sites that are linked to it, of one account or of one name where asked", async () => {
    const { run } = createAct();
    const all = await run(findCompanyDevices, { companyId: "100" });
    expect(all).toMatchObject({ outcome: "read", sites: 2, total: 4 });
    const names = (found: typeof all) => (found.outcome === "read" ? found.devices.map(({ name }) => name) : []);
    expect(names(all)).toEqual(["ACME-WS-01", "ACME-LT-02", "ACME-SRV-01", "ACME-WS-11"]);
    expect(names(await run(findCompanyDevices, { companyId: "100", user: "Lee.Marsh" }))).toEqual(["ACME-WS-01"]);
    expect(names(await run(findCompanyDevices, { companyId: "100", name: " acme-lt-02 " }))).toEqual(["ACME-LT-02"]);
    expect(names(await run(findCompanyDevices, { companyId: "100", name: "ACME-LT" }))).toEqual([]);
  });

  it("mean nothing where no site is linked, and that can be told", async () => {
    expect(await createAct().run(findCompanyDevices, { companyId: "300" })).toEqual({
      outcome: "read",
      sites: 0,
      total: 0,
      devices: [],
    });
  });

  it("are all counted and fit into a journal even where there are thousands", async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      id: `d1000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      name: `ACME-WORKSTATION-${index}`,
      siteId: "s1",
      kind: "Desktop",
      lastUser: `ACME\\somebody.with.a.long.name.${index}`,
    }));
    const found = await createAct({ devices: { devices: many } }).run(findCompanyDevices, { companyId: "100" });
    expect(found).toMatchObject({ outcome: "read", total: 3_000 });
    expect(JSON.stringify(found).length).toBeLessThan(256 * 1024);
  });
});

describe("the other devices of a site", () => {
  const at = (devices: readonly { id: string; isOnline: boolean }[]) =>
    createAct({
      devices: { devices: devices.map((device) => ({ ...device, name: device.id.toUpperCase(), siteId: "s1" })) },
    }).run(readSiteDevices, { siteId: "s1", besides: "d1" });

  it.each([
    [
      "some others are online",
      [
        { id: "d2", isOnline: false },
        { id: "d3", isOnline: true },
      ],
      { online: 1, offline: 1 },
    ],
    ["no other is online", [{ id: "d2", isOnline: false }], { online: 0, offline: 1 }],
    ["alone", [], { online: 0, offline: 0 }],
  ])("tell whether %s", async (finding, others, counts) => {
    const found = await at([{ id: "d1", isOnline: false }, ...others]);
    expect(found).toMatchObject({ outcome: "read", finding, unknown: 0, ...counts });
  });

  it("name those online first, and never the device itself", async () => {
    const found = await at([
      { id: "d1", isOnline: true },
      { id: "d2", isOnline: false },
      { id: "d3", isOnline: true },
    ]);
    expect(found.outcome === "read" && found.others.map(({ id }) => id)).toEqual(["d3", "d2"]);
  });
});

describe("what cannot be looked at", () => {
  it.each([
    ["devices of a company", (act: ReturnType<typeof createAct>) => act.run(findCompanyDevices, { companyId: "100" })],
    ["devices of a site", (act: ReturnType<typeof createAct>) => act.run(readSiteDevices, { siteId: "s1" })],
    ["open alerts", (act: ReturnType<typeof createAct>) => act.run(readOpenAlerts, { siteId: "s1" })],
    ["means", (act: ReturnType<typeof createAct>) => act.run(readDeviceMeans, {})],
    [
      "reports",
      (act: ReturnType<typeof createAct>) => act.run(readMonthlyReports, { companyId: "100", month: "2026-10" }),
    ],
  ])("is never the same as nothing: %s", async (_, look) => {
    expect(await look(createAct({ isConnected: false }))).toEqual({
      outcome: "not readable",
      reason: expect.stringContaining('No system is connected as "devices"'),
    });
  });
});

describe("what could be looked at and is not there, or what went wrong", () => {
  it("stays the failure it is", async () => {
    const { run } = createAct();
    await expect(run(readSiteDevices, { siteId: "nothing" })).rejects.toBeInstanceOf(NotFoundError);
    await expect(run(readDevice, { deviceId: "nothing" })).rejects.toBeInstanceOf(NotFoundError);
  });

  it("is not readable where the account may not see it, or its key is refused", async () => {
    const denied = new PermissionError("memory: you may not", { system: "memory", operation: "sitesOf" });
    expect(await readOrSayWhy(Promise.reject(denied))).toEqual({
      outcome: "not readable",
      reason: "memory: you may not",
    });
    const revoked = new AuthenticationError("memory: the key is refused", { system: "memory", operation: "sitesOf" });
    expect(await readOrSayWhy(Promise.reject(revoked))).toEqual({
      outcome: "not readable",
      reason: "memory: the key is refused",
    });
    const away = new UnavailableError("memory: away", { system: "memory", operation: "sitesOf" });
    await expect(readOrSayWhy(Promise.reject(away))).rejects.toBe(away);
  });
});

describe("a device and its alerts", () => {
  it("are read as they stand", async () => {
    const { run, devices } = createAct();
    const alertId = devices.raiseAlert("d1", "the agent is silent");
    expect(await run(readDevice, { deviceId: "d1" })).toMatchObject({ name: "ACME-WS-01", companyId: "100" });
    expect(await run(readOpenAlerts, { deviceId: "d1" })).toMatchObject({ total: 1, alerts: [{ id: alertId }] });
    expect(await run(readOpenAlerts, { siteId: "s2" })).toMatchObject({ total: 0 });
    expect(await run(readAlert, { alertId })).toMatchObject({ text: "the agent is silent", isResolved: false });
  });

  it("that starts again says the same until it has, whenever it was heard of", async () => {
    const act = createAct({
      devices: { devices: [{ id: "d1", name: "A", siteId: "s1", lastRestartAt: "2026-11-20T08:00:00Z" }] },
    });
    const since = "2026-11-23T14:00:00Z";
    const first = await act.run(readDeviceSeen, { deviceId: "d1", since });
    act.devices.setOnline("d1", true);
    expect(first).toEqual({
      connection: "online",
      lastRestartAt: "2026-11-20T08:00:00Z",
      isOnline: true,
      hasRestarted: false,
      isBack: false,
    });
    await act.clock.sleep(3_600_000);
    act.devices.setOnline("d1", true);
    expect(await act.run(readDeviceSeen, { deviceId: "d1", since })).toEqual(first);
  });
});

describe("monthly reports", () => {
  it("are told site by site, with who is to get them", async () => {
    expect(await createAct().run(readMonthlyReports, { companyId: "100", month: "2026-10" })).toEqual({
      outcome: "read",
      reports: [
        {
          siteId: "s1",
          month: "2026-10",
          status: "sent",
          sentAt: "2026-11-01T06:00:00Z",
          recipients: [{ email: "dana.cole@acme-dental.example.com" }],
        },
        { siteId: "s2", month: "2026-10", status: "not sent", recipients: [] },
      ],
    });
  });

  it("are unknown, with a reason, where the system does not tell", async () => {
    const act = createAct({ devices: { abilities: { knowsReports: false } } });
    expect(await act.run(readMonthlyReports, { companyId: "100", month: "2026-10" })).toMatchObject({
      reports: [{ status: "unknown", reason: expect.any(String) }, { status: "unknown" }],
    });
  });

  it("are asked for by a month that exists", async () => {
    await expect(createAct().run(readMonthlyReports, { companyId: "100", month: "2026-13" })).rejects.toThrow(
      "write the month as 2026-11",
    );
  });
});
