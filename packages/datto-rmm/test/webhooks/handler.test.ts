import {
  createDattoRmmWebhookHandler,
  createMemorySeenAlerts,
  type DattoRmmAlertEvent,
  type DattoRmmWebhookHandlerOptions,
  dattoRmmWebhookTemplate,
} from "@msp/datto-rmm";
import { acmeRmmIds } from "@msp/datto-rmm/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { connect } from "../support/connected.ts";

const { frontDesk } = acmeRmmIds.devices;
const secret = "invented-webhook-secret";
const address = "https://msp.example.com/hooks/datto-rmm";

/** A receiver beside the fake, and everything it handed on and complained of. */
function receiver(own: Partial<DattoRmmWebhookHandlerOptions> = {}) {
  const { client, fake, clock, asked } = connect();
  const events: DattoRmmAlertEvent[] = [];
  const problems: unknown[] = [];
  const handle = createDattoRmmWebhookHandler({
    client,
    secret,
    clock: createFakeClock(),
    seen: createMemorySeenAlerts(),
    onAlert: async (event) => void events.push(event),
    onProblem: (problem) => problems.push(problem),
    environment: {},
    ...own,
  });
  const call = (body: string, init: RequestInit = {}, url = address) =>
    handle(new Request(url, { method: "POST", headers: { "X-Webhook-Secret": secret }, body, ...init }));
  return {
    client,
    fake,
    clock,
    asked,
    events,
    problems,
    call,
    raise: () => fake.state.raiseAlert(frontDesk, { context: { "@class": "ping_ctx" } }).alertUid,
    /** A call as the template makes it. */
    news: async (alertUid: string) => (await call(dattoRmmWebhookTemplate.replace("[alert_uid]", alertUid))).status,
  };
}

describe("a call of Datto RMM", () => {
  it("is confirmed by the API and handed on once, however often and by whatever webhook it comes", async () => {
    const { raise, news, events } = receiver();
    const alertUid = raise();
    expect(await Promise.all([news(alertUid), news(alertUid), news(alertUid)])).toEqual([204, 204, 204]);
    expect(await news(alertUid)).toBe(204);
    expect(events).toMatchObject([{ alertUid, state: "open", alert: { alertUid, resolved: false } }]);
  });

  it("about the same alert is news again when it was resolved", async () => {
    const { raise, news, events, client } = receiver();
    const alertUid = raise();
    await news(alertUid);
    await client.alerts.resolve(alertUid);
    await news(alertUid);
    await news(alertUid);
    expect(events.map(({ state }) => state)).toEqual(["open", "resolved"]);
  });

  it("that comes late tells what is so now", async () => {
    const { raise, news, events, client } = receiver();
    const alertUid = raise();
    await client.alerts.resolve(alertUid);
    await news(alertUid);
    expect(events).toMatchObject([{ state: "resolved" }]);
  });

  it("whose message broke its JSON is understood", async () => {
    const { raise, call, events } = receiver();
    const alertUid = raise();
    const body = `{"alert_message":"line 1\nsaid "no"\\","alert_uid":"${alertUid}"}`;
    expect((await call(body)).status).toBe(204);
    expect(events).toHaveLength(1);
  });

  it("of the Test button is heard and hands on nothing", async () => {
    let tests = 0;
    const { call, events, asked } = receiver({
      onTest: () => {
        tests += 1;
      },
    });
    expect((await call(dattoRmmWebhookTemplate)).status).toBe(204);
    expect([tests, events, asked()]).toEqual([1, [], []]);
  });

  it("about an alert that the API does not know is somebody's invention", async () => {
    const { news, events, problems } = receiver();
    expect(await news("invented-1")).toBe(404);
    expect([events, problems]).toEqual([[], [{ kind: "unknown alert", alertUid: "invented-1" }]]);
  });
});

describe("a call that is not taken", () => {
  it.each([
    ["without a secret", {}],
    ["with another secret", { "x-webhook-secret": `${secret}x` }],
    ["with an empty one", { "x-webhook-secret": "" }],
  ])("%s is refused without a word, and nothing is asked of the API", async (_, headers) => {
    const { raise, call, events, problems, asked } = receiver();
    const answer = await call(`{"alert_uid":"${raise()}"}`, { headers });
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
    expect([events, problems, asked()]).toEqual([[], [{ kind: "not ours" }], []]);
  });

  it("may carry its secret in the address only where the host says so", async () => {
    const inAddress = `${address}?key=${secret}`;
    const closed = receiver();
    expect((await closed.call("{}", { headers: {} }, inAddress)).status).toBe(401);
    const open = receiver({ parameter: "key" });
    expect((await open.call("{}", { headers: {} }, inAddress)).status).toBe(400);
    expect((await open.call("{}", { headers: {} }, `${address}?key=guess`)).status).toBe(401);
  });

  it.each([
    ["GET", { method: "GET", body: null }, 405],
    ["no alert", { body: "{}" }, 400],
    ["a route for an alert", { body: '{"alert_uid":"../../account"}' }, 400],
    ["too much", { body: "x".repeat(100_001) }, 413],
  ])("is told why by its status: %s", async (_, init, status) => {
    const { call, events, asked } = receiver();
    expect((await call("", init)).status).toBe(status);
    expect([events, asked()]).toEqual([[], []]);
  });

  it("because the API could not be asked is a failure and no answer", async () => {
    const { raise, news, fake, events, problems } = receiver();
    const alertUid = raise();
    fake.faults.add({ kind: "status", code: 503, times: 9 });
    expect(await news(alertUid)).toBe(502);
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ kind: "unconfirmed", alertUid }]);
  });

  it("because it could not be kept comes again, and is taken then", async () => {
    let attempts = 0;
    const { raise, news, problems } = receiver({
      async onAlert() {
        attempts += 1;
        if (attempts === 1) throw new Error("disk full");
      },
    });
    const alertUid = raise();
    expect([await news(alertUid), await news(alertUid), await news(alertUid)]).toEqual([500, 204, 204]);
    expect([attempts, problems]).toMatchObject([2, [{ kind: "failed", event: { alertUid } }]]);
  });

  it("in time is answered, while the work goes on", async () => {
    const clock = createFakeClock();
    let keep = () => {};
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const began: string[] = [];
    const { raise, news, problems } = receiver({
      clock,
      async onAlert({ alertUid }) {
        began.push(alertUid);
        await clock.advance(8_000);
        await kept;
      },
    });
    expect(await news(raise())).toBe(503);
    expect([began.length, problems]).toEqual([1, [{ kind: "slow" }]]);
    keep();
  });

  it("because the host has no secret is answered, and the host is told what is missing", async () => {
    const { call, problems } = receiver({ secret: undefined });
    expect((await call("{}")).status).toBe(500);
    expect(problems).toMatchObject([
      { kind: "broken", error: { message: expect.stringContaining("DATTO_RMM_WEBHOOK_SECRET") } },
    ]);
    expect(JSON.stringify(problems)).not.toContain(secret);
  });

  it("is answered the same when whoever listens fails", async () => {
    const { call } = receiver({
      onProblem() {
        throw new Error("a broken listener");
      },
      onTest() {
        throw new Error("another");
      },
    });
    expect((await call("{}")).status).toBe(400);
    expect((await call(dattoRmmWebhookTemplate)).status).toBe(204);
  });
});

describe("what was seen, in memory", () => {
  it("forgets the oldest first", async () => {
    const seen = createMemorySeenAlerts({ most: 2 });
    for (const key of ["1", "2", "2", "3"]) await seen.add(key);
    expect(await Promise.all(["1", "2", "3"].map((key) => seen.has(key)))).toEqual([false, true, true]);
  });
});
