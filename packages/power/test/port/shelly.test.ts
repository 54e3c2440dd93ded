import { AuthenticationError, ConflictError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { failureOf, shellyBench } from "../support/units.ts";

describe("a Shelly device", () => {
  it("cycles in one call and comes back by itself, though nobody asks any more", async () => {
    const heard: string[] = [];
    const startedAt = Date.parse("2026-11-23T14:00:00Z");
    const onSwitch = (id: string, state: string, at: number) =>
      heard.push(`${id} ${state} +${(at - startedAt) / 1_000}`);
    const { port, clock, writes, fake } = shellyBench({ fake: { onSwitch } });
    await port.cycleOutlet("acme/0", { offSeconds: 12 });
    expect(writes[0]?.request.body).toEqual({
      id: expect.any(Number),
      method: "Switch.Set",
      params: { id: 0, on: false, toggle_after: 12 },
    });
    expect(fake.requests.filter(({ status }) => status === 200)).toHaveLength(3);
    await clock.sleep(20_000);
    expect(heard).toEqual(["0 off +0", "0 on +12"]);
  });

  it("says that it will flip", async () => {
    const { port } = shellyBench();
    await port.cycleOutlet("acme/0", { offSeconds: 12 });
    expect((await port.getOutlet("acme/0")).stateText).toBe("off, flips 12 s after it was switched");
  });

  it("keeps to fewer connections than the device has", async () => {
    const { port, fake } = shellyBench({ fake: { latencyMs: 500 } });
    await Promise.all(Array.from({ length: 20 }, () => port.getOutlet("acme/0")));
    expect(fake.requests.every(({ status }) => status !== null)).toBe(true);
  });

  it("proves its login by SHA-256, without the password on the wire, and goes on when the nonce is stale", async () => {
    const seen: string[] = [];
    const { fake, clock } = shellyBench({ fake: { nonceLastsMs: 1_000 } });
    const listening: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      seen.push(request.headers.get("authorization") ?? "");
      return fake.handle(request);
    };
    const { port } = shellyBench({ host: { fetch: listening, clock } });
    await port.getOutlet("acme/0");
    await clock.sleep(60_000);
    await port.getOutlet("acme/0");
    expect(seen.some((header) => header.startsWith("Digest "))).toBe(true);
    expect(seen.join()).not.toContain(fake.login.password);
    expect(fake.requests.some(({ status }) => status === 401)).toBe(true);
  });

  it("shows what troubles the device, and takes its refusal for one", async () => {
    const { port, fake } = shellyBench();
    await port.switchOutlet("acme/0", "off");
    fake.outlet("0").errors = ["overtemp"];
    expect((await port.getOutlet("acme/0")).stateText).toBe("off, overtemp");
    const failure = await failureOf(port.switchOutlet("acme/0", "on"));
    expect(failure).toBeInstanceOf(ConflictError);
    expect(failure.message).toContain("overtemp. Nothing was switched.");
    expect(fake.ledger).toHaveLength(1);
  });

  it("is never taken for another switch, whatever it answers", async () => {
    const { fake } = shellyBench();
    const mixed: typeof fetch = async (input, init) => {
      const answer = await fake.fetch(input, init);
      return new Response((await answer.text()).replace('"id":0,', '"id":1,'), answer);
    };
    const { port, writes } = shellyBench({
      fake: { outlets: [{ id: "0", name: "ACME-WS-01" }] },
      host: { fetch: mixed },
    });
    expect(await failureOf(port.switchOutlet("acme/0", "off"))).toBeInstanceOf(UnavailableError);
    expect([writes, fake.ledger]).toEqual([[], []]);
  });

  it("gives no name where nobody gave it one", async () => {
    const { port } = shellyBench({ fake: { outlets: [{ id: "0", name: "" }] } });
    expect(await port.getOutlet("acme/0")).not.toHaveProperty("name");
  });

  it("names the variable where the device wants a password and none is set", async () => {
    const { port, fake } = shellyBench({ unit: { password: undefined, passwordVariable: "FRONT_DESK_PLUG" } });
    const failure = await failureOf(port.getOutlet("acme/0"));
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(failure.message).toContain("FRONT_DESK_PLUG");
    expect(fake.ledger).toEqual([]);
  });

  it("finds the password under the name made of the unit's", async () => {
    const environment = { POWER_ACME_PASSWORD: "sandbox-plug-password" };
    const { port } = shellyBench({ unit: { userName: undefined, password: undefined }, host: { environment } });
    expect((await port.getOutlet("acme/0")).state).toBe("on");
  });

  it("does not know what happened where the device gave up waiting for itself", async () => {
    const { port, fake } = shellyBench();
    const frame = (code: number) => ({ id: 1, src: "shellyplus1", error: { code, message: "timed out" } });
    fake.faults.add({ kind: "status", code: 200, body: frame(-104), match: { body: /Switch\.Set/ } });
    expect(await failureOf(port.switchOutlet("acme/0", "off"))).toBeInstanceOf(UnknownOutcomeError);
    fake.faults.add({ kind: "status", code: 200, body: frame(-114), match: { body: /GetStatus/ } });
    expect(await failureOf(port.getOutlet("acme/0"))).toBeInstanceOf(UnavailableError);
  });

  it("takes a body with a code under a failing status for a refusal, and an empty one for nothing known", async () => {
    const { port, fake } = shellyBench();
    const match = { body: /Switch\.Set/ };
    const body = { code: -109, message: "Overpower" };
    fake.faults.add({ kind: "status", code: 500, body, match });
    expect(await failureOf(port.switchOutlet("acme/0", "off"))).toBeInstanceOf(ConflictError);
    fake.faults.add({ kind: "status", code: 500, match });
    expect(await failureOf(port.switchOutlet("acme/0", "off"))).toBeInstanceOf(UnknownOutcomeError);
  });
});
