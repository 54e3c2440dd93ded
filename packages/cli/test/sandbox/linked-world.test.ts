import { createAutoelevateClient } from "@msp/autoelevate";
import { createAutotaskClient } from "@msp/autotask";
import { createDattoRmmClient } from "@msp/datto-rmm";
import { createItGlueClient, itGlue } from "@msp/it-glue";
import { systemClock } from "@msp/workflows/run";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/create-sandbox.ts";
import { sandboxServices } from "../../src/sandbox/sandbox-services.ts";
import { worldCompanies } from "../../src/sandbox/world/world-companies.ts";
import { everyWorldDevice } from "../../src/sandbox/world/world-devices.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ clock: systemClock });
});
afterAll(() => sandbox.close());

const environment = {};
const clients = () => {
  const { autotask, dattoRmm, itGlue: documentation, autoelevate } = sandbox.access;
  return {
    autotask: createAutotaskClient({ ...autotask, environment }),
    dattoRmm: createDattoRmmClient({ ...dattoRmm, environment }),
    itGlue: createItGlueClient({ ...documentation, environment }),
    autoelevate: createAutoelevateClient({ ...autoelevate, environment }),
  };
};
const collect = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe("a customer of the sandbox is one company in every service", () => {
  it.each(Object.values(worldCompanies))("$name", async ({ name, companyId, organizationId, elevationId }) => {
    const { autotask, dattoRmm, autoelevate } = clients();
    expect((await autotask.companies.get(companyId))?.companyName).toBe(name);

    const sites = (await collect(dattoRmm.account.sites())).filter(
      (site) => site.autotaskCompanyId === String(companyId),
    );
    expect(sites.length).toBeGreaterThan(0);
    expect(sites.every((site) => site.name?.startsWith(name))).toBe(true);

    const { organizationOf, client } = itGlue({ ...sandbox.access.itGlue, environment });
    expect(await organizationOf(String(companyId))).toMatchObject({ outcome: "linked", organizationId });
    expect((await client.organizations.get(organizationId))?.attributes.name).toBe(name);

    const company = await autoelevate.companies.get(elevationId);
    expect(company).toMatchObject({ name, managementSystemCompanyId: String(companyId) });
  });
});

describe("a device of the sandbox is one device in every service", () => {
  it.each(everyWorldDevice.map((device) => [device.name, device] as const))("%s", async (name, device) => {
    const { autotask, dattoRmm, itGlue: documentation, autoelevate } = clients();
    const { companyId, configurationItemId, monitoringUid, documentedId, serialNumber } = device;

    // From the service desk to monitoring, and back.
    const item = await autotask.configurationItems.get(configurationItemId);
    expect(item).toMatchObject({
      companyID: companyId,
      referenceTitle: name,
      rmmDeviceUID: monitoringUid,
      serialNumber,
    });
    const monitored = await dattoRmm.devices.get(monitoringUid);
    expect(monitored.hostname).toBe(name);
    expect((await dattoRmm.sites.get(monitored.siteUid ?? "")).autotaskCompanyId).toBe(String(companyId));
    const back = await collect(autotask.configurationItems.query({ rmmDeviceUID: monitored.uid ?? "" }));
    expect(back.map(({ id }) => id)).toEqual([configurationItemId]);

    // From both to the documentation, and back.
    for (const filter of [
      { psa: { system: "autotask", id: String(configurationItemId) } },
      { rmm: { system: "aem", id: monitoringUid } },
      { serial_number: serialNumber },
    ] as const) {
      const found = await documentation.configurations.all({ filter, include: ["adapters_resources"] });
      expect(found.map(({ id }) => id)).toEqual([documentedId]);
      expect(found[0]?.attributes).toMatchObject({ name, organization_id: organizationOf(companyId) });
      expect(found[0]?.related.adapters_resources.map(({ attributes }) => attributes.remote_id)).toEqual([
        String(configurationItemId),
        monitoringUid,
      ]);
    }

    if (device.elevation === undefined) return;
    const computer = await autoelevate.computers.get(device.elevation.id);
    expect(computer.machineName).toBe(name);
    const company = await autoelevate.companies.get(computer.companyId ?? "");
    expect(company.managementSystemCompanyId).toBe(String(companyId));
  });

  it("and nothing is monitored at a customer that the service desk does not know", async () => {
    const { dattoRmm, autotask } = clients();
    const items = await collect(autotask.configurationItems.query({ isActive: true }));
    const known = new Set(items.map(({ rmmDeviceUID }) => rmmDeviceUID));
    for (const { uid, hostname, siteUid } of await collect(dattoRmm.account.devices())) {
      const { autotaskCompanyId } = await dattoRmm.sites.get(siteUid ?? "");
      // Hosts of virtual machines are no configuration items of the invented provider.
      if (autotaskCompanyId && !hostname?.includes("ESX")) expect(known, hostname ?? "").toContain(uid);
    }
  });

  it("and its Macs are those Admin By Request knows", () => {
    const macs = everyWorldDevice.filter(({ kind }) => kind === "mac");
    for (const { name } of macs) {
      const id = sandbox.adminByRequest.state.userAsks({ computer: name, account: "quinn.vale" });
      expect(sandbox.adminByRequest.state.request(id)?.computer.name).toBe(name);
    }
    expect(macs.every(({ isInAdminByRequest }) => isInAdminByRequest)).toBe(true);
  });
});

it("the settings of the sandbox are what its services listen with", () => {
  const { dattoRmm, autoelevate, adminByRequest } = sandboxServices(sandbox);
  expect(dattoRmm).toMatchObject(sandbox.access.dattoRmm);
  expect(autoelevate).toEqual(sandbox.access.autoelevate);
  expect(adminByRequest).toEqual(sandbox.access.adminByRequest);
});

const organizationOf = (companyId: number) =>
  Object.values(worldCompanies).find((company) => company.companyId === companyId)?.organizationId;
