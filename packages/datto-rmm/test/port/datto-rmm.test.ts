import { dattoRmm } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { type Call, UnavailableError, UnknownOutcomeError, type WriteRequest } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";

const { devices, sites, components } = acmeRmmIds;

function bench(call: Partial<Call> = {}) {
  const connected = connect();
  const writes: WriteRequest[] = [];
  const adapter = dattoRmm({ client: connected.client });
  const port = adapter.on({
    marker: "msp-run-1",
    notAfter: Number.POSITIVE_INFINITY,
    beforeWrite: async (write) => void writes.push(write),
    ...call,
  });
  return { ...connected, adapter, port, writes };
}

describe("dattoRmm", () => {
  it("announces what a component run means, for whom, and with a marker in the job's name alone", async () => {
    const { port, writes, fake, adapter } = bench();
    const { jobUid } = await port.runComponent({
      deviceUid: devices.birchTower,
      componentUid: components.restart,
      title: "Restart for T20260302.0001",
      variables: { usrDelay: "30" },
    });
    expect(fake.state.jobs.map(({ uid, name }) => [uid, name])).toEqual([
      [jobUid, "Restart for T20260302.0001 [msp-run-1]"],
    ]);
    expect(writes).toMatchObject([
      {
        system: "datto-rmm",
        operation: "runComponent",
        target: `device ${devices.birchTower}`,
        company: "175",
        fields: { component: components.restart, title: "Restart for T20260302.0001", variables: { usrDelay: "30" } },
        request: { method: "PUT", body: { jobName: "Restart for T20260302.0001 [msp-run-1]" } },
        facts: adapter.operations.runComponent,
      },
    ]);
    expect(JSON.stringify(writes[0]?.fields)).not.toContain("msp-run-1");
  });

  it("finds what an attempt with a lost answer left, once, and nothing of others", async () => {
    const { port, fake, clock } = bench();
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "PUT" } });
    const request = { deviceUid: devices.frontDesk, componentUid: components.diskReport, title: "Disk" };
    expect(await failureOf(port.runComponent(request))).toBeInstanceOf(UnknownOutcomeError);
    await clock.sleep(60_000);
    const query = { marker: "msp-run-1", since: startedAt, deviceUid: devices.frontDesk };
    expect(await port.findJobsByMarker(query)).toHaveLength(1);
    expect(await port.findJobsByMarker({ ...query, marker: "msp-run" })).toEqual([]);
    expect(fake.state.jobs).toHaveLength(1);
  });

  it("resolves an alert once, and sends nothing where it is resolved", async () => {
    const { port, writes, fake } = bench();
    const { alertUid } = fake.state.raiseAlert(devices.server, { context: { "@class": "ping_ctx" } });
    expect(await port.openAlertsOf(devices.server)).toMatchObject([{ alertUid }]);
    expect(await port.resolveAlert(alertUid)).toEqual({ wasResolved: false });
    expect(await port.resolveAlert(alertUid)).toEqual({ wasResolved: true });
    expect(writes).toMatchObject([{ operation: "resolveAlert", company: "174", prior: { resolved: false } }]);
    expect(await port.openAlertsOf(devices.server)).toEqual([]);
  });

  it("moves a device, telling where it was, and sets fields", async () => {
    const { port, writes } = bench();
    await port.moveDevice(devices.frontDesk, sites.acmeAnnex);
    await port.setUserDefinedFields(devices.frontDesk, { 4: "spare" });
    expect(writes.map(({ operation, prior }) => [operation, prior])).toEqual([
      ["moveDevice", { site: sites.acmeMainStreet }],
      ["setUserDefinedFields", undefined],
    ]);
    const moved = (await port.devicesOfSite(sites.acmeAnnex)).find(({ uid }) => uid === devices.frontDesk);
    expect(moved?.udf.udf4).toBe("spare");
  });

  it("passes on unchanged what the announcement throws, and nothing leaves", async () => {
    const planned = { planned: true };
    const { port, fake } = bench({ beforeWrite: () => Promise.reject(planned) });
    await expect(port.moveDevice(devices.frontDesk, sites.acmeAnnex)).rejects.toBe(planned);
    expect(fake.state.device(devices.frontDesk).siteUid).toBe(sites.acmeMainStreet);
  });

  it("sends nothing after the call's end", async () => {
    const { port, fake } = bench({ notAfter: Date.parse(startedAt) - 1 });
    expect(await failureOf(port.getDevice(devices.frontDesk))).toBeInstanceOf(UnavailableError);
    expect(fake.requests.filter(({ path }) => path.startsWith("/api"))).toEqual([]);
  });
});
