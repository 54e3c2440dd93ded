import { inspect } from "node:util";
import type { RequestObservation } from "@msp/adapter-kit";
import { power } from "@msp/power";
import { createFakeClock } from "@msp/testing";
import {
  AuthenticationError,
  InvalidRequestError,
  NotFoundError,
  UnavailableError,
  UnknownOutcomeError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { digitalLoggersBench, failureOf, redfishBench, shellyBench } from "../support/units.ts";

const benches = [
  ["Shelly", shellyBench, "acme/0"],
  ["Redfish", redfishBench, "acme/PowerEquipment/RackPDUs/1/Outlets/A1"],
  ["Digital Loggers", digitalLoggersBench, "acme/0"],
] as const;

describe("an outlet's id", () => {
  it.each(["", "acme", "acme/", "/0", "0"])("must have two parts: %j", async (id) => {
    const { port, fake } = shellyBench();
    const failure = await failureOf(port.getOutlet(id));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain("acme-front-desk/0");
    expect(fake.requests).toEqual([]);
  });

  it.each([
    "other/0",
    "constructor/0",
    "__proto__/0",
    "acme/0x1",
    "acme/01",
    "acme/-1",
    "acme/1e1",
    "acme/0/../1",
    "acme/ 0",
  ])("that names nothing is not found, and no unit is asked: %j", async (id) => {
    for (const { port, fake } of [shellyBench(), digitalLoggersBench()]) {
      expect(await failureOf(port.switchOutlet(id, "off"))).toBeInstanceOf(NotFoundError);
      expect(fake.requests).toEqual([]);
    }
  });

  it.each([
    "acme/../Systems/1",
    "acme/Systems/../Managers/1",
    "acme/Systems/%2e%2e/1",
    "acme//evil.example.net",
    "acme/Systems?x=1",
    "acme/./1",
  ])("leads nowhere else at a Redfish service: %j", async (id) => {
    const { port, fake } = redfishBench();
    expect(await failureOf(port.getOutlet(id))).toBeInstanceOf(NotFoundError);
    expect(fake.requests).toEqual([]);
  });
});

describe.each(benches)("credentials of %s", (_, create, outletId) => {
  it("that are wrong are refused once, and held back afterwards", async () => {
    const { port, fake } = create({ unit: { password: "wrong" } });
    expect(await failureOf(port.switchOutlet(outletId, "off"))).toBeInstanceOf(AuthenticationError);
    const asked = fake.requests.length;
    const failure = await failureOf(port.getOutlet(outletId));
    expect(failure.message).toContain("the credentials were refused at");
    expect([fake.requests.length, fake.ledger]).toEqual([asked, []]);
  });

  it("are in no error, no observation and no announced write", async () => {
    const seen: RequestObservation[] = [];
    const { port, fake, writes, adapter } = create({ host: { onRequest: (observation) => seen.push(observation) } });
    await port.switchOutlet(outletId, "off");
    fake.faults.add({
      kind: "status",
      code: 400,
      body: { said: fake.login.password },
      times: Number.POSITIVE_INFINITY,
    });
    const failure = await failureOf(port.getOutlet(outletId));
    const everything = inspect([failure, seen, writes, adapter], { depth: 20 });
    expect(everything).toContain("[secret]");
    expect(everything).not.toContain(fake.login.password);
  });
});

describe.each(benches)("nonsense of %s", (_, create, outletId) => {
  const writes = { method: /PUT|POST/, body: /Switch\.Set|PowerState|value=/ };

  it.each([
    ["a web page", { kind: "html" }],
    ["half an answer", { kind: "truncated" }],
    ["JSON of another kind", { kind: "status", code: 200, body: ["what?"] }],
    ["a failure without a word", { kind: "status", code: 502 }],
  ] as const)("is no reading: %s", async (_name, fault) => {
    const { port, fake } = create();
    await port.getOutlet(outletId);
    fake.faults.add({ ...fault, times: Number.POSITIVE_INFINITY });
    expect(await failureOf(port.getOutlet(outletId))).toBeInstanceOf(UnavailableError);
    expect(await failureOf(port.outletsOf("acme"))).toBeInstanceOf(UnavailableError);
  });

  it.each([
    ["a web page", { kind: "html" }],
    ["a web page with a failure", { kind: "html", code: 503 }],
    ["a failure without a word", { kind: "status", code: 502 }],
    ["a lost answer", { kind: "lostAnswerAfterCommit" }],
  ] as const)("leaves a write unknown: %s", async (_name, fault) => {
    const { port, fake } = create();
    await port.getOutlet(outletId);
    fake.faults.add({ ...fault, match: { body: writes.body } });
    expect(await failureOf(port.switchOutlet(outletId, "off"))).toBeInstanceOf(UnknownOutcomeError);
  });
});

describe("a unit's address", () => {
  const at = (url: string, more: object = {}) =>
    power({
      units: { acme: { protocol: "shelly", url, password: "x", ...more } },
      environment: {},
      fetch: unreachable,
      clock,
    })
      .on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} })
      .getOutlet("acme/0");
  const clock = createFakeClock({ autoAdvance: true });
  const asked: string[] = [];
  const unreachable: typeof fetch = async (input) => {
    asked.push(String(input));
    throw new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } });
  };

  it.each([
    ["nonsense", {}, "is not an address"],
    ["ftp://192.168.10.20", {}, "neither https nor http"],
    ["https://ann:pass@192.168.10.20", {}, "holds a user name"],
    ["https://192.168.10.20/rpc", {}, "must end after host and port"],
    ["http://192.168.10.20", {}, "is not encrypted"],
    ["http://203.0.113.9", { acceptsUnencrypted: true }, "not of a local network"],
    ["http://plug.example.com", { acceptsUnencrypted: true }, "not of a local network"],
    ["http://10.example.com", { acceptsUnencrypted: true }, "not of a local network"],
  ])("is refused before anything is sent: %s", async (url, more, words) => {
    const before = asked.length;
    const failure = await failureOf(at(url, more));
    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure.message).toContain(words);
    expect(failure.message).not.toContain("ann:pass");
    expect(asked.length).toBe(before);
  });

  it.each([
    "http://192.168.10.20",
    "http://plug.local",
    "http://front-desk-plug",
    "http://[fd12::1]",
    "https://plug.example.com",
  ])("is asked where a person allowed it: %s", async (url) => {
    const before = asked.length;
    expect(await failureOf(at(url, { acceptsUnencrypted: true }))).toBeInstanceOf(UnavailableError);
    expect(asked.length).toBeGreaterThan(before);
  });

  it("is never unencrypted where a password travels", async () => {
    const units = { acme: { protocol: "redfish", url: "http://192.168.10.40", userName: "a", password: "b" } } as const;
    const port = power({ units, environment: {} }).on({ notAfter: Infinity, beforeWrite: async () => {} });
    expect((await failureOf(port.getOutlet("acme/Systems/1"))).message).toContain("is not encrypted");
  });
});

describe("a unit's name", () => {
  it("must be one that ids can begin with", async () => {
    const units = { "front desk": { protocol: "shelly", url: "https://plug.example.com" } } as const;
    const port = power({ units, environment: {} }).on({ notAfter: Infinity, beforeWrite: async () => {} });
    expect((await failureOf(port.getOutlet("front desk/0"))).message).toContain("cannot be a unit's name");
  });
});
