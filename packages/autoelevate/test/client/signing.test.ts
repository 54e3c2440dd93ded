import { createAutoelevateClient, signRequest } from "@msp/autoelevate";
import { acmeIds } from "@msp/autoelevate/testing";
import { AuthenticationError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const key = "0123456789abcdef".repeat(4);
const timestamp = 1_757_360_000_000;

describe("a signature", () => {
  it.each([
    ["GET", "/api/v1/usage", "", "fe3ab21bb7ef5d42972490e4b0794d8efeab5f8178bfdbae1f8496a7b8df7b68"],
    [
      "GET",
      "/api/v1/elevation-requests?take=200&approvalState=PENDING",
      "",
      "1995b5b773f4fb37f09328ca53c1200562b354c71d7b1fff48d02dcc10996378",
    ],
    [
      "POST",
      "/api/v1/elevation-requests/a1b2c3d4-e5f6-7890-abcd-ef1234567890/approve",
      "{}",
      "b8b1fdf48f7632d25f7d20083ca3cbbb1f65c1d9a054cabaf6b89cb0d8ad3d63",
    ],
  ])("of %s %s is the known one", (method, target, body, signature) => {
    expect(signRequest(key, { method, target, body, timestamp })).toBe(signature);
    expect(signRequest(key, { method: method.toLowerCase(), target, body, timestamp })).toBe(signature);
  });

  it("takes the key as text and not as the bytes its digits stand for", () => {
    const asBytes = Buffer.from(key, "hex").toString("latin1");
    const request = { method: "GET", target: "/api/v1/usage", body: "", timestamp };
    expect(signRequest(asBytes, request)).not.toBe(signRequest(key, request));
  });

  it("is accepted for reads with a query and for writes with a body", async () => {
    const { fake, clock } = connect();
    const client = createAutoelevateClient({ ...fake.credentials.signing, clock, fetch: fake.fetch, environment: {} });
    const id = fake.state.userAsks({ computerId: acmeIds.computers.frontDesk, user: "dana" });
    const start = clock.now() - 1;
    expect(await client.elevationRequests.list({ start, approvalState: "PENDING" })).toHaveLength(1);
    const { approvalState } = await client.elevationRequests.approve(id, { elevationType: "user" });
    expect(approvalState).toBe("APPROVED");
  });

  it("is accepted over a real connection", async () => {
    const { fake, clock } = connect();
    const { url, close } = await fake.listen();
    try {
      const client = createAutoelevateClient({ ...fake.credentials.signing, url, clock, environment: {} });
      const id = fake.state.userAsks({ computerId: acmeIds.computers.frontDesk, user: "dana" });
      expect((await client.elevationRequests.list({ start: 0 })).map((request) => request.id)).toEqual([id]);
      const { denialReason } = await client.elevationRequests.deny(id, { denialReason: "Größe – ✓" });
      expect(denialReason).toBe("Größe – ✓");
    } finally {
      await close();
    }
  });

  it("is refused by the fake when it covers the whole address, another body or an old time", async () => {
    const { fake, clock } = connect();
    const { token, hmacKey } = fake.credentials.signing;
    const path = "/api/v1/usage";
    const bodyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const ask = async (target: string, hash: string, ts: number) => {
      const sig = signRequest(hmacKey, { method: "GET", target, body: "", timestamp: ts });
      const answer = await fake.fetch(`https://partner-api.autoelevate.com${path}`, {
        headers: {
          "x-acknowledgment": "i-understand-this-is-beta-and-may-change",
          authorization: `AE-HMAC-SHA256 token=${token},bodyHash=${hash},ts=${ts},sig=${sig}`,
        },
      });
      return [answer.status, ((await answer.json()) as { message?: string }).message];
    };
    expect(await ask(path, bodyHash, clock.now())).toEqual([200, undefined]);
    expect(await ask(`https://partner-api.autoelevate.com${path}`, bodyHash, clock.now())).toEqual([
      401,
      "Invalid signature",
    ]);
    expect(await ask(path, "0".repeat(64), clock.now())).toEqual([401, "Invalid signature"]);
    expect((await ask(path, bodyHash, clock.now() - 300_001))[0]).toBe(401);
  });

  it("fails with advice about clock and key, and the key is held back afterwards", async () => {
    const { fake, clock } = connect();
    const wrong = { token: fake.credentials.signing.token, hmacKey: "not-the-key" };
    const client = createAutoelevateClient({ ...wrong, clock, fetch: fake.fetch, environment: {} });
    const error = await failureOf(client.usage());
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toContain("this computer's clock");
    await failureOf(client.usage());
    expect(fake.requests).toHaveLength(1);
  });
});

describe("a key", () => {
  it("that is missing, half or of no known kind is told by name before anything is sent", async () => {
    const { fake, clock } = connect();
    const withKey = (settings: object) =>
      createAutoelevateClient({ clock, fetch: fake.fetch, environment: {}, ...settings });
    expect((await failureOf(withKey({}).usage())).message).toContain("AUTOELEVATE_TOKEN");
    expect((await failureOf(withKey({ token: "aeh_half" }).usage())).message).toContain("AUTOELEVATE_HMAC_KEY");
    expect((await failureOf(withKey({ token: "something-else" }).usage())).message).toContain("begins with aeb_");
    expect(fake.requests).toHaveLength(0);
  });

  it("comes from the environment, and a scheme that does not fit its prefix is refused", async () => {
    const { fake, clock } = connect();
    const environment = { AUTOELEVATE_TOKEN: ` ${fake.credentials.bearer.token}\n` };
    expect((await createAutoelevateClient({ clock, fetch: fake.fetch, environment }).usage()).partnerName).toBe(
      "Example MSP",
    );
    const answer = await fake.fetch("https://partner-api.autoelevate.com/api/v1/usage", {
      headers: {
        "x-acknowledgment": "i-understand-this-is-beta-and-may-change",
        authorization: `Bearer ${fake.credentials.signing.token}`,
      },
    });
    expect(answer.status).toBe(401);
  });

  it("is never in an error, an observation or a finding, whatever the service echoes", async () => {
    const { fake, clock } = connect();
    const { token, hmacKey } = fake.credentials.signing;
    const seen: unknown[] = [];
    const client = createAutoelevateClient({
      token,
      hmacKey,
      clock,
      fetch: fake.fetch,
      environment: {},
      onRequest: (observation) => seen.push(observation),
      onDrift: (finding) => seen.push(finding),
    });
    fake.faults.add({
      kind: "status",
      code: 400,
      body: { name: "BadRequestError", message: `bad ${token} and ${hmacKey}` },
    });
    seen.push(await failureOf(client.usage()));
    fake.faults.add({ kind: "status", code: 403, html: `<p>${token}</p>` });
    seen.push(await failureOf(client.companies.list({})));
    const text = seen
      .map((value) => `${String(value)} ${JSON.stringify(value)} ${(value as Error).message ?? ""}`)
      .join("\n");
    expect(text).not.toContain(token);
    expect(text).not.toContain(hmacKey);
    expect(text).toContain("[secret]");
  });

  it("goes to its own origin and to no other", async () => {
    const { fake, clock } = connect();
    const seen: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      seen.push(new URL(new Request(input, init).url).origin);
      return fake.fetch(input, init);
    };
    const client = createAutoelevateClient({
      ...fake.credentials.bearer,
      clock,
      fetch,
      environment: {},
      url: "https://eu.example.com/x",
    });
    await client.usage();
    expect(seen).toEqual(["https://eu.example.com"]);
    fake.faults.add({ kind: "status", code: 307, headers: { location: "https://evil.example.net/" } });
    await failureOf(client.usage());
    expect(seen.slice(1)).toEqual(["https://eu.example.com"]);
    const plain = createAutoelevateClient({
      ...fake.credentials.bearer,
      clock,
      fetch,
      environment: {},
      url: "http://eu.example.com/",
    });
    expect((await failureOf(plain.usage())).message).toContain("not encrypted");
  });
});
