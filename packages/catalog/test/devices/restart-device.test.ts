import type { SeedDevice } from "@msp/testing";
import { notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { restartDevice } from "../../src/devices/restart-device.ts";
import { createOffice } from "../support/create-office.ts";
import { acmeDevices } from "./support/acme-devices.ts";

type Own = NonNullable<Parameters<typeof acmeDevices>[1]>;

/** An office with one device that a test wants some way. */
async function office(device: Partial<SeedDevice> = {}, own: Own = {}) {
  let devices: ReturnType<typeof acmeDevices> | undefined;
  const made = await createOffice(restartDevice, {
    systems(clock) {
      devices = acmeDevices(clock, { devices: [{ id: "d1", name: "ACME-WS-01", siteId: "s1", ...device }], ...own });
      return { devices };
    },
  });
  if (devices === undefined) throw new Error("no devices were made");
  return { ...made, devices };
}

const input = { deviceId: "d1", title: "T20261123.0001" };

describe("a restart", () => {
  it("is verified by a newer start and an agent that is online, and asked for once", async () => {
    const { run, devices } = await office();
    const status = await run(input);
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: {
        outcome: "verified",
        wasSent: true,
        evidence: expect.stringContaining("ACME-WS-01 started at 2026-11-23"),
      },
    });
    expect(devices.ledger.map(({ operation }) => operation)).toEqual(["requestRestart"]);
  });

  it("is not verified by a job that succeeded while the device never restarted", async () => {
    const { run } = await office({ whenRestarted: "nothing", lastRestartAt: "2026-11-20T08:00:00Z" });
    expect((await run(input)).output).toEqual({
      outcome: "unverified",
      wasSent: true,
      reason: "ACME-WS-01 is online, but shows no start after the request; the job says that it succeeded",
    });
  });

  it("is not verified by a start from before that a clock ahead of time dates later than the request", async () => {
    const { run } = await office({ whenRestarted: "nothing", lastRestartAt: "2026-11-23T14:10:00Z" });
    expect((await run(input)).output).toMatchObject({ outcome: "unverified" });
  });

  it("is not verified while the device stays away", async () => {
    const { run } = await office({ whenRestarted: "stays away" });
    expect((await run(input)).output).toMatchObject({
      outcome: "unverified",
      reason: "ACME-WS-01 is offline and shows no start after the request; the job says that it succeeded",
    });
  });

  it("is not asked of a device that is offline, where it would wait and surprise somebody", async () => {
    const { run, devices } = await office({ isOnline: false });
    expect((await run(input)).output).toEqual({
      outcome: "unverified",
      wasSent: false,
      reason: "nothing was sent: ACME-WS-01 is offline, not online",
    });
    expect(devices.ledger).toEqual([]);
  });

  it("that still waits when the time is over may yet come, and that is said", async () => {
    const { start, drive, devices, clock } = await office();
    const runId = await start(input);
    // The device goes away after it was asked and before it picks the job up.
    const waiting = drive(runId, clock.now());
    await waiting;
    devices.setOnline("d1", false);
    expect((await drive(runId)).output).toMatchObject({
      outcome: "unverified",
      wasSent: true,
      reason: expect.stringContaining(
        "the job is still waiting, cannot be called off from here, and may yet restart it",
      ),
    });
  });

  it("whose job expired is not waited for any longer", async () => {
    const { start, drive, devices, clock } = await office({}, { jobsExpireAfterMs: 120_000 });
    const began = clock.now();
    const runId = await start(input);
    await drive(runId, clock.now());
    devices.setOnline("d1", false);
    expect((await drive(runId)).output).toMatchObject({
      outcome: "unverified",
      reason: expect.stringContaining("the job expired before it ran"),
    });
    expect(clock.now() - began).toBeLessThan(10 * 60_000);
  });

  it("whose answer was lost is looked up by its marker and not sent again", async () => {
    const { run, devices } = await office();
    devices.failNext({ kind: "answer lost", operation: "requestRestart" });
    expect(await run(input)).toMatchObject({ outcome: "succeeded", output: { outcome: "verified" } });
    expect(devices.ledger).toHaveLength(1);
  });

  it("is left to people where remote monitoring cannot, and nothing is sent", async () => {
    const { run, devices } = await office({}, { abilities: { restartsDevices: false } });
    expect((await run(input)).output).toMatchObject({
      outcome: "unverified",
      wasSent: false,
      reason: "nothing was sent: remote monitoring restarts no devices here",
    });
    expect(devices.ledger).toEqual([]);
  });

  it("says so where no remote monitoring is connected", async () => {
    const bare = await createOffice(restartDevice, { systems: () => ({ devices: notConnected("devices") }) });
    expect((await bare.run(input)).output).toMatchObject({
      outcome: "unverified",
      wasSent: false,
      reason: expect.stringContaining('No system is connected as "devices"'),
    });
  });
});
