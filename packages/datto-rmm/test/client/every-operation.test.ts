import type { DattoRmmClient } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { describe, expect, it } from "vitest";
import { connect } from "../support/connected.ts";

const { sites, devices, components } = acmeRmmIds;
const mac = "02-00-00-00-01-01";

/** One call per operation of the service, in an order in which each finds what it needs. */
async function callEverything(client: DattoRmmClient): Promise<void> {
  const site = sites.acmeMainStreet;
  const device = devices.frontDesk;
  const from = "2026-03-02T08:00:00Z";
  await client.system.status();
  await client.system.requestRate();
  await client.system.pagination();
  await client.account.get();
  await client.account.devices().all();
  await client.account.sites().all();
  await client.account.users().all();
  await client.account.components().all();
  await client.account.openAlerts().all();
  await client.account.resolvedAlerts().all();
  await client.account.networkMappings().all();
  await client.account.createVariable({ name: "usrNew", value: "1" });
  const variable = (await client.account.variables().all()).find(({ name }) => name === "usrNew");
  await client.account.updateVariable(Number(variable?.id), { name: "usrNew", value: "2" });
  await client.account.deleteVariable(Number(variable?.id));
  await client.sites.create({ name: "New site" });
  await client.sites.get(site);
  await client.sites.update(site, { name: "Renamed" });
  await client.sites.devices(site).all();
  await client.sites.networkInterfaces(site).all();
  await client.sites.openAlerts(site).all();
  await client.sites.resolvedAlerts(site).all();
  await client.sites.filters(site).all();
  await client.sites.patches(site).all();
  await client.sites.settings(site);
  await client.sites.updateProxy(site, { host: "proxy.example.com", port: 3128, type: "http" });
  await client.sites.deleteProxy(site);
  await client.sites.createVariable(site, { name: "usrSite", value: "1" });
  const own = (await client.sites.variables(site).all())[0];
  await client.sites.updateVariable(site, Number(own?.id), { name: "usrSite", value: "2" });
  await client.sites.deleteVariable(site, Number(own?.id));
  await client.devices.get(device);
  const { id } = await client.devices.get(device);
  await client.devices.getById(Number(id));
  await client.devices.findByMacAddress(mac);
  await client.devices.openAlerts(device).all();
  await client.devices.resolvedAlerts(device).all();
  await client.devices.patches(device).all();
  const { job } = await client.devices.runQuickJob(device, { jobName: "Disk", componentUid: components.diskReport });
  await client.jobs.get(job.uid);
  await client.jobs.components(job.uid).all();
  await client.jobs.result(job.uid, device);
  await client.jobs.stdout(job.uid, device);
  await client.jobs.stderr(job.uid, device);
  await client.devices.move(device, sites.acmeAnnex);
  await client.devices.setUserDefinedFields(device, { 3: "x" });
  await client.devices.setWarranty(device, "2028-01-31");
  await client.devicesV3.list().all();
  await client.devicesV3.listOfSite(site).all();
  await client.devicesV3.get(device);
  await client.devicesV3.getById(Number(id));
  await client.devicesV3.findByMacAddress(mac);
  await client.devicesV3.setUserDefinedFields(device, [{ ordinal: 7, valueNumber: 4 }]);
  await client.audits.device(device);
  await client.audits.devicesByMacAddress(mac);
  await client.audits.software(device).all();
  await client.audits.esxiHost(devices.esxiHost);
  await client.audits.printer(devices.printer);
  await client.filters.defaults().all();
  await client.filters.custom().all();
  await client.activityLog.list({ from }).all();
}

describe("the client", () => {
  it("reaches all 65 operations of the service, and each answers", async () => {
    const { client, fake } = connect({ client: { allowKeyReset: true } });
    await callEverything(client);
    const { alertUid } = fake.state.raiseAlert(devices.server, { context: { "@class": "patch_ctx" } });
    await client.alerts.get(alertUid);
    await client.alerts.mute(alertUid);
    await client.alerts.unmute(alertUid);
    await client.alerts.resolve(alertUid);
    await client.users?.resetApiKeys();

    const reached = new Set(fake.requests.map(({ operation }) => operation).filter((operation) => operation !== null));
    expect(fake.operations).toHaveLength(65);
    expect([...reached].sort()).toEqual([...fake.operations].sort());
    expect([...new Set(fake.requests.map(({ status }) => status))]).toEqual([200]);
  });
});
