import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { InvalidRequestError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf, startedAt } from "../support/connected.ts";

const { frontDesk, birchTower } = acmeRmmIds.devices;
const { diskReport } = acmeRmmIds.components;
const from = "2026-03-02T08:00:00.123Z";

async function withJobs(count: number) {
  const connected = connect();
  for (let number = 0; number < count; number++)
    await connected.client.devices.runQuickJob(frontDesk, { jobName: `Disk ${number}`, componentUid: diskReport });
  await connected.clock.sleep(60_000);
  return connected;
}

describe("the activity log", () => {
  it("is read by cursor to its end, which is an empty page", async () => {
    const { client, fake } = await withJobs(3);
    const before = fake.requests.length;
    const entries = await client.activityLog.list({ from, order: "asc", pageSize: 2, categories: ["job"] }).all();
    expect(entries.map(({ action }) => action)).toEqual([...Array(3).fill("create"), ...Array(3).fill("deployment")]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(6);
    const paths = fake.requests.slice(before).map(({ path }) => path);
    expect(paths).toHaveLength(4);
    for (const path of paths) expect(path).toMatch(/size=2.*categories=job|categories=job.*size=2/);
    for (const path of paths) expect(path).toContain("from=2026-03-02T08%3A00%3A00Z");
  });

  it("gives seconds with decimals as instants, and details as fields", async () => {
    const { client } = await withJobs(1);
    const [entry] = await client.activityLog.list({ from, order: "asc" }).all();
    expect(entry?.date).toBe(startedAt);
    expect(entry?.details).toMatchObject({ "device.uid": frontDesk, "event.category": "job" });
  });

  it("asks for many sites in turns of a hundred", async () => {
    const { client, fake } = connect();
    const siteIds = Array.from({ length: 230 }, (_, index) => index + 1);
    await client.activityLog.list({ from, siteIds }).all();
    const turns = fake.requests
      .slice(1)
      .map(({ path }) => new URL(path, "https://x.example.com").searchParams.get("siteIds"));
    expect(turns.map((text) => text?.split(",").length)).toEqual([100, 100, 30]);
  });

  it("does not take an error inside a success for an empty log", async () => {
    const { client, fake } = connect();
    fake.faults.add({
      kind: "status",
      code: 200,
      body: { pageDetails: {}, activities: null, error: "index unavailable" },
    });
    const failure = await failureOf(client.activityLog.list({ from }).all());
    expect(failure).toBeInstanceOf(UnavailableError);
    expect(failure.message).toContain("index unavailable");
  });

  it("refuses an instant that is none", async () => {
    const { client, fake } = connect();
    await expect(client.activityLog.list({ from: "yesterday" }).all()).rejects.toBeInstanceOf(InvalidRequestError);
    expect(fake.requests).toEqual([]);
  });
});

describe("a quick job whose answer was lost", () => {
  it("is found by its name, and no other is", async () => {
    const { client, fake, clock } = connect();
    await client.devices.runQuickJob(birchTower, { jobName: "Disk", componentUid: diskReport });
    fake.faults.add({ kind: "lostAnswerAfterCommit", match: { path: /quickjob$/ } });
    await failureOf(client.devices.runQuickJob(frontDesk, { jobName: "Disk [msp-1]", componentUid: diskReport }));
    await clock.sleep(60_000);
    const search = { from, isNamed: "Disk [msp-1]", deviceUid: frontDesk };
    const found = await client.jobs.findQuickJobs(search);
    expect(found.map(({ uid }) => uid)).toEqual([fake.state.jobs[1]?.uid]);
    expect(await client.jobs.findQuickJobs({ ...search, isNamed: "Disk [msp-2]" })).toEqual([]);
    expect(await client.jobs.findQuickJobs({ ...search, deviceUid: birchTower })).toEqual([]);
  });

  it("is not found before the log shows it, so an early look proves nothing", async () => {
    const { client, clock } = connect({ fake: { assumptions: { activityLagMs: 120_000 } } });
    await client.devices.runQuickJob(frontDesk, { jobName: "Disk", componentUid: diskReport });
    expect(await client.jobs.findQuickJobs({ from, isNamed: "Disk" })).toEqual([]);
    await clock.sleep(120_000);
    expect(await client.jobs.findQuickJobs({ from, isNamed: "Disk" })).toHaveLength(1);
  });
});
