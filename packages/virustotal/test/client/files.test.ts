import { createVirustotalClient } from "@msp/virustotal";
import {
  AuthenticationError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  UnavailableError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { bad, clean, connect, unseen } from "../support/connected.ts";

const md5 = "0f".repeat(16);

describe("a file", () => {
  it("is found by each of its hashes, whatever their case", async () => {
    const sha1 = "1e".repeat(20);
    const { client } = connect({ fake: { files: [{ sha256: clean, sha1, md5, name: "Setup.exe" }] } });
    for (const hash of [clean, sha1.toUpperCase(), ` ${md5} `]) {
      expect(await client.files.get(hash)).toMatchObject({ sha256: clean, sha1, md5, meaningfulName: "Setup.exe" });
    }
  });

  it("tells its times in milliseconds and its counts by the vendor's words", async () => {
    const { client } = connect();
    const found = await client.files.get(bad);
    expect(found.lastAnalysisAt).toBe(Date.parse("2026-11-22T14:00:00Z"));
    expect(found.lastAnalysisStats).toMatchObject({ malicious: 41, undetected: 27, "type-unsupported": 0 });
  });

  it.each([
    [{ data: { id: clean } }],
    [{ data: { id: clean, attributes: { last_analysis_stats: { malicious: "1" } } } }],
  ])("is read with nothing but its hash, and half a table of counts is none: %j", async (body) => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 200, body });
    expect(await client.files.get(clean)).toMatchObject({ sha256: clean, lastAnalysisStats: null, names: [] });
  });

  it("is refused when the answer is about another one", async () => {
    const { client, fake } = connect();
    fake.faults.add({ kind: "status", code: 200, body: { data: { id: bad } }, times: Number.POSITIVE_INFINITY });
    await expect(client.files.get(clean)).rejects.toThrow(/hash that was asked about/);
  });
});

describe("an error", () => {
  it("is not found for what nobody has handed in", async () => {
    await expect(connect().client.files.get(unseen)).rejects.toBeInstanceOf(NotFoundError);
  });

  it("comes before anything is sent for what is no hash", async () => {
    const { client, fake } = connect();
    for (const hash of ["", "abc", "../users/me", "zz".repeat(32)]) {
      await expect(client.files.get(hash)).rejects.toBeInstanceOf(InvalidRequestError);
    }
    expect(fake.requests).toEqual([]);
  });

  it("names the variable of a key that is refused, and never shows the key", async () => {
    const { settings } = connect();
    const { files } = createVirustotalClient({ ...settings, apiKey: "wrong-key-0123456789" });
    const failure = await files.get(clean).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(String(failure)).toMatch(/VIRUSTOTAL_API_KEY/);
    expect(JSON.stringify([failure, String(failure)])).not.toContain("wrong-key-0123456789");
  });

  it("is a limit when the quota is used up, and unavailable when the service says it is transient", async () => {
    const { client, fake } = connect();
    const error = (code: string) => ({ error: { code, message: "later" } });
    const always = { times: Number.POSITIVE_INFINITY };
    fake.faults.add({ kind: "status", code: 429, body: error("QuotaExceededError"), ...always });
    await expect(client.files.get(clean)).rejects.toBeInstanceOf(RateLimitError);
    fake.faults.clear();
    fake.faults.add({ kind: "status", code: 503, body: error("TransientError"), ...always });
    await expect(client.files.get(clean)).rejects.toBeInstanceOf(UnavailableError);
  });

  it.each([{ kind: "lost" }, { kind: "truncated" }, { kind: "html" }, { kind: "status", code: 503 }] as const)(
    "that passes is asked again: %j",
    async (fault) => {
      const { client, fake } = connect();
      fake.faults.add(fault);
      expect((await client.files.get(clean)).sha256).toBe(clean);
      expect(fake.requests).toHaveLength(2);
    },
  );
});

describe("the limits of a free key", () => {
  it("are kept before they bite: four a minute", async () => {
    const { client, fake, clock } = connect();
    const began = clock.now();
    for (let count = 0; count < 9; count += 1) await client.files.get(clean);
    expect(fake.requests.every(({ status }) => status === 200)).toBe(true);
    expect(clock.now() - began).toBeGreaterThanOrEqual(120_000);
  });

  it("are kept before they bite: 500 a day, and what cannot be asked in time is refused", async () => {
    const { client, fake, clock } = connect({
      client: { limits: { requestsPerMinute: 1_000 } },
      fake: { requestsPerMinute: 1_000 },
    });
    for (let count = 0; count < 500; count += 1) await client.files.get(clean);
    await expect(client.files.get(clean, { notAfter: clock.now() + 60_000 })).rejects.toBeInstanceOf(UnavailableError);
    expect(fake.requests).toHaveLength(500);
  });
});
