import { createFakeClock } from "@msp/testing";
import {
  type Clock,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  SystemError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { failureOf, redfishBench, url } from "../support/units.ts";

const rack = "acme/PowerEquipment/RackPDUs/1/Outlets";
const server = "acme/Systems/437XR1138R2";

describe("a Redfish service", () => {
  it("is asked what it has, so that no maker's id has to be known", async () => {
    const { port } = redfishBench({ fake: { pageSize: 1 } });
    expect((await port.outletsOf("acme")).map(({ id, name }) => [id, name])).toEqual([
      [server, "ACME-SRV-01"],
      [`${rack}/A1`, "ACME-WS-01"],
      [`${rack}/A2`, "ACME-SW-01"],
    ]);
  });

  it("is posted to where it advertises, which need not be below Actions", async () => {
    const { port, writes } = redfishBench();
    await port.switchOutlet(`${rack}/A1`, "off");
    expect(writes[0]?.request).toEqual({
      method: "POST",
      url: `${url}/redfish/v1/PowerEquipment/RackPDUs/1/Outlets/A1/Outlet.PowerControl`,
      body: { PowerState: "Off" },
    });
  });

  it("is never posted to elsewhere", async () => {
    const { port, fake, writes } = redfishBench({ fake: { targetPrefix: "https://evil.example.net" } });
    const failure = await failureOf(port.switchOutlet(`${rack}/A1`, "off"));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("https://evil.example.net");
    expect([writes, fake.ledger]).toEqual([[], []]);
  });

  it("names the kind of reset, because leaving it out means whatever the maker likes", async () => {
    const { port, writes, clock } = redfishBench();
    await port.switchOutlet(server, "off");
    await port.switchOutlet(server, "on");
    await port.cycleOutlet(server, { offSeconds: 10 });
    await clock.sleep(60_000);
    expect(writes.map(({ request }) => request.body)).toEqual([
      { ResetType: "ForceOff" },
      { ResetType: "On" },
      { ResetType: "PowerCycle" },
    ]);
    expect(writes[0]?.request.url).toBe(`${url}/redfish/v1/Systems/437XR1138R2/Actions/ComputerSystem.Reset`);
  });

  it.each(["inline", "action info"] as const)("cycles only what allows it, told %s", async (allowables) => {
    const yes = redfishBench({ fake: { allowables } });
    const no = redfishBench({ fake: { allowables, allowsCycle: false } });
    for (const id of [server, `${rack}/A1`]) {
      expect((await yes.port.getOutlet(id)).canCycle).toBe(true);
      expect((await no.port.getOutlet(id)).canCycle).toBe(false);
      expect(await failureOf(no.port.cycleOutlet(id, { offSeconds: 10 }))).toBeInstanceOf(InvalidRequestError);
    }
    expect(no.writes).toEqual([]);
  });

  it("cycles nothing where nobody says what is allowed, and still switches", async () => {
    const { port, fake } = redfishBench({ fake: { allowables: "nowhere" } });
    expect((await port.getOutlet(`${rack}/A1`)).canCycle).toBe(false);
    await port.switchOutlet(`${rack}/A1`, "off");
    expect(fake.ledger).toMatchObject([{ outletId: "A1", command: "off" }]);
  });

  it("switches with a word it allows, or not at all", async () => {
    const { port, writes, fake } = redfishBench({ fake: { resets: ["ForceOn", "GracefulShutdown"] } });
    await port.switchOutlet(server, "on");
    expect(writes[0]?.request.body).toEqual({ ResetType: "ForceOn" });
    const failure = await failureOf(port.switchOutlet(server, "off"));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("the service allows ForceOn, GracefulShutdown, PowerCycle, and not ForceOff.");
    expect([writes.length, fake.ledger.length]).toEqual([1, 1]);
  });

  it("never takes the management controller for an outlet", async () => {
    const { port, fake } = redfishBench();
    for (const id of ["acme/Managers/1", "acme/PowerEquipment/RackPDUs/1", "acme/Systems"])
      expect(await failureOf(port.switchOutlet(id, "off"))).toBeInstanceOf(NotFoundError);
    expect(fake.ledger).toEqual([]);
  });

  it("reads as changing while the relay moves, and is not cycled meanwhile", async () => {
    const { port, clock } = redfishBench({ fake: { outlets: [{ id: "A1", name: "ACME-WS-01", delayMs: 5_000 }] } });
    await port.switchOutlet(`${rack}/A1`, "off");
    expect(await port.getOutlet(`${rack}/A1`)).toMatchObject({ state: "changing", stateText: "On, in transition" });
    expect(await failureOf(port.cycleOutlet(`${rack}/A1`, { offSeconds: 10 }))).toBeInstanceOf(ConflictError);
    await clock.sleep(6_000);
    expect((await port.getOutlet(`${rack}/A1`)).state).toBe("off");
  });

  it("is waited for until its task is over", async () => {
    const { port, fake, clock } = redfishBench({ fake: { actionStatus: 202, taskMs: 20_000 } });
    const startedAt = clock.now();
    await port.switchOutlet(`${rack}/A1`, "off");
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(20_000);
    expect(fake.ledger).toHaveLength(1);
  });

  it("is not waited for beyond a minute, and nothing is claimed", async () => {
    const { port, clock } = redfishBench({ fake: { actionStatus: 202, taskMs: 600_000 } });
    const startedAt = clock.now();
    await port.switchOutlet(`${rack}/A1`, "off");
    expect(clock.now() - startedAt).toBe(60_000);
    expect((await port.getOutlet(`${rack}/A1`)).state).toBe("on");
  });

  it("leaves unknown what a task did that ended badly", async () => {
    const { port } = redfishBench({ fake: { actionStatus: 202, taskEnd: "Exception" } });
    const failure = await failureOf(port.switchOutlet(`${rack}/A1`, "off"));
    expect(failure).toBeInstanceOf(UnknownOutcomeError);
    expect(failure.message).toContain('ended "Exception"');
  });

  it("is believed where it refuses in its own words, even under 500, and not where it says nothing", async () => {
    const { port, fake } = redfishBench();
    const refusal = {
      error: {
        code: "Base.1.18.GeneralError",
        message: "A general error has occurred.",
        "@Message.ExtendedInfo": [
          { MessageId: "Base.1.18.ActionParameterNotSupported", Message: "Not on this outlet." },
        ],
      },
    };
    fake.faults.add({ kind: "status", code: 500, body: refusal, match: { method: "POST" } });
    const refused = await failureOf(port.switchOutlet(`${rack}/A1`, "off"));
    expect(refused).toBeInstanceOf(InvalidRequestError);
    expect(refused.message).toContain("Not on this outlet.");
    fake.faults.add({ kind: "status", code: 500, match: { method: "POST" } });
    expect(await failureOf(port.switchOutlet(`${rack}/A1`, "off"))).toBeInstanceOf(UnknownOutcomeError);
  });

  it("hears a lock that came between looking and switching", async () => {
    const { adapter, fake } = redfishBench();
    const beforeWrite = async () => {
      fake.outlet("A1").isLocked = true;
    };
    const port = adapter.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite });
    expect(await failureOf(port.switchOutlet(`${rack}/A1`, "off"))).toBeInstanceOf(ConflictError);
    expect(fake.ledger).toEqual([]);
  });
});

describe("an answer about something else", () => {
  it.each([
    ["another outlet", /("@odata.id":"[^"]*)A1"/g, '$1A2"'],
    ["what says nothing readable about its kind", /("@odata.type":)"[^"]*"/g, "$15"],
  ])("is not acted on: %s", async (_, told, instead) => {
    const { fake } = redfishBench();
    const mixed: typeof fetch = async (input, init) => {
      const answer = await fake.fetch(input, init);
      const text = (await answer.text()).replace(told, instead);
      return new Response(text === "" ? null : text, { status: answer.status, headers: answer.headers });
    };
    const { port, writes } = redfishBench({ host: { fetch: mixed } });
    expect(SystemError.is(await failureOf(port.switchOutlet(`${rack}/A1`, "off")))).toBe(true);
    expect([writes, fake.ledger]).toEqual([[], []]);
  });
});

describe("an address that ends in a slash", () => {
  it("is an outlet's id as the maker writes it, and as people shorten it", async () => {
    const { fake } = redfishBench();
    const withSlashes: typeof fetch = async (input, init) => {
      const answer = await fake.fetch(input, init);
      const text = await answer.text();
      const slashed = text.replace(/("@odata.id":"[^"]*437XR1138R2)"/g, '$1/"');
      return new Response(slashed === "" ? null : slashed, { status: answer.status, headers: answer.headers });
    };
    const bench = redfishBench({ host: { fetch: withSlashes } });
    const ids = (await bench.port.outletsOf("acme")).map(({ id }) => id);
    expect(ids[0]).toBe(`${server}/`);
    expect((await bench.port.getOutlet(`${server}/`)).id).toBe(`${server}/`);
    expect((await bench.port.getOutlet(server)).id).toBe(server);
  });
});

describe("a Redfish session", () => {
  it("that could not be opened keeps no later request from trying again", async () => {
    let isDead = true;
    const { fake } = redfishBench();
    const failing: typeof fetch = async (input, init) => {
      if (isDead) throw new TypeError("fetch failed");
      return fake.fetch(input, init);
    };
    const bench = redfishBench({ unit: { login: "session" }, host: { fetch: failing } });
    expect(await failureOf(bench.port.getOutlet(server))).toBeInstanceOf(UnavailableError);
    isDead = false;
    expect((await bench.port.getOutlet(server)).state).toBe("on");
  });

  it("is never ended anywhere else", async () => {
    const { fake } = redfishBench();
    const asked: string[] = [];
    const misleading: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      asked.push(`${request.method} ${new URL(request.url).host}`);
      const answer = await fake.fetch(request);
      const headers = new Headers(answer.headers);
      if (headers.has("location")) headers.set("location", "https://evil.example.net/Sessions/1");
      return new Response(answer.body, { status: answer.status, headers });
    };
    const { adapter, port } = redfishBench({ unit: { login: "session" }, host: { fetch: misleading } });
    expect((await port.getOutlet(server)).state).toBe("on");
    await adapter.close();
    expect(asked).toEqual(["POST unit.example.com", "GET unit.example.com"]);
  });

  it("that cannot be ended keeps nobody from ending", async () => {
    const { adapter, port, fake } = redfishBench({ unit: { login: "session" } });
    await port.getOutlet(server);
    fake.faults.add({ kind: "lostBeforeCommit", match: { method: "DELETE" } });
    await adapter.close();
    expect(fake.openSessions()).toBe(1);
  });

  const session = { unit: { login: "session" } } as const;

  it("is opened once for everybody, and closed", async () => {
    const { adapter, port, fake } = redfishBench(session);
    await Promise.all([port.outletsOf("acme"), port.getOutlet(server)]);
    expect(fake.openSessions()).toBe(1);
    await adapter.close();
    expect(fake.openSessions()).toBe(0);
  });

  it("is opened again when the service has ended it, and the refused write takes hold once", async () => {
    const { port, fake, clock } = redfishBench({ ...session, fake: { sessionTimeoutMs: 60_000 } });
    await port.getOutlet(`${rack}/A1`);
    await clock.sleep(120_000);
    await port.switchOutlet(`${rack}/A1`, "off");
    expect(fake.ledger).toHaveLength(1);
    expect(fake.openSessions()).toBe(1);
  });

  it("leaves nothing open where nothing was asked", async () => {
    const { adapter, fake } = redfishBench(session);
    await adapter.close();
    expect(fake.requests).toEqual([]);
  });
});

describe("a caller that stops waiting", () => {
  it("has not stopped a task the service accepted", async () => {
    const time = createFakeClock();
    const stop = new AbortController();
    const impatient: Clock = {
      now: time.now,
      sleep(milliseconds, signal) {
        stop.abort(new Error("enough"));
        return time.sleep(milliseconds, signal);
      },
    };
    const { adapter, fake } = redfishBench({ fake: { clock: time, actionStatus: 202 }, host: { clock: impatient } });
    const call = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {}, signal: stop.signal };
    await adapter.on(call).switchOutlet(`${rack}/A1`, "off");
    await time.advance(10_000);
    expect(fake.outlet("A1").isOn).toBe(false);
  });
});
