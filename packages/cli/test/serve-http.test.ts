import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signForm } from "../src/serve/http/form-signature.ts";
import { parseAddress } from "../src/serve/http/parse-address.ts";
import { createHostBench, type HostBench } from "./support/host-bench.ts";

const minute = 60_000;
const secret = "what the form page signs with";
let bench: HostBench;
beforeEach(async () => {
  bench = await createHostBench();
});
afterEach(() => bench.close());

const startListening = () =>
  bench.start({ listen: { host: "127.0.0.1", port: 0 }, formSecret: secret, webhookSecrets: { tickets: "s" } });

interface Posted {
  readonly url: string | undefined;
  readonly body: string;
  readonly form?: string;
  readonly at?: number;
  readonly key?: string;
  /** What is signed, where that is not what is posted. */
  readonly signed?: { readonly form?: string; readonly body?: string };
}
const post = async ({
  url,
  body,
  form = "equipment-return",
  at = bench.clock.now(),
  key = secret,
  signed = {},
}: Posted) => {
  const timestamp = String(Math.floor(at / 1000));
  const bytes = new TextEncoder().encode(signed.body ?? body);
  const answer = await fetch(`${url}/forms/${form}`, {
    method: "POST",
    body,
    headers: {
      "x-msp-timestamp": timestamp,
      "x-msp-signature": signForm({ timestamp, form: signed.form ?? form, body: bytes }, key),
    },
  });
  return { status: answer.status, body: (await answer.json()) as object };
};
const submission = (more: object = {}) => ({
  ...{ id: "submission 1", ticket: "t20261130.0001", company: "174", answer: { handedBackOn: "2026-12-03" } },
  by: { id: "customer@example.com", name: "A Customer" },
  ...more,
});
/** A host with one run that waits for the form. */
const waitingRun = async () => {
  const host = await startListening();
  bench.saveTicket();
  await bench.clock.advance(minute);
  await bench.events.until("asked");
  const [request] = await host.desk.requests();
  const { ticket, company } = request?.about ?? { ticket: "", company: "" };
  return { host, body: JSON.stringify(submission({ ticket, company })) };
};

describe("posted forms", () => {
  it("one that is signed finds its run, is answered with the verdict, and again gets the same and changes nothing", async () => {
    const { host, body } = await waitingRun();
    const [run] = await host.desk.runs();
    expect(await post({ url: host.url, body })).toEqual({ status: 202, body: { verdict: "taken", runId: run?.runId } });
    await bench.events.until("run ended");
    expect(await post({ url: host.url, body })).toEqual({ status: 202, body: { verdict: "taken", runId: run?.runId } });
    expect(await host.desk.runs()).toMatchObject([{ outcome: "succeeded" }]);
    const [answered] = (await host.desk.journal(run?.runId ?? "")).entries.filter(({ kind }) => kind === "answered");
    expect(answered).toMatchObject({ by: { id: "customer@example.com" }, channel: "form" });
  });

  it("one that no run waits for is kept for a person", async () => {
    const host = await startListening();
    const answer = await post({ url: host.url, body: JSON.stringify(submission()) });
    expect(answer).toMatchObject({ status: 202, body: { verdict: "kept" } });
    expect(await host.desk.unmatchedForms()).toMatchObject([{ id: "submission 1", form: "equipment-return" }]);
  });

  it.each([
    ["another secret", { key: "not it" }],
    ["a body that was changed", { signed: { body: "{}" } }],
    ["another form", { signed: { form: "offboarding" } }],
  ])("%s is refused, and nothing of it is kept", async (_what, how) => {
    const { host, body } = await waitingRun();
    expect(await post({ url: host.url, body, ...how })).toEqual({
      status: 401,
      body: { error: "The signature is missing or wrong." },
    });
    expect(await host.desk.runs()).toMatchObject([{ outcome: "waiting" }]);
    expect(JSON.stringify(bench.events.all)).not.toMatch(/A Customer|2026-12-03|form page signs/);
  });

  it.each([
    ["long ago", -5 * minute - 1000],
    ["in the future", 5 * minute + 2000],
  ])("one that was signed %s is refused", async (_when, away) => {
    const { host, body } = await waitingRun();
    const { status, body: answer } = await post({ url: host.url, body, at: bench.clock.now() + away });
    expect({ status, answer }).toMatchObject({ status: 401, answer: { error: expect.stringMatching(/five minutes/) } });
  });

  it("no headers, no sense, too much of it, and a form nobody knows each get their answer", async () => {
    const host = await startListening();
    const bare = await fetch(`${host.url}/forms/equipment-return`, { method: "POST", body: "{}" });
    expect(bare.status).toBe(401);
    expect(await post({ url: host.url, body: "not json" })).toMatchObject({ status: 400 });
    expect(await post({ url: host.url, body: JSON.stringify({ ...submission(), id: undefined }) })).toMatchObject({
      status: 400,
      body: { problems: [expect.stringMatching(/^id: /)] },
    });
    expect(await post({ url: host.url, body: "x".repeat(256 * 1024 + 1) })).toMatchObject({ status: 413 });
    expect(await post({ url: host.url, form: "unheard-of", body: JSON.stringify(submission()) })).toMatchObject({
      status: 202,
      body: {
        verdict: "invalid",
        reason: expect.stringMatching(/No registered workflow asks for a form "unheard-of"/),
      },
    });
    expect(await host.desk.unmatchedForms()).toEqual([]);
  });

  it("are not received without a secret to prove them by", async () => {
    const host = await bench.start({ listen: { host: "127.0.0.1", port: 0 } });
    expect(await post({ url: host.url, body: JSON.stringify(submission()) })).toMatchObject({ status: 404 });
  });
});

describe("webhooks and health", () => {
  it("a call that is not signed is refused and looked at by nobody; an unknown webhook is not there", async () => {
    const host = await startListening();
    const ticket = bench.saveTicket();
    const body = JSON.stringify({
      Action: "Create",
      Guid: "g",
      EntityType: "Ticket",
      Id: ticket,
      SequenceNumber: 1,
      Fields: {},
    });
    const call = async (name: string) =>
      (await fetch(`${host.url}/webhooks/autotask/${name}`, { method: "POST", body })).status;
    expect(await call("tickets")).toBe(401);
    expect(await call("devices")).toBe(404);
    expect((await host.health()).ticketsToLookAt).toBe(0);
    expect(bench.events.of("refused")).toHaveLength(1);
  });

  it("health says what is alive, in numbers and instants alone", async () => {
    const { host } = await waitingRun();
    const answer = await fetch(`${host.url}/healthz`);
    expect(answer.status).toBe(200);
    const health = (await answer.json()) as object;
    expect(health).toEqual({
      status: "alive",
      startedAt: "2026-11-30T14:00:00.000Z",
      sources: {
        "poll:tickets": { lastAt: expect.stringMatching(/^2026-11-30T14:0/), isFailing: false },
        "webhook:tickets": { lastAt: null, isFailing: false },
      },
      runs: expect.objectContaining({ ended: 0 }),
      failedSinceStart: 0,
      ticketsToLookAt: 0,
    });
  });

  it("while the host ends, whoever comes is told when to come again", async () => {
    const slow = bench.autotask.faults.add({
      kind: "slow",
      ms: 5_000,
      match: { method: "POST", path: /Notes$/ },
      times: 1,
    });
    const listening = await startListening();
    bench.saveTicket();
    await bench.clock.advance(minute);
    while (slow.remaining > 0) await new Promise((resolve) => setImmediate(resolve));
    const stopped = listening.stop();
    const answer = await fetch(`${listening.url}/forms/equipment-return`, { method: "POST", body: "{}" });
    expect({ status: answer.status, again: answer.headers.get("retry-after") }).toEqual({ status: 503, again: "30" });
    expect((await fetch(`${listening.url}/healthz`)).status).toBe(503);
    await bench.clock.advance(5_000);
    await stopped;
    await expect(fetch(`${listening.url}/healthz`)).rejects.toThrow();
  });
});

describe("the address to listen on", () => {
  it.each([
    ["8080", { host: "127.0.0.1", port: 8080 }],
    ["0.0.0.0:80", { host: "0.0.0.0", port: 80 }],
    ["[::1]:443", { host: "::1", port: 443 }],
    ["host.example.com:0", { host: "host.example.com", port: 0 }],
  ])("%s is understood", (given, address) => {
    expect(parseAddress(given)).toEqual(address);
  });
  it.each(["", "host", "host:", "1:2:3", "host:70000", ":80", "::1:80"])('"%s" is none', (given) => {
    expect(() => parseAddress(given)).toThrow(/no address to listen on/);
  });
});
