import { Secret } from "@msp/workflows";
import { InvalidRequestError, NotFoundError, UnavailableError } from "@msp/workflows/ports";
import { expect } from "vitest";
import { componentRun } from "./component-run.ts";
import type { DevicesTest } from "./devices-test.ts";
import { writingCall } from "./writing-call.ts";

/** Every other write: announced once, with its customer, and never without being let through. */
export function describeDeviceWriting(test: DevicesTest): void {
  test("announces exactly one write, with its company and facts, and its marker nowhere in its meaning", async (subject) => {
    const [writer, call] = writingCall(subject);
    await writer.runComponent(componentRun(subject));
    const [write, ...others] = call.writes;
    expect(others).toEqual([]);
    expect(write).toMatchObject({
      system: subject.adapter.system,
      operation: "runComponent",
      company: subject.world.companyId,
      facts: subject.adapter.operations.runComponent,
    });
    expect(JSON.stringify([write?.target, write?.fields])).not.toContain("msp-contract-1");
    expect(JSON.parse(JSON.stringify(write?.request))).toEqual(write?.request);
  });

  test("resolves an alert once, and writes nothing where it is resolved", async (subject, port) => {
    const alertId = subject.raiseAlert();
    expect((await port.openAlertsOf({ deviceId: subject.world.device })).map(({ id }) => id)).toEqual([alertId]);
    expect((await port.openAlertsOf({ siteId: subject.world.siteId })).map(({ id }) => id)).toEqual([alertId]);
    expect(await port.openAlertsOf({ siteId: subject.world.otherSiteId })).toEqual([]);
    const [writer, call] = writingCall(subject);
    expect(await writer.resolveAlert(alertId)).toEqual({ wasResolved: false });
    expect(await writer.resolveAlert(alertId)).toEqual({ wasResolved: true });
    expect(call.writes).toHaveLength(1);
    expect(call.writes[0]).toMatchObject({ company: subject.world.companyId, prior: { resolved: false } });
    expect((await port.getAlert(alertId)).isResolved).toBe(true);
    expect(await port.openAlertsOf({ deviceId: subject.world.device })).toEqual([]);
  });

  test("moves a device within its company, and never to another's site", async (subject, port) => {
    const { device, otherSiteId, foreignSiteId, siteId } = subject.world;
    const [writer, call] = writingCall(subject);
    await expect(writer.moveDevice(device, foreignSiteId)).rejects.toBeInstanceOf(InvalidRequestError);
    expect(call.writes).toEqual([]);
    await writer.moveDevice(device, otherSiteId);
    expect(call.writes).toMatchObject([{ fields: { site: otherSiteId }, prior: { site: siteId } }]);
    expect((await port.getDevice(device)).siteId).toBe(otherSiteId);
  });

  test("moves a device out of a site of nobody's in the name of the company that gets it", async (subject) => {
    const { device, siteId, companyId } = subject.world;
    if (subject.adapter.abilities.retiresDevices !== "sets aside") return;
    await writingCall(subject)[0].retireDevice(device);
    const [writer, call] = writingCall(subject);
    await writer.moveDevice(device, siteId);
    expect(call.writes).toMatchObject([{ operation: "moveDevice", company: companyId }]);
  });

  test("announces fields with their values, sets those and leaves the others", async (subject, port) => {
    const { device } = subject.world;
    const [writer, call] = writingCall(subject);
    await writer.setDeviceFields(device, { 7: "kept", 8: "emptied" });
    const [next] = writingCall(subject);
    await next.setDeviceFields(device, { 4: "spare", 8: null });
    expect(call.writes).toMatchObject([
      { operation: "setDeviceFields", company: subject.world.companyId, fields: { 7: "kept", 8: "emptied" } },
    ]);
    const fields = await port.fieldsOf(device);
    expect([4, 7, 8].map((ordinal) => fields[ordinal]?.reveal())).toEqual(["spare", "kept", undefined]);
    await expect(writer.setDeviceFields(device, {})).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(port.fieldsOf("nothing")).rejects.toBeInstanceOf(NotFoundError);
  });

  test("writes a secret into a field and shows it nowhere, neither before nor after", async (subject, port) => {
    const { device } = subject.world;
    const value = "invented-314159-key";
    const [writer, call] = writingCall(subject);
    await writer.setDeviceFields(device, { 6: new Secret(value), 7: "plain" });
    expect(call.writes).toMatchObject([{ fields: { 6: "[secret]", 7: "plain" } }]);
    expect(JSON.stringify(call.writes)).not.toContain(value);
    const fields = await port.fieldsOf(device);
    expect(fields[6]).toBeInstanceOf(Secret);
    expect(fields[6]?.reveal()).toBe(value);
    expect(JSON.stringify(fields)).not.toContain(value);
  });

  test("retires a device once and as it says it does, or refuses before it sends anything", async (subject, port) => {
    const { device, companyId } = subject.world;
    const { retiresDevices } = subject.adapter.abilities;
    const [writer, call] = writingCall(subject);
    if (retiresDevices === "no") {
      await expect(writer.retireDevice(device)).rejects.toBeInstanceOf(InvalidRequestError);
      expect(call.writes).toEqual([]);
      return;
    }
    const how = await writer.retireDevice(device);
    expect(how.how).toBe(retiresDevices === "deletes" ? "deleted" : "set aside");
    expect(call.writes).toMatchObject([
      { operation: "retireDevice", company: companyId, prior: { site: subject.world.siteId } },
    ]);
    const left = (await port.devicesOf({ companyId })).filter(({ id, isRetired }) => id === device && !isRetired);
    expect(left).toEqual([]);
    if (how.how === "set aside") expect((await port.getDevice(device)).siteId).toBe(how.siteId);
    expect(await writer.retireDevice(device)).toEqual(how);
    expect(call.writes).toHaveLength(1);
  });

  test("sends nothing when the write is not let through, and passes the reason on unchanged", async (subject) => {
    const reason = new Error("only planned");
    const [writer] = writingCall(subject, { beforeWrite: () => Promise.reject(reason) });
    await expect(writer.runComponent(componentRun(subject))).rejects.toBe(reason);
    expect(subject.jobs()).toEqual([]);
  });

  test("sends nothing when its time is over", async (subject) => {
    const [writer] = writingCall(subject, { notAfter: subject.clock.now() - 1 });
    await expect(writer.runComponent(componentRun(subject))).rejects.toBeInstanceOf(UnavailableError);
    expect(subject.jobs()).toEqual([]);
  });

  test("declares facts for its writes and for nothing else", async ({ adapter }) => {
    const writes = [
      "moveDevice",
      "requestRestart",
      "requestWake",
      "resolveAlert",
      "retireDevice",
      "runComponent",
      "setDeviceFields",
    ];
    expect(Object.keys(adapter.operations).sort()).toEqual(writes);
    for (const facts of Object.values(adapter.operations)) expect(facts.maxInFlightMs).toBeGreaterThan(0);
  });
}
