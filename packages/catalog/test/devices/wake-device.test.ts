import { describe, expect, it } from "vitest";
import { wakeDevice } from "../../src/devices/wake-device.ts";
import { createOffice } from "../support/create-office.ts";
import { acmeDevices } from "./support/acme-devices.ts";

type Own = NonNullable<Parameters<typeof acmeDevices>[1]>;

const sleeper = { id: "d1", name: "ACME-WS-01", siteId: "s1", isOnline: false };
const laptop = { id: "d2", name: "ACME-LT-02", siteId: "s1", kind: "Laptop" };
const server = { id: "d3", name: "ACME-SRV-01", siteId: "s1", kind: "Server" };

async function office(own: Own = {}) {
  let devices: ReturnType<typeof acmeDevices> | undefined;
  const made = await createOffice(wakeDevice, {
    systems(clock) {
      devices = acmeDevices(clock, { devices: [sleeper, laptop, server], ...own });
      return { devices };
    },
  });
  if (devices === undefined) throw new Error("no devices were made");
  return { ...made, devices };
}

const input = { deviceId: "d1", title: "T20261123.0001" };

describe("waking a device", () => {
  it("is verified by its agent, through the server of its site, and asked for once", async () => {
    const { run, devices } = await office();
    expect(await run(input)).toMatchObject({
      outcome: "succeeded",
      output: { outcome: "verified", wasSent: true, evidence: "ACME-WS-01 is online, woken by ACME-SRV-01" },
    });
    expect(devices.ledger).toMatchObject([{ operation: "requestWake", target: "device d3" }]);
  });

  it("takes another neighbour where no server is online", async () => {
    const { run, devices } = await office({ devices: [sleeper, laptop, { ...server, isOnline: false }] });
    expect((await run(input)).output).toMatchObject({ outcome: "verified" });
    expect(devices.ledger).toMatchObject([{ target: "device d2" }]);
  });

  it("is not verified by a packet that woke nobody", async () => {
    const { run } = await office({ devices: [{ ...sleeper, whenRestarted: "stays away" }, server] });
    expect((await run(input)).output).toEqual({
      outcome: "unverified",
      wasSent: true,
      reason: "ACME-WS-01 is not online; the job says that it succeeded",
    });
  });

  it("sends nothing to a device that is online", async () => {
    const { run, devices } = await office({ devices: [{ ...sleeper, isOnline: true }, server] });
    expect((await run(input)).output).toMatchObject({ outcome: "verified", wasSent: false });
    expect(devices.ledger).toEqual([]);
  });

  it("needs a neighbour that is online", async () => {
    const away = { ...server, isOnline: false };
    const { run, devices } = await office({ devices: [sleeper, away] });
    expect((await run(input)).output).toEqual({
      outcome: "unverified",
      wasSent: false,
      reason: "nothing was sent: no other device at the site of ACME-WS-01 is online",
    });
    expect(devices.ledger).toEqual([]);
  });

  it("is left to people where remote monitoring cannot", async () => {
    const { run, devices } = await office({ abilities: { wakesDevices: false } });
    expect((await run(input)).output).toMatchObject({
      outcome: "unverified",
      reason: "nothing was sent: remote monitoring wakes no devices here",
    });
    expect(devices.ledger).toEqual([]);
  });
});
