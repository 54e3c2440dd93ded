import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const { sites, devices } = acmeRmmIds;
const { frontDesk } = devices;

describe("user-defined fields", () => {
  it("are merged: what is not named stays, null empties, all 300 come back", async () => {
    const { client } = connect();
    await client.devices.setUserDefinedFields(frontDesk, { 5: null, 300: "last" });
    const { udf } = await client.devices.get(frontDesk);
    expect([udf.udf1, udf.udf5, udf.udf300, Object.keys(udf).length]).toEqual(["Front desk", null, "last", 300]);
  });

  it("are sent emptied as an empty text, which every build understands", async () => {
    const { client } = connect();
    const bodies: unknown[] = [];
    await client.devices.setUserDefinedFields(
      frontDesk,
      { 5: null },
      { beforeWrite: ({ body }) => void bodies.push(body) },
    );
    expect(bodies).toEqual([{ udf5: "" }]);
  });

  it.each([[{ 0: "x" }], [{ 301: "x" }], [{ 1.5: "x" }], [{ 1: "x".repeat(256) }], [{ 1: 4 }], [{}]])(
    "refuse %o before anything is sent",
    async (fields) => {
      const { client, fake } = connect();
      const failure = await failureOf(client.devices.setUserDefinedFields(frontDesk, fields as { 1: string }));
      expect(failure).toBeInstanceOf(InvalidRequestError);
      expect(fake.requests).toEqual([]);
    },
  );

  it("have types in version 3, which refuses a value of another type", async () => {
    const { client } = connect();
    await client.devicesV3.setUserDefinedFields(frontDesk, [{ ordinal: 9, valueNumber: 4 }, { ordinal: 1 }]);
    const { udfs } = await client.devicesV3.get(frontDesk);
    expect(udfs.find(({ ordinal }) => ordinal === 9)).toMatchObject({
      type: "NUMBER",
      valueNumber: 4,
      valueString: null,
    });
    expect(udfs.some(({ ordinal }) => ordinal === 1)).toBe(false);
    const wrong = client.devicesV3.setUserDefinedFields(frontDesk, [{ ordinal: 9, valueString: "four" }]);
    await expect(wrong).rejects.toThrow("another type");
    const twice = client.devicesV3.setUserDefinedFields(frontDesk, [{ ordinal: 9, valueString: "4", valueNumber: 4 }]);
    await expect(twice).rejects.toThrow("more than one value");
  });
});

describe("sites", () => {
  it("are created and changed, and a name is never missing", async () => {
    const { client } = connect();
    const site = await client.sites.create({ name: "Cedar Bakery", description: "Two ovens" });
    expect((await client.sites.update(site.uid, { name: "Cedar Bakery Ltd" })).description).toBe("Two ovens");
    await expect(client.sites.update(site.uid, { name: "" })).rejects.toThrow("name is missing");
    const odd = { name: "x", autotaskCompanyId: "174" };
    await expect(client.sites.create(odd)).rejects.toThrow('no field "autotaskCompanyId"');
  });

  it("have proxy settings, whose deletion succeeds even where there are none", async () => {
    const { client } = connect();
    await client.sites.updateProxy(sites.birchLegal, { host: "proxy.example.com", port: 3128, type: "http" });
    expect((await client.sites.settings(sites.birchLegal)).proxySettings?.port).toBe(3128);
    await client.sites.deleteProxy(sites.birchLegal);
    await client.sites.deleteProxy(sites.birchLegal);
    expect((await client.sites.settings(sites.birchLegal)).proxySettings).toBeNull();
    expect(await failureOf(client.sites.deleteProxy("nowhere"))).toBeInstanceOf(NotFoundError);
  });

  it("have variables, as the account has", async () => {
    const { client } = connect();
    await client.sites.createVariable(sites.birchLegal, { name: "usrPrinter", value: "P2" });
    const made = (await client.sites.variables(sites.birchLegal).all()).find(({ name }) => name === "usrPrinter");
    await client.sites.updateVariable(sites.birchLegal, Number(made?.id), { name: "usrPrinter", value: "P3" });
    await client.sites.deleteVariable(sites.birchLegal, 501);
    const left = await client.sites.variables(sites.birchLegal).all();
    expect(left.map(({ name, value }) => [name, String(value)])).toEqual([
      ["usrLicence", "null"],
      ["usrPrinter", "P3"],
    ]);
    const renamed = { name: "usrPrinter", value: "P3", masked: true };
    await expect(client.sites.updateVariable(sites.birchLegal, 502, renamed)).rejects.toThrow('no field "masked"');
  });
});

describe("devices", () => {
  it("move, and their warranty is set and emptied", async () => {
    const { client, fake } = connect();
    await client.devices.move(frontDesk, sites.acmeAnnex);
    await client.devices.setWarranty(frontDesk, "2028-01-31");
    expect(fake.state.device(frontDesk)).toMatchObject({ siteUid: sites.acmeAnnex, warrantyDate: "2028-01-31" });
    await client.devices.setWarranty(frontDesk, null);
    expect((await client.devices.get(frontDesk)).warrantyDate).toBeNull();
    await expect(client.devices.setWarranty(frontDesk, "31.01.2028")).rejects.toThrow("a date such as");
  });
});

describe("muting", () => {
  it("answers success and changes nothing, as the service has given it up", async () => {
    const { client, fake } = connect();
    const { alertUid } = fake.state.raiseAlert(frontDesk, { context: { "@class": "ping_ctx" } });
    await client.alerts.mute(alertUid);
    expect((await client.alerts.get(alertUid)).muted).toBe(false);
    await client.alerts.unmute(alertUid);
  });
});
