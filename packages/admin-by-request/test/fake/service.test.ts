import { describe, expect, it } from "vitest";
import { connect, installer, kim, session } from "../support/connected.ts";

/** Bare requests, as another client of the service would make them. */
function bare(options: Parameters<typeof connect>[0] = {}) {
  const connected = connect(options);
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { apikey: connected.fake.credentials.apiKey, ...init.headers };
    const answer = await connected.fake.fetch(`https://dc2api.adminbyrequest.com${path}`, { ...init, headers });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      body: text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>[]),
    };
  };
  return { ...connected, ask };
}

describe("the fake service", () => {
  it("answers a decision that does nothing like one that does", async () => {
    const { ask, fake } = bare();
    const id = fake.state.userAsks(installer);
    const approve = () => ask(`/requests/${id}?approvedby=kim@example.com`, { method: "PUT" });
    const [first, second] = [await approve(), await approve()];
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    expect((await ask(`/requests/${id}`, { method: "DELETE" })).status).toBe(first.status);
    expect(fake.ledger).toMatchObject([{ status: "Approved", by: "api" }]);
    expect(fake.state.request(id)).toMatchObject({ status: "Approved", approvedBy: kim });
  });

  it("takes filters and decisions from headers too, and the key as a password", async () => {
    const { ask, fake } = bare();
    const id = fake.state.userAsks(installer);
    fake.state.userAsks(session);
    await ask(`/requests/${id}`, { method: "DELETE", headers: { deniedby: kim, reason: "No" } });
    expect(fake.state.request(id)).toMatchObject({ deniedBy: kim, deniedReason: "No" });
    expect((await ask("/requests", { headers: { status: "Denied" } })).body).toHaveLength(1);
    const authorization = `Basic ${Buffer.from(`:${fake.credentials.apiKey}`).toString("base64")}`;
    const answer = await fake.fetch("https://dc2api.adminbyrequest.com/requests", { headers: { authorization } });
    expect(answer.status).toBe(200);
    expect((await fake.fetch("https://dc2api.adminbyrequest.com/requests")).status).toBe(401);
  });

  it("pages by number, 50 unless told otherwise, 1000 at most", async () => {
    const { ask, fake } = bare();
    const ids = Array.from({ length: 60 }, () => fake.state.userAsks(session));
    expect((await ask("/requests")).body).toHaveLength(50);
    expect((await ask(`/requests?startid=${ids[55]}`)).body?.map(({ id }) => id)).toEqual(ids.slice(55));
    expect((await ask("/requests?last=1")).body?.map(({ id }) => id)).toEqual(ids.slice(59));
    expect((await ask("/requests?take=1001")).status).toBe(400);
    expect((await ask("/auditlog?take=1001")).status).toBe(200);
  });

  it("writes the time of its last change in full, whatever JavaScript's numbers can hold", async () => {
    const { ask, fake } = bare();
    fake.state.userAsks(session);
    const { text } = await ask("/auditlog/delta");
    const timeNow = /"timeNow":(\d+)/.exec(text)?.[1] ?? "";
    expect(timeNow).toHaveLength(18);
    expect(String(Number(timeNow))).not.toBe(timeNow);
  });

  it("throttles on demand, and knows no other resource or method", async () => {
    const { ask } = bare({ fake: { requestsPerMinute: 3 } });
    const statuses = [];
    for (const path of ["/inventory", "/requests/1", "/requests", "/requests"]) statuses.push((await ask(path)).status);
    expect(statuses).toEqual([404, 404, 200, 429]);
    const { ask: other } = bare();
    expect((await other("/requests", { method: "PUT" })).status).toBe(405);
  });

  it("lets nobody ask who is not there", () => {
    const { fake } = bare();
    expect(() => fake.state.userAsks({ computer: "NOBODY", account: "dana" })).toThrow("no machine NOBODY");
  });

  it("serves the same tenant over HTTP, and a lost answer closes the connection", async () => {
    const { fake } = bare();
    const { url, close } = await fake.listen();
    const headers = { apikey: fake.credentials.apiKey };
    try {
      expect((await fetch(`${url}/requests`, { headers })).status).toBe(200);
      fake.faults.add({ kind: "truncated" });
      await expect(fetch(`${url}/requests/`, { headers }).then((answer) => answer.json())).rejects.toThrow();
      fake.faults.add({ kind: "lostBeforeCommit" });
      await expect(fetch(`${url}/requests`, { headers })).rejects.toThrow();
    } finally {
      await close();
    }
  });
});
