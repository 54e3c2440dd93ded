import { toRestartFinding } from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { NotFoundError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";

const { frontDesk, birchLaptop, annexSleeper, annexNeighbour, server } = acmeRmmIds.devices;
const { restart, wake, diskReport, failing } = acmeRmmIds.components;
const minutes = (count: number) => count * 60_000;

describe("a device that hangs", () => {
  it("goes offline, and its monitor raises an alert five minutes later", async () => {
    const { client, fake, clock } = connect();
    fake.state.hang(frontDesk);
    expect(await client.devices.get(frontDesk)).toMatchObject({ online: false, lastSeen: startedAt });
    await clock.sleep(minutes(4));
    expect(await client.devices.openAlerts(frontDesk).all()).toEqual([]);
    await clock.sleep(minutes(1));
    const [alert] = await client.devices.openAlerts(frontDesk).all();
    expect(alert).toMatchObject({
      priority: "Critical",
      timestamp: "2026-03-02T09:05:00.000Z",
      alertContext: { "@class": "online_offline_status_ctx", status: "OFFLINE" },
    });
  });

  it("that is power-cycled boots, reports, shows a newer restart, and its alert resolves", async () => {
    const { client, fake, clock } = connect();
    const device = async () => client.devices.get(frontDesk);
    fake.state.hang(frontDesk);
    await clock.sleep(minutes(10));
    const cycledAt = new Date(clock.now()).toISOString();
    const { lastReboot: before } = await device();
    fake.state.powerCycle(frontDesk);
    await clock.sleep(99_000);
    expect((await device()).online).toBe(false);
    await clock.sleep(1_000);
    // Online again, and the restart is not told yet: queued is not done, and online is not restarted.
    expect(await device()).toMatchObject({ online: true, lastReboot: before });
    expect(toRestartFinding(await device(), cycledAt).outcome).toBe("unverified");
    await clock.sleep(30_000);
    expect(toRestartFinding(await device(), cycledAt)).toMatchObject({ outcome: "verified" });
    await clock.sleep(30_000);
    expect(await client.devices.openAlerts(frontDesk).all()).toEqual([]);
    expect(await client.devices.resolvedAlerts(frontDesk).first()).toMatchObject({ resolved: true });
  });

  it("that comes back by itself has not restarted", async () => {
    const { client, fake, clock } = connect();
    fake.state.hang(frontDesk);
    await clock.sleep(minutes(6));
    fake.state.reconnect(frontDesk);
    await clock.sleep(minutes(2));
    const device = await client.devices.get(frontDesk);
    expect(device.online).toBe(true);
    expect(toRestartFinding(device, startedAt)).toMatchObject({ outcome: "unverified" });
    expect(await client.devices.openAlerts(frontDesk).all()).toEqual([]);
  });

  it("whose power stays off never comes back, nor does one past that", async () => {
    const { client, fake, clock } = connect();
    fake.state.powerOff(frontDesk);
    fake.state.powerCycle(birchLaptop);
    await clock.sleep(minutes(60));
    expect((await client.devices.get(frontDesk)).online).toBe(false);
    expect((await client.devices.get(birchLaptop)).online).toBe(false);
  });

  it("that is cycled twice counts its boot from the second time", async () => {
    const { client, fake, clock } = connect();
    fake.state.powerCycle(frontDesk);
    await clock.sleep(60_000);
    fake.state.powerCycle(frontDesk);
    await clock.sleep(60_000);
    expect((await client.devices.get(frontDesk)).online).toBe(false);
    await clock.sleep(40_000);
    expect((await client.devices.get(frontDesk)).online).toBe(true);
  });
});

describe("a quick job", () => {
  const run = async (componentUid: string, deviceUid: string, variables: { readonly [name: string]: string } = {}) => {
    const connected = connect();
    const { job } = await connected.client.devices.runQuickJob(deviceUid, { jobName: "Job", componentUid, variables });
    const result = () => connected.client.jobs.result(job.uid, deviceUid);
    return { ...connected, job, result };
  };

  it("is pending, runs, succeeds, and has an output", async () => {
    const { client, clock, job, result } = await run(diskReport, frontDesk);
    expect(await result()).toMatchObject({ jobDeploymentStatus: "Pending", ranOn: null, componentResults: [] });
    await clock.sleep(5_000);
    expect(await result()).toMatchObject({ jobDeploymentStatus: "Running", ranOn: "2026-03-02T09:00:05.000Z" });
    await clock.sleep(5_000);
    expect(await result()).toMatchObject({
      jobDeploymentStatus: "Success",
      componentResults: [{ componentStatus: "Success", hasStdOut: true, hasStdErr: false }],
    });
    expect((await client.jobs.get(job.uid)).status).toBe("completed");
    expect((await client.jobs.stdout(job.uid, frontDesk))[0]?.stdData).toBe("ACME-WS-01 C: 64 GB free");
    expect(await client.jobs.stderr(job.uid, frontDesk)).toEqual([]);
  });

  it("that fails says so per component, with both outputs", async () => {
    const { client, clock, job, result } = await run(failing, frontDesk);
    await clock.sleep(10_000);
    expect(await result()).toMatchObject({
      jobDeploymentStatus: "Failure",
      componentResults: [{ componentStatus: "Failure" }],
    });
    expect((await client.jobs.stderr(job.uid, frontDesk))[0]?.stdData).toContain("access denied");
  });

  it("to a device that is offline waits, and expires", async () => {
    const { client, clock, job, result } = await run(diskReport, birchLaptop);
    await clock.sleep(minutes(60 * 23));
    expect((await result()).jobDeploymentStatus).toBe("Pending");
    await clock.sleep(minutes(60));
    expect(await result()).toMatchObject({ jobDeploymentStatus: "Expired", componentResults: [] });
    expect((await client.jobs.get(job.uid)).status).toBe("completed");
  });

  it("to a device that is offline runs when the device comes back", async () => {
    const { fake, clock, result } = await run(wake, annexSleeper);
    await clock.sleep(minutes(60));
    fake.state.powerOn(annexSleeper);
    await clock.sleep(minutes(3));
    expect((await result()).jobDeploymentStatus).toBe("Success");
  });

  it("whose device goes away while it runs never reports", async () => {
    const { fake, clock, result } = await run(diskReport, frontDesk);
    await clock.sleep(6_000);
    fake.state.hang(frontDesk);
    await clock.sleep(minutes(5));
    expect((await result()).jobDeploymentStatus).toBe("Running");
  });

  it("has no result before the agent asked for it, where the platform answers so", async () => {
    const { client, clock } = connect({ fake: { assumptions: { resultBeforePickup: "notFound" } } });
    const { job } = await client.devices.runQuickJob(server, { jobName: "Job", componentUid: diskReport });
    expect(await failureOf(client.jobs.result(job.uid, server))).toBeInstanceOf(NotFoundError);
    await clock.sleep(5_000);
    expect((await client.jobs.result(job.uid, server)).jobDeploymentStatus).toBe("Running");
  });

  it("that restarts succeeds before the restart, which shows in the device alone", async () => {
    const { client, clock, result } = await run(restart, frontDesk, { usrDelay: "60" });
    await clock.sleep(10_000);
    expect((await result()).jobDeploymentStatus).toBe("Success");
    expect(toRestartFinding(await client.devices.get(frontDesk), startedAt).outcome).toBe("unverified");
    await clock.sleep(70_000);
    expect((await client.devices.get(frontDesk)).online).toBe(false);
    await clock.sleep(120_000);
    expect(toRestartFinding(await client.devices.get(frontDesk), startedAt)).toMatchObject({ outcome: "verified" });
  });

  it("on a neighbour wakes a device of the same site, and none of another", async () => {
    const mac = { usrMacAddress: "02-00-00-00-02-01" };
    const there = await run(wake, annexNeighbour, mac);
    await there.clock.sleep(minutes(3));
    expect((await there.client.devices.get(annexSleeper)).online).toBe(true);
    const elsewhere = await run(wake, server, mac);
    await elsewhere.clock.sleep(minutes(3));
    expect((await elsewhere.client.devices.get(annexSleeper)).online).toBe(false);
  });

  it("is refused for a component or a variable that does not exist", async () => {
    const { client } = connect();
    await expect(client.devices.runQuickJob(server, { jobName: "x", componentUid: "no" })).rejects.toThrow("component");
    const wrong = { jobName: "x", componentUid: restart, variables: { delay: "5" } };
    await expect(client.devices.runQuickJob(server, wrong)).rejects.toThrow("no variable delay");
  });
});
