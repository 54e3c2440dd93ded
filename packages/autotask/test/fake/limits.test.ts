import { describe, expect, test } from "vitest";
import { setUp } from "./support/api.ts";
import { openTicket } from "./support/tickets.ts";

const hour = 3_600_000;

describe("the hourly limit", () => {
  test("counts every integration together, and itself, over a rolling hour", async () => {
    const { api, clock, fake } = setUp();
    fake.state.putApiUser({ userName: "second@example.com", secret: "s2", integrationCode: "C2", resourceID: 900 });
    const second = { UserName: "second@example.com", Secret: "s2", ApiIntegrationCode: "C2" };
    const count = async () => (await api.get("/ThresholdInformation")).body;
    await api.get("/Companies/0");
    await clock.advance(hour / 2);
    await api.get("/Companies/0", second);
    expect(await count()).toEqual({
      externalRequestThreshold: 10_000,
      requestThresholdTimeframe: 60,
      currentTimeframeRequestCount: 3,
    });
    await clock.advance(hour / 2);
    expect((await count()).currentTimeframeRequestCount).toBe(3);
    await clock.advance(hour);
    expect((await count()).currentTimeframeRequestCount).toBe(1);
  });

  test("neither zone information nor refused sign-ins count", async () => {
    const { api, fake } = setUp();
    await api.get(`/zoneInformation?user=${fake.credentials.userName}`);
    await api.get("/Companies/0", { Secret: "wrong" });
    expect((await api.get("/ThresholdInformation")).body.currentTimeframeRequestCount).toBe(1);
  });

  test("refuses at the top until the count has fallen, and commits nothing meanwhile", async () => {
    const { api, clock, fake } = setUp({
      limits: { requestsPerHour: 2, slowsDown: false },
      assumptions: { retryAfterSeconds: 60 },
    });
    await openTicket(api);
    await api.get("/Companies/0");
    const refused = await api.post("/Tickets", { title: "never" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect(fake.ledger).toHaveLength(1);
    await clock.advance(hour);
    expect((await api.get("/Companies/0")).status).toBe(200);
  });

  test("holds requests back from half of it on, on the clock", async () => {
    const { api, clock } = setUp({ limits: { requestsPerHour: 8 } });
    const waits: number[] = [];
    for (let request = 1; request <= 8; request += 1) {
      const answer = api.get("/Companies/0");
      await clock.advance(0);
      const [sleeper] = clock.pending();
      const wait = sleeper ? sleeper.until - clock.now() : 0;
      waits.push(wait);
      await clock.advance(wait);
      await answer;
    }
    expect(waits).toEqual([0, 0, 0, 500, 500, 1_000, 1_000, 1_000]);
  });
});

describe("the thread limit", () => {
  test("gives the place back after refusals and errors too", async () => {
    const { api } = setUp();
    for (let round = 0; round < 5; round += 1) {
      expect((await api.get("/Tickets/1/2/3/4")).status).toBe(404);
      expect((await api.post("/Tickets/query", {})).status).toBe(500);
    }
    expect((await api.get("/Tickets/1")).status).toBe(200);
  });

  test("may answer with another status", async () => {
    const { api, clock } = setUp({ latencyMs: 10, limits: { threads: 1 }, assumptions: { threadLimitStatus: 500 } });
    const first = api.get("/Tickets/1");
    const second = await api.get("/Tickets/1");
    expect(second).toMatchObject({
      status: 500,
      body: { errors: [expect.stringContaining("Thread Threshold Exceeded")] },
    });
    await clock.advance(10);
    expect((await first).status).toBe(200);
  });
});

describe("attachments", () => {
  test("are limited in size and in volume over five minutes", { timeout: 60_000 }, async () => {
    const { api, clock } = setUp();
    const id = await openTicket(api);
    const send = (bytes: number) =>
      api.post(`/Tickets/${id}/Attachments`, {
        title: "File",
        fullPath: "file.bin",
        attachmentType: "FILE_ATTACHMENT",
        publish: 1,
        data: Buffer.alloc(bytes).toString("base64"),
      });
    expect((await send(6_300_000)).status).toBe(500);
    expect((await send(5_500_000)).status).toBe(200);
    await clock.advance(60_000);
    expect((await send(5_500_000)).status).toBe(500);
    expect((await send(4_500_000)).status).toBe(200);
    await clock.advance(240_000);
    expect((await send(5_500_000)).status).toBe(200);
  });
});
