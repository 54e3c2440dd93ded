import { NotFoundError } from "@msp/workflows/ports";
import { expect } from "vitest";
import type { DevicesTest } from "./devices-test.ts";

/** What is told about devices, sites, alerts and reports. */
export function describeDeviceReading(test: DevicesTest): void {
  test("tells a device with its site, its company and whether it is connected", async ({ world }, port) => {
    const { device, siteId, companyId, sleeper } = world;
    expect(await port.getDevice(device)).toMatchObject({ id: device, siteId, companyId, connection: "online" });
    expect((await port.getDevice(sleeper)).connection).toBe("offline");
  });

  test("throws NotFoundError for a device, a site or an alert that does not exist", async (_, port) => {
    await expect(port.getDevice("nothing")).rejects.toBeInstanceOf(NotFoundError);
    await expect(port.devicesAtSite("nothing")).rejects.toBeInstanceOf(NotFoundError);
    await expect(port.getAlert("nothing")).rejects.toBeInstanceOf(NotFoundError);
  });

  test("finds what is linked to a company, and nothing of another's", async ({ world }, port) => {
    const sites = (await port.sitesOf(world.companyId)).map(({ id }) => id);
    expect([...sites].sort()).toEqual([world.siteId, world.otherSiteId].sort());
    const found = await port.devicesOf({ companyId: world.companyId });
    const ids = found.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([world.device, world.sleeper, world.neighbour]));
    expect(found.every(({ companyId }) => companyId === world.companyId)).toBe(true);
    expect(await port.devicesOf({ companyId: "no company" })).toEqual([]);
    expect((await port.devicesAtSite(world.otherSiteId)).map(({ id }) => id)).not.toContain(world.device);
  });

  test("finds an account's devices whatever its case and domain", async ({ world }, port) => {
    for (const user of [world.user, world.user.toUpperCase(), `OTHER\\${world.user}`, `${world.user}@example.com`]) {
      const found = await port.devicesOf({ companyId: world.companyId, user });
      expect(found.map(({ id }) => id)).toEqual([world.device]);
    }
    // A name that is empty but for its domain is nobody's, and never that of the devices nobody has signed in to.
    for (const user of ["nobody.at.all", "", "@example.com"])
      expect(await port.devicesOf({ companyId: world.companyId, user })).toEqual([]);
  });

  test("tells its abilities as what it can do", async ({ adapter }, port) => {
    expect(await port.means()).toEqual(adapter.abilities);
  });

  test("tells who gets a site's report, and whether it was sent or that nobody knows", async (subject, port) => {
    const { siteId, reportRecipient } = subject.world;
    const report = await port.monthlyReportOf({ siteId, month: "2026-02" });
    expect(report).toMatchObject({ siteId, month: "2026-02", recipients: [{ email: reportRecipient }] });
    if (subject.adapter.abilities.knowsReports) expect(["sent", "not sent"]).toContain(report.status);
    else expect(report).toMatchObject({ status: "unknown", reason: expect.stringMatching(/\w/) });
    await expect(port.monthlyReportOf({ siteId: "nothing", month: "2026-02" })).rejects.toBeInstanceOf(NotFoundError);
  });
}
