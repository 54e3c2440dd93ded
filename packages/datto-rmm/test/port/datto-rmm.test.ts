import { inspect } from "node:util";
import { dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds, acmeRmmSeed } from "@msp/datto-rmm/testing";
import { recordingCall } from "@msp/testing/contracts";
import { Secret } from "@msp/workflows";
import { InvalidRequestError, NotFoundError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";
import { createBench } from "./support/bench.ts";

const { devices, sites, components, companies } = acmeRmmIds;
const minutes = (count: number) => count * 60_000;

describe("reading devices", () => {
  it("tells the company through the site's link, and what is not known by leaving it out", async () => {
    const { port } = createBench();
    expect(await port.getDevice(devices.birchLaptop)).toMatchObject({
      id: devices.birchLaptop,
      name: "BIRCH-LT-02",
      kind: "Laptop",
      siteId: sites.birchLegal,
      companyId: companies.birchLegal,
      connection: "offline",
      isRetired: false,
    });
    expect(await port.getDevice(devices.birchLaptop)).not.toHaveProperty("lastUser");
  });

  it("takes an answer about another device for none, and sends nothing after it", async () => {
    const { port, fake, writes } = createBench();
    fake.faults.add({
      kind: "status",
      code: 200,
      body: { uid: devices.birchTower, siteUid: sites.birchLegal, online: true },
      match: { path: new RegExp(devices.frontDesk) },
      times: 2,
    });
    expect(await failureOf(port.getDevice(devices.frontDesk))).toBeInstanceOf(UnavailableError);
    const restart = port.requestRestart(devices.frontDesk, { title: "T26-0042", delaySeconds: 60 });
    expect(await failureOf(restart)).toBeInstanceOf(UnavailableError);
    expect(writes).toEqual([]);
  });

  it("finds a company's sites and devices by the link, never by a name", async () => {
    const { port, client } = createBench();
    await client.sites.create({ name: "Acme Dental - Look-alike" });
    expect((await port.sitesOf(companies.acmeDental)).map(({ id }) => id)).toEqual([
      sites.acmeMainStreet,
      sites.acmeAnnex,
    ]);
    const found = await port.devicesOf({ companyId: companies.acmeDental });
    expect(found.map(({ name }) => name)).toEqual([
      "ACME-WS-01",
      "ACME-LT-02",
      "ACME-SRV-01",
      "ACME-PRN-01",
      "ACME-ESX-01",
      "ACME-WS-11",
      "ACME-WS-12",
    ]);
    expect(await port.devicesOf({ companyId: "999" })).toEqual([]);
  });

  it.each(["Sam.Porter", "ACME\\sam.porter", "sam.porter@acme-dental.example.com"])(
    "finds the devices of %s",
    async (user) => {
      const { port } = createBench();
      const found = await port.devicesOf({ companyId: companies.acmeDental, user });
      expect(found.map(({ id }) => id)).toEqual([devices.frontDesk]);
    },
  );

  it("uses one request per site beside the list of sites", async () => {
    const { port, asked } = createBench();
    await port.devicesOf({ companyId: companies.acmeDental });
    expect(asked()).toHaveLength(3);
    await port.devicesAtSite(sites.birchLegal);
    expect(asked()).toHaveLength(5);
  });

  it("tells no company where a site is linked to none, or to an empty one", async () => {
    const seed = acmeRmmSeed();
    const loose = { uid: "loose", name: "Loose ends", autotaskCompanyId: "" };
    const { client } = connect({ fake: { seed: { ...seed, sites: [...(seed.sites ?? []), loose] } } });
    const port = dattoRmm({ client }).on(recordingCall());
    await client.devices.move(devices.frontDesk, loose.uid);
    expect(await port.getDevice(devices.frontDesk)).not.toHaveProperty("companyId");
    expect(await port.devicesOf({ companyId: "" })).toEqual([]);
    await client.devices.move(devices.frontDesk, sites.deletedDevices);
    expect(await port.getDevice(devices.frontDesk)).not.toHaveProperty("companyId");
  });

  it("lists alerts of a device and of a site in words for people", async () => {
    const { port, fake } = createBench();
    const context = { "@class": "comp_script_ctx", samples: { backup: "no backup for 3 days" } };
    const { alertUid } = fake.state.raiseAlert(devices.server, { context, ticketNumber: "T20260302.0007" });
    const alert = {
      id: alertUid,
      deviceId: devices.server,
      siteId: sites.acmeMainStreet,
      kind: "comp_script",
      priority: "Moderate",
      text: "comp_script: no backup for 3 days",
      raisedAt: startedAt,
      isResolved: false,
      ticketNumber: "T20260302.0007",
    };
    expect(await port.openAlertsOf({ deviceId: devices.server })).toEqual([alert]);
    expect(await port.openAlertsOf({ siteId: sites.acmeMainStreet })).toEqual([alert]);
    expect(await port.openAlertsOf({ deviceId: devices.frontDesk })).toEqual([]);
    expect(await port.getAlert(alertUid)).toEqual(alert);
  });
});

describe("running a component", () => {
  const request = { deviceId: devices.frontDesk, componentId: components.diskReport, title: "Disk" };

  it("announces what it means, for whom, and with a marker in the job's name alone", async () => {
    const { port, writes, fake, adapter } = createBench();
    const title = "Restart for T20260302.0001";
    const { jobId } = await port.requestRestart(devices.birchTower, { title, delaySeconds: 30 });
    expect(fake.state.jobs.map(({ uid, name }) => [uid, name])).toEqual([[jobId, `${title} [msp-run-1]`]]);
    expect(writes).toMatchObject([
      {
        system: "datto-rmm",
        operation: "requestRestart",
        target: `device ${devices.birchTower}`,
        company: companies.birchLegal,
        fields: { component: components.restart, title, variables: { usrDelay: "30" } },
        request: { method: "PUT", body: { jobName: `${title} [msp-run-1]` } },
        facts: adapter.operations.requestRestart,
      },
    ]);
    expect(JSON.stringify(writes[0]?.fields)).not.toContain("msp-run-1");
  });

  it("is queued, then run, then tells what it wrote", async () => {
    const { port, clock } = createBench();
    const { jobId } = await port.runComponent(request);
    const state = () => port.jobState({ jobId, deviceId: devices.frontDesk });
    expect(await state()).toEqual({ state: "waiting", stateText: "Pending" });
    await clock.sleep(minutes(1));
    expect(await state()).toMatchObject({ state: "succeeded", output: "ACME-WS-01 C: 64 GB free" });
  });

  it("that failed or expired says so", async () => {
    const { port, clock } = createBench();
    const failed = await port.runComponent({ ...request, componentId: components.failing });
    const expired = await port.runComponent({ ...request, deviceId: devices.birchLaptop });
    await clock.sleep(minutes(24 * 60));
    expect(await port.jobState({ jobId: failed.jobId, deviceId: devices.frontDesk })).toMatchObject({
      state: "failed",
      errorOutput: "step 2: access denied",
    });
    const { state } = await port.jobState({ jobId: expired.jobId, deviceId: devices.birchLaptop });
    expect(state).toBe("expired");
  });

  it("whose result nobody can read yet waits as long as the job does", async () => {
    const connected = connect({ fake: { assumptions: { resultBeforePickup: "notFound" } } });
    const port = dattoRmm({ client: connected.client }).on(recordingCall());
    const { jobId } = await port.runComponent({ ...request, deviceId: devices.birchLaptop });
    const query = { jobId, deviceId: devices.birchLaptop };
    expect(await port.jobState(query)).toEqual({ state: "waiting" });
    connected.fake.faults.add({ kind: "status", code: 404, body: {}, match: { path: /results/ } });
    connected.fake.faults.add({
      kind: "status",
      code: 200,
      body: { uid: jobId, id: 1, name: "x", status: "completed", dateCreated: null },
      match: { path: /job/ },
    });
    expect(await port.jobState(query)).toEqual({ state: "unknown", stateText: "completed" });
    expect(await failureOf(port.jobState({ jobId: "nothing", deviceId: devices.server }))).toBeInstanceOf(
      NotFoundError,
    );
  });

  it("asks for output only where the result says that there is some", async () => {
    const { port, fake, clock, asked } = createBench();
    const { jobId } = await port.requestRestart(devices.frontDesk, { title: "Restart", delaySeconds: 60 });
    await clock.sleep(minutes(1));
    fake.faults.add({
      kind: "status",
      code: 200,
      body: {
        jobDeploymentStatus: "Success",
        componentResults: [{ componentStatus: "Success", hasStdOut: false, hasStdErr: null }],
      },
      match: { path: /results/ },
    });
    const before = asked().length;
    expect(await port.jobState({ jobId, deviceId: devices.frontDesk })).toEqual({
      state: "succeeded",
      stateText: "Success",
    });
    expect(asked().slice(before)).toHaveLength(1);
  });

  it("wakes by the first network interface that has a MAC address", async () => {
    const { port, fake, writes } = createBench();
    const nics = [{ macAddress: null }, { macAddress: "" }, { macAddress: "00005E005301" }];
    fake.faults.add({ kind: "status", code: 200, body: { nics }, match: { path: /audit/ } });
    await port.requestWake(devices.annexSleeper, { title: "Wake", throughDeviceId: devices.annexNeighbour });
    expect(writes).toMatchObject([{ fields: { variables: { usrMacAddress: "00005E005301" } } }]);
  });

  it("wakes nobody whose MAC address no audit knows", async () => {
    const { port, fake, writes } = createBench();
    fake.faults.add({ kind: "status", code: 200, body: { nics: null }, match: { path: /audit/ } });
    const wake = port.requestWake(devices.annexSleeper, { title: "Wake", throughDeviceId: devices.annexNeighbour });
    await expect(wake).rejects.toThrow("no MAC address of ACME-WS-11 is known");
    expect(writes).toEqual([]);
  });

  it("never takes a new word for success", async () => {
    const { port, fake } = createBench();
    for (const [jobDeploymentStatus, state] of [
      ["Retired", "unknown"],
      ["SuccessMostly", "unknown"],
      [null, "unknown"],
    ]) {
      fake.faults.add({ kind: "status", code: 200, body: { jobDeploymentStatus, componentResults: null } });
      expect(await port.jobState({ jobId: "j", deviceId: "d" })).toMatchObject({ state });
    }
  });

  it("with a lost answer is found again once, and absence means something only beside a job of ours", async () => {
    const { port, fake, clock } = createBench();
    const query = { marker: "msp-run-1", since: startedAt, deviceId: devices.frontDesk };
    expect(await port.findJobsByMarker(query)).toEqual({ matches: [], controlSeen: false });
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "PUT" } });
    expect(await failureOf(port.runComponent(request))).toBeInstanceOf(UnknownOutcomeError);
    await clock.sleep(minutes(1));
    expect(await port.findJobsByMarker(query)).toMatchObject({
      matches: [{ name: "Disk [msp-run-1]" }],
      controlSeen: true,
    });
    expect(await port.findJobsByMarker({ ...query, marker: "msp-run" })).toEqual({ matches: [], controlSeen: true });
    expect(fake.state.jobs).toHaveLength(1);
  });

  it("wakes a device through its neighbour, and refuses one of another site", async () => {
    const { port, clock, writes } = createBench();
    const wake = { title: "Wake", throughDeviceId: devices.annexNeighbour };
    await port.requestWake(devices.annexSleeper, wake);
    expect(writes[0]).toMatchObject({ target: `device ${devices.annexNeighbour}`, company: companies.acmeDental });
    await clock.sleep(minutes(3));
    expect((await port.getDevice(devices.annexSleeper)).connection).toBe("online");
    const elsewhere = port.requestWake(devices.annexSleeper, { ...wake, throughDeviceId: devices.server });
    await expect(elsewhere).rejects.toThrow("does not leave its site");
  });

  it("declares what no component is named for, and refuses it", async () => {
    const { client } = createBench();
    const adapter = dattoRmm({ client });
    expect(adapter.abilities).toMatchObject({ restartsDevices: false, wakesDevices: false });
    const port = adapter.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: () => expect.fail("announced") });
    const failure = await failureOf(port.requestRestart(devices.server, { title: "x", delaySeconds: 1 }));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("components.restart");
  });
});

describe("other writes", () => {
  it("resolve an alert once, and send nothing where it is resolved", async () => {
    const { port, writes, fake } = createBench();
    const { alertUid } = fake.state.raiseAlert(devices.server, { context: { "@class": "ping_ctx" } });
    expect(await port.resolveAlert(alertUid)).toEqual({ wasResolved: false });
    expect(await port.resolveAlert(alertUid)).toEqual({ wasResolved: true });
    expect(writes).toMatchObject([{ operation: "resolveAlert", company: "174", prior: { resolved: false } }]);
    expect((await port.getAlert(alertUid)).isResolved).toBe(true);
  });

  it("move a device, telling where it was, and set fields", async () => {
    const { port, writes, client } = createBench();
    await port.moveDevice(devices.frontDesk, sites.acmeAnnex);
    await port.setDeviceFields(devices.frontDesk, { 4: "spare" });
    expect(writes.map(({ operation, company, prior }) => [operation, company, prior])).toEqual([
      ["moveDevice", "174", { site: sites.acmeMainStreet }],
      ["setDeviceFields", "174", undefined],
    ]);
    expect((await port.devicesAtSite(sites.acmeAnnex)).map(({ id }) => id)).toContain(devices.frontDesk);
    expect((await client.devices.get(devices.frontDesk)).udf.udf4).toBe("spare");
  });

  it("never move a device to another company, while a site of nobody is fine", async () => {
    const { port, writes, client } = createBench();
    await expect(port.moveDevice(devices.frontDesk, sites.birchLegal)).rejects.toThrow("belongs to company 174");
    expect(writes).toEqual([]);
    const { uid } = await client.sites.create({ name: "Retired devices" });
    await port.moveDevice(devices.frontDesk, uid);
    expect((await port.getDevice(devices.frontDesk)).companyId).toBeUndefined();
  });

  it("retire a device to the site named for it, which must be nobody's", async () => {
    const { client } = createBench();
    const call = recordingCall();
    const wrong = dattoRmm({ client, retiredSiteUid: sites.birchLegal }).on(call);
    await expect(wrong.retireDevice(devices.frontDesk)).rejects.toThrow("belongs to company 175; name one of none");
    await expect(dattoRmm({ client }).on(call).retireDevice(devices.frontDesk)).rejects.toThrow(
      "the API cannot delete a device; name a site to set it aside as retiredSiteUid",
    );
    expect(call.writes).toEqual([]);
    expect((await client.devices.get(devices.frontDesk)).siteUid).toBe(sites.acmeMainStreet);
  });

  it("need nothing for a device that somebody deleted on the web page", async () => {
    const { client, fake } = createBench();
    const call = recordingCall();
    fake.state.deleteDevice(devices.frontDesk);
    const { uid } = await client.sites.create({ name: "Retired devices" });
    const port = dattoRmm({ client, retiredSiteUid: uid }).on(call);
    expect((await port.getDevice(devices.frontDesk)).isRetired).toBe(true);
    expect(await port.retireDevice(devices.frontDesk)).toEqual({ how: "deleted" });
    expect(call.writes).toEqual([]);
    expect(fake.state.device(devices.frontDesk).siteUid).toBe(sites.acmeMainStreet);
  });

  it("say who is set up to get a report, and that nobody knows whether it was sent", async () => {
    const { port } = createBench();
    expect(await port.monthlyReportOf({ siteId: sites.acmeMainStreet, month: "2026-02" })).toEqual({
      siteId: sites.acmeMainStreet,
      month: "2026-02",
      recipients: [{ email: "dana.cole@acme-dental.example.com", name: "Dana Cole" }],
      status: "unknown",
      reason: "Datto RMM's API tells nothing about reports that were sent; look for the mail itself",
    });
  });

  it("keep a secret field out of the error of a service that repeats it", async () => {
    const { port, fake } = createBench();
    const value = "invented-314159-key";
    fake.faults.add({
      kind: "status",
      code: 400,
      body: { errorMessage: `too long: ${value}` },
      match: { path: /udf/ },
    });
    const failure = await failureOf(port.setDeviceFields(devices.frontDesk, { 6: new Secret(value) }));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain(value);
    expect(failure.message).toContain("too long: [secret]");
  });

  it("pass on unchanged what the announcement throws, and nothing leaves", async () => {
    const planned = { planned: true };
    const { port, fake } = createBench({ beforeWrite: () => Promise.reject(planned) });
    await expect(port.moveDevice(devices.frontDesk, sites.acmeAnnex)).rejects.toBe(planned);
    expect(fake.state.device(devices.frontDesk).siteUid).toBe(sites.acmeMainStreet);
  });

  it("are not sent after the call's end", async () => {
    const { port, fake } = createBench({ notAfter: Date.parse(startedAt) - 1 });
    expect(await failureOf(port.getDevice(devices.frontDesk))).toBeInstanceOf(UnavailableError);
    expect(fake.requests.filter(({ path }) => path.startsWith("/api"))).toEqual([]);
  });
});
