import { Secret } from "@msp/workflows";
import { InvalidRequestError, NotFoundError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import {
  moveDevice,
  readJobState,
  requestRestart,
  requestWake,
  resolveAlert,
  retireDevice,
  runComponent,
  setDeviceFields,
} from "../../../src/actions.ts";
import { createAct } from "../../devices/support/act.ts";

const minuteMs = 60_000;

describe("resolving an alert", () => {
  it("is seen only when the alert reads resolved, and sends nothing the second time", async () => {
    const { run, verify, devices, call } = createAct();
    const alertId = devices.raiseAlert("d1", "the agent is silent");
    expect(await verify(resolveAlert, { alertId }, { wasResolved: false })).toEqual({
      seen: false,
      reason: "the alert is still open: the agent is silent",
    });
    const output = await run(resolveAlert, { alertId });
    expect(output).toEqual({ wasResolved: false });
    expect(await verify(resolveAlert, { alertId }, output)).toMatchObject({ seen: true });
    expect(await run(resolveAlert, { alertId })).toEqual({ wasResolved: true });
    expect(call.writes).toHaveLength(1);
  });
});

describe("a job", () => {
  it("that was queued is seen as queued, and its end is the component's own word", async () => {
    const { run, verify, clock } = createAct();
    const input = { deviceId: "d1", componentId: "broken", title: "Look at the disk" };
    const job = await run(runComponent, input);
    expect(await verify(runComponent, input, job)).toMatchObject({ seen: true, evidence: { state: "waiting" } });
    expect(await run(readJobState, job)).toEqual({ state: "waiting", isOver: false });
    await clock.sleep(5 * minuteMs);
    expect(await run(readJobState, job)).toMatchObject({ state: "failed", isOver: true, errorOutput: "no such drive" });
  });

  it("with a long output is shortened, and says so", async () => {
    const act = createAct({ devices: { components: [{ id: "long", output: "x".repeat(300_000) }] } });
    const job = await act.run(runComponent, { deviceId: "d1", componentId: "long", title: "Look" });
    await act.clock.sleep(5 * minuteMs);
    const { output = "" } = await act.run(readJobState, job);
    expect(output).toMatch(/x\n\[280000 more characters\]$/);
    expect(output.length).toBeLessThan(21_000);
  });

  it.each([
    ["runComponent", runComponent, { deviceId: "d1", componentId: "disk-report", title: "Look" }, "d1"],
    ["requestRestart", requestRestart, { deviceId: "d1", title: "Restart", delaySeconds: 60 }, "d1"],
    ["requestWake", requestWake, { deviceId: "d4", throughDeviceId: "d5", title: "Wake" }, "d5"],
  ] as const)("whose answer was lost is found by its marker: %s", async (operation, action, input, deviceId) => {
    const devices = [
      { id: "d1", name: "ACME-WS-01", siteId: "s1" },
      { id: "d4", name: "ACME-WS-11", siteId: "s2", isOnline: false },
      { id: "d5", name: "ACME-WS-12", siteId: "s2" },
    ];
    const { run, devices: system, port, clock } = createAct({ devices: { devices } });
    system.failNext({ kind: "answer lost", operation });
    await expect(run(action as typeof runComponent, input as never)).rejects.toBeInstanceOf(UnknownOutcomeError);
    const { again } = action;
    if (typeof again !== "object") throw new Error("it cannot be looked up");
    const lookUp = again.lookUp as (call: object) => Promise<unknown>;
    const since = new Date(clock.now()).toISOString();
    expect(await lookUp({ input, ports: { devices: port }, marker: "msp-act-1", since })).toEqual({
      matches: [{ jobId: "job-1", deviceId }],
      controlSeen: true,
    });
    expect(await lookUp({ input, ports: { devices: port }, marker: "msp-other", since })).toMatchObject({
      matches: [],
    });
  });
});

describe("moving a device", () => {
  it("is seen only at its new site, and never leads to another company's", async () => {
    const { run, verify, call } = createAct();
    const input = { deviceId: "d1", siteId: "s2" };
    expect(await verify(moveDevice, input, {})).toEqual({
      seen: false,
      reason: "the device is still at Acme Dental - Main Street practice",
    });
    await expect(run(moveDevice, { deviceId: "d1", siteId: "s9" })).rejects.toBeInstanceOf(InvalidRequestError);
    expect(call.writes).toEqual([]);
    expect(await verify(moveDevice, input, await run(moveDevice, input))).toMatchObject({ seen: true });
  });
});

describe("setting a device's own fields", () => {
  const input = {
    deviceId: "d1",
    fields: { "4": "spare", "5": { secretRef: "recovery-key" }, "6": null },
  };

  it("writes a secret that nobody else sees", async () => {
    const { run, verify, devices, port, call } = createAct({ secrets: { "recovery-key": "314159-invented" } });
    const output = await run(setDeviceFields, input);
    const fields = await port.fieldsOf("d1");
    expect(fields[5]).toBeInstanceOf(Secret);
    expect(fields[5]?.reveal()).toBe("314159-invented");
    const verdict = await verify(setDeviceFields, input, output);
    expect(verdict).toEqual({ seen: true, evidence: { fields: ["4", "5", "6"] } });
    expect(JSON.stringify([call.writes, devices.ledger, fields, verdict])).not.toContain("314159");
    expect(call.writes).toMatchObject([{ fields: { 4: "spare", 5: "[secret]", 6: null } }]);
  });

  it("is not seen while a field reads otherwise, and says which without its value", async () => {
    const { verify, run } = createAct({ secrets: { "recovery-key": "314159-invented" } });
    await run(setDeviceFields, { deviceId: "d1", fields: { "4": "spare", "5": "something else", "6": "old" } });
    expect(await verify(setDeviceFields, input, {})).toEqual({
      seen: false,
      reason: "not as they were set: field 5, field 6",
    });
  });

  it("names fields by number, and at least one", async () => {
    const { run } = createAct();
    await expect(run(setDeviceFields, { deviceId: "d1", fields: {} })).rejects.toThrow("name at least one field");
    await expect(run(setDeviceFields, { deviceId: "d1", fields: { serial: "1" } })).rejects.toThrow("numbered from 1");
  });
});

describe("retiring a device", () => {
  it("where the system deletes is seen when the device is gone", async () => {
    const { run, verify, port } = createAct();
    const input = { deviceId: "d1" };
    expect(await verify(retireDevice, input, { how: "deleted" })).toMatchObject({ seen: false });
    const output = await run(retireDevice, input);
    expect(output).toEqual({ how: "deleted" });
    expect(await verify(retireDevice, input, output)).toMatchObject({ seen: true });
    expect((await port.getDevice("d1")).isRetired).toBe(true);
    await expect(run(retireDevice, { deviceId: "nothing" })).rejects.toBeInstanceOf(NotFoundError);
  });

  it("where the system sets aside is seen at the site for retired devices", async () => {
    const { run, verify, port } = createAct({ devices: { retiredSiteId: "s8" } });
    const input = { deviceId: "d1" };
    const output = await run(retireDevice, input);
    expect(output).toEqual({ how: "set aside", siteId: "s8" });
    expect(await verify(retireDevice, input, output)).toEqual({
      seen: true,
      evidence: { how: "set aside", site: "Loose ends" },
    });
    const after = await port.getDevice("d1");
    expect([after.companyId, after.isRetired]).toEqual([undefined, false]);
    expect(await verify(retireDevice, { deviceId: "d2" }, output)).toMatchObject({ seen: false });
  });

  it("where the system can do neither is refused before anything is sent", async () => {
    const { run, call } = createAct({ devices: { abilities: { retiresDevices: "no" } } });
    await expect(run(retireDevice, { deviceId: "d1" })).rejects.toBeInstanceOf(InvalidRequestError);
    expect(call.writes).toEqual([]);
  });
});
