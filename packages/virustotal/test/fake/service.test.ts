import { expect, it } from "vitest";
import { clean, connect, unseen } from "../support/connected.ts";

interface Body {
  readonly data: { readonly id: string; readonly attributes: { readonly last_analysis_stats: object } };
}

/** Bare requests, as another client of the service would make them. */
function bare(options: Parameters<typeof connect>[0] = {}) {
  const connected = connect(options);
  const ask = async (path: string, init: RequestInit = {}) => {
    const headers = { "x-apikey": connected.fake.credentials.apiKey, ...init.headers };
    const answer = await connected.fake.fetch(`https://www.virustotal.com/api/v3${path}`, { ...init, headers });
    return { status: answer.status, body: (await answer.json()) as Body };
  };
  return { ...connected, ask };
}

it("answers with the vendor's envelope, in seconds and hyphenated words", async () => {
  const { status, body } = await bare().ask(`/files/${clean}`);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    id: clean,
    type: "file",
    attributes: { sha256: clean, last_analysis_date: Date.parse("2026-11-22T14:00:00Z") / 1000 },
  });
  expect(Object.keys(body.data.attributes.last_analysis_stats)).toContain("confirmed-timeout");
});

it("refuses with a code and a message", async () => {
  const { ask } = bare();
  expect(await ask(`/files/${unseen}`)).toMatchObject({ status: 404, body: { error: { code: "NotFoundError" } } });
  expect(await ask("/users/me")).toMatchObject({ status: 404 });
  const wrong = { headers: { "x-apikey": "wrong" } };
  expect(await ask(`/files/${clean}`, wrong)).toMatchObject({
    status: 401,
    body: { error: { code: "WrongCredentialsError" } },
  });
});

it("refuses the fifth request of a minute, and begins the day's count anew at midnight in UTC", async () => {
  const { ask, clock } = bare({ fake: { requestsPerDay: 5 } });
  const statuses = async (count: number) => {
    const all = [];
    for (let asked = 0; asked < count; asked += 1) all.push((await ask(`/files/${clean}`)).status);
    return all;
  };
  expect(await statuses(5)).toEqual([200, 200, 200, 200, 429]);
  await clock.advance(61_000);
  expect(await statuses(2)).toEqual([200, 429]);
  await clock.advanceTo("2026-11-24T00:00:00Z");
  expect(await statuses(1)).toEqual([200]);
});

it("counts files that are handed in, and believes the newest scan", async () => {
  const { ask, fake } = bare();
  await ask("/files", { method: "POST", body: "the file" });
  expect(fake.uploads()).toBe(1);
  fake.learn({ sha256: clean, stats: { malicious: 1 } });
  expect((await ask(`/files/${clean}`)).body.data.attributes.last_analysis_stats).toMatchObject({ malicious: 1 });
});

it("serves the same over a socket, and closes it when an answer is lost", async () => {
  const { fake } = connect();
  const { url, close } = await fake.listen();
  const ask = () => fetch(`${url}/api/v3/files/${clean}`, { headers: { "x-apikey": fake.credentials.apiKey } });
  expect((await ask()).status).toBe(200);
  fake.faults.add({ kind: "lost" });
  await expect(ask()).rejects.toThrow();
  await close();
});
