import type { Device } from "@msp/datto-rmm";
import { acmeRmmIds, type TimestampStyle } from "@msp/datto-rmm/testing";
import { NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";

const { sites, devices } = acmeRmmIds;

/** The service answers the next request with this. */
const answering = (body: unknown) => ({ kind: "status", code: 200, body }) as const;

describe("instants", () => {
  it.each(["milliseconds", "iso", "mixed"] as const satisfies readonly TimestampStyle[])(
    "are the same whether the platform writes them as %s",
    async (timestamps) => {
      const { client, fake, clock } = connect({ fake: { timestamps } });
      const { alertUid } = fake.state.raiseAlert(devices.server, { context: { "@class": "patch_ctx" } });
      const { lastSeen, lastReboot } = await client.devices.get(devices.server);
      expect({ lastSeen, lastReboot }).toEqual({ lastSeen: startedAt, lastReboot: "2026-02-21T09:00:00.000Z" });
      expect((await client.alerts.get(alertUid)).timestamp).toBe(startedAt);
      await clock.sleep(1_000);
      await client.alerts.resolve(alertUid);
      expect(await client.alerts.get(alertUid)).toMatchObject({
        resolved: true,
        resolvedOn: "2026-03-02T09:00:01.000Z",
      });
      expect((await client.account.users().first())?.created).toBe("2024-01-15T00:00:00.000Z");
    },
  );
});

describe("what nobody expected", () => {
  it("does not keep the rest from being read: nulls, new words, new fields, other kinds", async () => {
    const { client, fake } = connect();
    fake.faults.add(
      answering({
        uid: "not-a-uuid",
        id: "77",
        hostname: null,
        online: null,
        a64Bit: "true",
        deviceClass: "quantumcomputer",
        antivirus: { antivirusStatus: "Snoozing" },
        patchManagement: null,
        lastSeen: -62_135_596_800_000,
        udf: { udf1: null, udf7: 4, udf300: "x" },
        carbonFootprint: { grams: 4 },
      }),
    );
    const device = await client.devices.get("not-a-uuid");
    expect(device).toMatchObject({
      uid: "not-a-uuid",
      id: 77,
      hostname: null,
      online: null,
      a64Bit: true,
      deviceClass: "quantumcomputer",
      antivirus: { antivirusStatus: "Snoozing", antivirusProduct: null },
      patchManagement: null,
      lastSeen: null,
      lastReboot: null,
      udf: { udf1: null, udf7: "4", udf300: "x" },
    });
    expect((device as Device & { carbonFootprint?: unknown }).carbonFootprint).toEqual({ grams: 4 });
  });

  it("is refused only where a record cannot be told apart, and the place is named without the value", async () => {
    const { client, fake } = connect();
    const body = { pageDetails: {}, devices: [{ uid: "a" }, { uid: null, hostname: "secret-host" }] };
    fake.faults.add({ ...answering(body), times: 9 });
    const failure = await failureOf(client.account.devices().all());
    expect(failure.message).toContain("at devices[1].uid: expected an identifier, received null");
    expect(failure.message).not.toContain("secret-host");
  });

  it("includes a pseudo-site whose uid is no UUID", async () => {
    const { client } = connect();
    const all = await client.account.sites().all();
    const odd = all.find(({ name }) => name === "Deleted Devices");
    expect(odd?.uid).toBe(sites.deletedDevices);
    expect((await client.sites.get(sites.deletedDevices)).notes).toBeNull();
  });

  it("includes an alert kind nobody has named", async () => {
    const { client, fake } = connect();
    const context = { "@class": "srvc_teleport_ctx", serviceName: "Spooler", depth: 3 };
    const { alertUid } = fake.state.raiseAlert(devices.server, { priority: "Severe", context });
    expect(await client.alerts.get(alertUid)).toMatchObject({ priority: "Severe", alertContext: context });
  });
});

describe("an alert", () => {
  it("names its device in its source alone", async () => {
    const { client, fake } = connect();
    fake.state.raiseAlert(devices.birchTower, { context: { "@class": "ping_ctx" }, ticketNumber: "T20260302.0001" });
    const [alert] = await client.sites.openAlerts(sites.birchLegal).all();
    expect(alert).toMatchObject({
      ticketNumber: "T20260302.0001",
      alertSourceInfo: { deviceUid: devices.birchTower, deviceName: "BIRCH-WS-01", siteName: "Birch Legal" },
      responseActions: [{ actionType: "TICKET_CREATED", actionTime: startedAt }],
    });
    expect(await client.devices.openAlerts(devices.server).all()).toEqual([]);
  });

  it.each(["notFound", "empty"] as const)(
    "that does not exist is told when the service answers: %s",
    async (unknownAlert) => {
      const { client } = connect({ fake: { assumptions: { unknownAlert } } });
      expect(await failureOf(client.alerts.get("nobody"))).toBeInstanceOf(NotFoundError);
    },
  );
});

describe("devices", () => {
  it("are found by parts of names, by a filter, by number and by MAC address in any notation", async () => {
    const { client } = connect();
    const names = async (query: Parameters<typeof client.account.devices>[0]) =>
      (await client.account.devices(query).all()).map(({ hostname }) => hostname);
    expect(await names({ hostname: "acme-ws", siteName: "annex" })).toEqual(["ACME-WS-11", "ACME-WS-12"]);
    expect(await names({ filterId: 12 })).toEqual(["ACME-WS-11", "BIRCH-LT-02"]);
    const [byMac] = await client.devices.findByMacAddress("02:00:00:00:01:01");
    expect(byMac?.uid).toBe(devices.frontDesk);
    expect(await client.devices.findByMacAddress("0200.0000.0101")).toEqual([byMac]);
    expect((await client.devices.getById(Number(byMac?.id))).uid).toBe(devices.frontDesk);
    await expect(client.devices.findByMacAddress("02:00")).rejects.toThrow("is not a MAC address");
  });

  it("show their MAC addresses in the site's list of interfaces", async () => {
    const { client } = connect();
    const list = await client.sites.networkInterfaces(sites.acmeAnnex).all();
    expect(list.map(({ hostname, nics }) => [hostname, nics[0]?.macAddress])).toEqual([
      ["ACME-WS-11", "02:00:00:00:02:01"],
      ["ACME-WS-12", "02:00:00:00:02:02"],
    ]);
  });

  it("carry the company of Autotask through their site", async () => {
    const { client } = connect();
    const { siteUid } = await client.devices.get(devices.birchTower);
    const { autotaskCompanyId, autotaskCompanyName } = await client.sites.get(String(siteUid));
    expect([autotaskCompanyId, autotaskCompanyName]).toEqual(["175", "Birch Legal"]);
  });

  it("have patches, which a site lists once per status", async () => {
    const { client } = connect();
    expect(await client.devices.patches(devices.frontDesk, { installStatus: "INSTALLED" }).all()).toMatchObject([
      { patchId: "p-2" },
    ]);
    const ofSite = await client.sites.patches(sites.acmeMainStreet).all();
    expect(ofSite.map(({ patchId, installStatus, totalDevices }) => [patchId, installStatus, totalDevices])).toEqual([
      ["p-1", "APPROVED_PENDING", 1],
      ["p-2", "INSTALLED", 1],
      ["p-1", "INSTALLED", 1],
    ]);
  });

  it("have audits of their class", async () => {
    const { client } = connect();
    const audit = await client.audits.device(devices.managerLaptop);
    expect(audit).toMatchObject({
      bios: { releaseDate: "2024-01-01T00:00:00.000Z" },
      mobileInfo: [],
      physicalMemory: [],
    });
    expect((await client.audits.software(devices.frontDesk).all()).map(({ name }) => name)).toContain("Example Office");
    expect((await client.audits.esxiHost(devices.esxiHost)).datastores).toEqual([]);
    expect((await client.audits.printer(devices.printer)).printerMarkerSupplies[0]?.suppliesLevel).toBe("37");
  });
});
