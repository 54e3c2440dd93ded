import { restartDevice, wakeDevice } from "@msp/catalog";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { describe, expect, it } from "vitest";
import { createDattoOffice } from "./datto-office.ts";

const { frontDesk, birchTower, annexSleeper, annexNeighbour } = acmeRmmIds.devices;
const restart = { deviceId: frontDesk, title: "T20260302.0001" };
const wake = { deviceId: annexSleeper, title: "T20260302.0002" };

describe("restarting a device of Datto RMM", () => {
  it.each(["milliseconds", "iso", "mixed"] as const)("is seen, with instants written as %s", async (timestamps) => {
    const { run, fake } = await createDattoOffice(restartDevice, { timestamps });
    expect(await run(restart)).toMatchObject({
      outcome: "succeeded",
      doubts: [],
      output: {
        outcome: "verified",
        wasSent: true,
        evidence: expect.stringContaining("ACME-WS-01 started at 2026-03-02"),
      },
    });
    expect(fake.state.jobs).toHaveLength(1);
  });

  it("is asked for once although its answer was lost, and found again by its name", async () => {
    const { run, fake } = await createDattoOffice(restartDevice, { assumptions: { activityLagMs: 240_000 } });
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "PUT", path: /quickjob/ } });
    expect(await run(restart)).toMatchObject({ outcome: "succeeded", output: { outcome: "verified" } });
    expect(fake.state.jobs.map(({ name }) => name)).toEqual([expect.stringMatching(/^T20260302\.0001 \[msp-/)]);
  });

  it("whose lost request nobody can find is a person's question, and never sent again", async () => {
    const { run, fake } = await createDattoOffice(restartDevice);
    fake.faults.add({ kind: "lostBeforeCommit", match: { method: "PUT", path: /quickjob/ } });
    const status = await run(restart);
    expect(status).toMatchObject({ outcome: "waiting", requests: [{ path: "requested!", kind: "question" }] });
    expect(fake.state.jobs).toEqual([]);
  });

  it("is seen where a job has no result before the agent asks for it", async () => {
    const { run } = await createDattoOffice(restartDevice, { assumptions: { resultBeforePickup: "notFound" } });
    expect((await run(restart)).output).toMatchObject({ outcome: "verified" });
  });

  it("is seen late where the service learns of it late", async () => {
    const { run } = await createDattoOffice(restartDevice, { assumptions: { lastRebootLagMs: 20 * 60_000 } });
    expect((await run(restart)).output).toMatchObject({ outcome: "verified" });
  });

  it("is unverified where the service never learns of it, although the job succeeded", async () => {
    const { run } = await createDattoOffice(restartDevice, { assumptions: { lastRebootLagMs: 24 * 3_600_000 } });
    expect((await run(restart)).output).toMatchObject({
      outcome: "unverified",
      reason: "ACME-WS-01 is online, but shows no start after the request; the job says that it succeeded",
    });
  });

  it("is unverified where the device goes down and stays down", async () => {
    const { run, fake } = await createDattoOffice(restartDevice);
    const status = await run(restart, () => fake.state.change(frontDesk, { boots: false }));
    expect(status.output).toMatchObject({
      outcome: "unverified",
      reason: expect.stringContaining("ACME-WS-01 is offline and shows no start after the request"),
    });
  });

  it("is unverified where the device fell silent and its job expired", async () => {
    const { run, fake } = await createDattoOffice(restartDevice, { assumptions: { jobExpiresAfterMs: 300_000 } });
    const status = await run(restart, () => fake.state.hang(frontDesk));
    expect(status.output).toMatchObject({
      outcome: "unverified",
      reason: "ACME-WS-01 is offline and shows no start after the request; the job expired before it ran",
    });
  });

  it("goes on over a service that is away for a moment", async () => {
    const { run, fake } = await createDattoOffice(restartDevice);
    const status = await run({ ...restart, deviceId: birchTower }, () => {
      fake.faults.add({ kind: "status", code: 503, times: 2, match: { path: /job/ } });
      fake.faults.add({ kind: "html", code: 502, times: 1, match: { path: /device/ } });
    });
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "verified" } });
  });
});

describe("waking a device of Datto RMM", () => {
  it("is done by its neighbour and seen in its agent", async () => {
    const { run, fake } = await createDattoOffice(wakeDevice);
    expect(await run(wake)).toMatchObject({ outcome: "succeeded", output: { outcome: "verified", wasSent: true } });
    expect(fake.state.jobs.map(({ deviceUid }) => deviceUid)).toEqual([annexNeighbour]);
  });

  it("is unverified where the packet was sent and nobody woke", async () => {
    const { run, fake } = await createDattoOffice(wakeDevice);
    fake.state.change(annexSleeper, { wakes: false });
    expect((await run(wake)).output).toMatchObject({
      outcome: "unverified",
      wasSent: true,
      reason: "ACME-WS-11 is not online; the job says that it succeeded",
    });
  });

  it("needs a neighbour that is online", async () => {
    const { run, fake } = await createDattoOffice(wakeDevice);
    fake.state.powerOff(annexNeighbour);
    expect((await run(wake)).output).toMatchObject({ outcome: "unverified", wasSent: false });
    expect(fake.state.jobs).toEqual([]);
  });
});
