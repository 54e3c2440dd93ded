import { acmeIds, type Scope } from "@msp/autoelevate/testing";
import { describe, expect, it } from "vitest";
import { connect } from "../support/connected.ts";

const acknowledgment = { "x-acknowledgment": "i-understand-this-is-beta-and-may-change" };
const bearer = { authorization: "Bearer aeb_sandbox-bearer-key" };

/** Bare requests, as another client of the service would make them. */
function bare(options: Parameters<typeof connect>[0] = {}) {
  const connected = connect(options);
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await connected.fake.fetch(`https://partner-api.autoelevate.com${path}`, init);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
  };
  return { ...connected, ask };
}

describe("the fake service", () => {
  it("wants its beta acknowledged before anything else, with 400", async () => {
    const { ask } = bare();
    expect((await ask("/api/v1/usage", { headers: bearer })).status).toBe(400);
    expect((await ask("/api/v1/usage")).body).toMatchObject({ name: "BadRequestError", statusCode: 400 });
    const other = { ...bearer, "x-acknowledgment": "yes" };
    expect((await ask("/api/v1/usage", { headers: other })).status).toBe(400);
  });

  it("tells missing keys from missing scopes", async () => {
    const scopes: readonly Scope[] = ["companyView"];
    const { ask } = bare({ fake: { keys: [{ token: "aeb_narrow", scopes }] } });
    expect((await ask("/api/v1/usage", { headers: acknowledgment })).status).toBe(401);
    const narrow = { ...acknowledgment, authorization: "Bearer aeb_narrow" };
    expect((await ask("/api/v1/usage", { headers: narrow })).status).toBe(403);
    expect((await ask("/api/v1/companies", { headers: narrow })).status).toBe(200);
  });

  it("answers under the version and under its alias, and knows no other route or method", async () => {
    const { ask } = bare();
    const headers = { ...acknowledgment, ...bearer };
    expect((await ask("/api/companies", { headers })).status).toBe(200);
    expect((await ask("/api/v2/companies", { headers })).status).toBe(404);
    expect((await ask("/api/v1/elevation-rules", { headers, method: "POST", body: "{}" })).status).toBe(405);
  });

  it("has a shape of its own for what it cannot send", async () => {
    const { ask } = bare();
    const { status, body } = await ask("/api/v1/usage", {
      headers: { ...acknowledgment, ...bearer, accept: "text/csv" },
    });
    expect([status, body]).toEqual([406, { error: "Not Acceptable", supported: ["application/json"] }]);
  });

  it("refuses pages that are too large and decisions without a body", async () => {
    const { ask, fake } = bare();
    const headers = { ...acknowledgment, ...bearer };
    const { body } = await ask("/api/v1/companies?take=201", { headers });
    expect(body.message).toBe("query.take: Number must be less than or equal to 200");
    const id = fake.state.userAsks({ computerId: acmeIds.computers.frontDesk, user: "dana" });
    const path = `/api/v1/elevation-requests/${id}/approve`;
    expect((await ask(path, { headers, method: "POST" })).status).toBe(400);
    expect((await ask(path, { headers, method: "POST", body: '{"createRule":true}' })).status).toBe(400);
    expect((await ask(path, { headers, method: "POST", body: "{}" })).status).toBe(200);
    expect((await ask(path, { headers, method: "POST", body: "{}" })).status).toBe(409);
  });

  it("says nothing about the file, the company or who decided", async () => {
    const { ask, fake } = bare();
    const id = fake.state.userAsks({ computerId: acmeIds.computers.frontDesk, user: "dana" });
    fake.state.technicianDecides(id, "APPROVED");
    const { body } = await ask(`/api/v1/elevation-requests/${id}`, { headers: { ...acknowledgment, ...bearer } });
    expect(Object.keys(body)).toEqual([
      "id",
      "computerId",
      "approvalState",
      "requestedBy",
      "targetDescription",
      "createdAt",
    ]);
  });

  it("paces bursts against its own documentation, and does as documented on demand", async () => {
    const headers = { ...acknowledgment, ...bearer };
    const quick = async (options: Parameters<typeof connect>[0], times: number) => {
      const { ask } = bare(options);
      const answers = [];
      for (let index = 0; index < times; index++) answers.push(await ask("/api/v1/usage", { headers }));
      return answers;
    };
    const paced = await quick({}, 57);
    expect(paced.filter(({ status }) => status === 200)).toHaveLength(24);
    expect(paced.at(-1)?.body).toMatchObject({ statusCode: 429, retryAfterInSeconds: 3 });
    expect(paced.at(-1)?.headers.get("retry-after")).toBe("3");
    const documented = await quick({ fake: { limits: { burst: Number.POSITIVE_INFINITY } } }, 101);
    expect(documented.map(({ status }) => status).indexOf(429)).toBe(100);
    expect(documented.at(-1)?.body.retryAfterInSeconds).toBe(3600);
  });

  it("lets nobody ask where the agent is not in mode live", () => {
    const { fake } = bare();
    expect(() => fake.state.userAsks({ computerId: acmeIds.computers.xRay, user: "dana" })).toThrow("mode live");
  });

  it("serves the same tenant over HTTP, and a lost answer closes the connection", async () => {
    const { fake } = bare();
    const { url, close } = await fake.listen();
    const headers = { ...acknowledgment, ...bearer };
    try {
      expect((await fetch(`${url}/api/v1/companies`, { headers })).status).toBe(200);
      fake.faults.add({ kind: "lostAnswerAfterCommit" });
      await expect(fetch(`${url}/api/v1/companies`, { headers })).rejects.toThrow();
    } finally {
      await close();
    }
  });

  it("takes its time on the injected clock", async () => {
    const { ask, clock, fake } = bare();
    fake.faults.add({ kind: "slow", ms: 5_000 });
    const startedAt = clock.now();
    const answer = ask("/api/v1/usage", { headers: { ...acknowledgment, ...bearer } });
    await clock.advance(5_000);
    expect([(await answer).status, clock.now() - startedAt]).toEqual([200, 5_000]);
  });
});
