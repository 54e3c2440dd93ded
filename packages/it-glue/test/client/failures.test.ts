import { inspect } from "node:util";
import { createItGlueClient } from "@msp/it-glue";
import { AuthenticationError, InvalidRequestError, SystemError, UnavailableError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connect, failureOf } from "../support/connected.ts";

const page = (more: object) => ({ data: [{ id: "1", type: "organizations", attributes: { name: "A" } }], ...more });
/** A service that answers everything with the same body. */
const always = (body: unknown) =>
  connect({ client: { fetch: async () => Response.json(body) } }).client.organizations.all({ pageSize: 1 });

/** Reads try again on the clock, so the clock has to go on meanwhile. */
async function failureInTime(connected: ReturnType<typeof connect>, ask: () => Promise<unknown>): Promise<Error> {
  const failure = failureOf(ask());
  for (let round = 0; round < 10; round++) await connected.clock.advance(60_000);
  return failure;
}

describe("the address", () => {
  it("is one of three regions", async () => {
    const asked: string[] = [];
    for (const region of ["us", "eu", "au"] as const) {
      const fetch = async (input: string | URL | Request) => {
        asked.push(new URL(new Request(input).url).origin);
        return Response.json({ data: [], meta: {} });
      };
      await createItGlueClient({ apiKey: "ITG.x", region, fetch, environment: {} }).regions.all();
    }
    expect(asked).toEqual(["https://api.itglue.com", "https://api.eu.itglue.com", "https://api.au.itglue.com"]);
  });

  it("of an unknown region is refused with the ones there are", async () => {
    const { client, fake } = connect({ client: { environment: { IT_GLUE_REGION: "ca" } } });
    const error = await failureOf(client.organizations.all());
    expect(error.message).toContain('no region "ca"');
    expect(error.message).toContain("us, eu, au");
    expect(fake.requests).toEqual([]);
  });

  it.each([401, 403] as const)(
    "35: of the wrong region looks like a wrong key (%i), and the message says so",
    async (wrongKeyStatus) => {
      const { client, fake } = connect({
        fake: { apiKey: "ITG.other", assumptions: { wrongKeyStatus } },
        client: { apiKey: "ITG.mine" },
      });
      const error = await failureOf(client.organizations.all());
      expect(error.message).toContain("IT_GLUE_REGION");
      expect(error.message).not.toContain("ITG.mine");
      expect(fake.requests).toHaveLength(1);
    },
  );

  it("35: is not asked again with a key that was refused", async () => {
    const { client, fake } = connect({ client: { apiKey: "ITG.mine" } });
    for (let time = 0; time < 3; time++)
      expect(await failureOf(client.organizations.all())).toBeInstanceOf(AuthenticationError);
    expect(fake.requests).toHaveLength(1);
  });

  it("gets no key that is missing or not whole", async () => {
    for (const [apiKey, words] of [
      [undefined, "IT_GLUE_API_KEY"],
      ["ITG.x\ny", "cannot be sent"],
      ["ITG.x y", "not copied whole"],
    ] as const) {
      const { client, fake } = connect({ client: { apiKey } });
      expect((await failureOf(client.organizations.all())).message).toContain(words);
      expect(fake.requests).toEqual([]);
    }
  });
});

describe("a page", () => {
  it.each([
    ["the link of a counted page", { meta: { "current-page": 1, "next-page": 2 } }],
    ["a link alone", {}],
  ])("36: elsewhere is not followed: %s", async (_, meta) => {
    const error = await failureOf(always(page({ ...meta, links: { next: "https://evil.example.com/organizations" } })));
    expect(error.name).toBe("ForeignOriginError");
    expect(error).toBeInstanceOf(InvalidRequestError);
  });

  it.each([
    ["counts in a circle", { meta: { "next-page": 1 } }, "already read"],
    ["points at itself", { links: { next: "/organizations?x=1" } }, "already read"],
    ["is another one than was asked for", { meta: { "current-page": 7, "next-page": 8 } }, "answered page 7"],
  ])("36: that %s ends the reading", async (_, more, words) => {
    const error = await failureOf(always(page(more)));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain(words);
  });

  it("without a count is led on by its link", async () => {
    const bodies = [page({ links: { next: "https://api.itglue.com/organizations?cursor=2" } }), page({})];
    const { client } = connect({ client: { fetch: async () => Response.json(bodies.shift()) } });
    expect(await client.organizations.all()).toHaveLength(2);
  });
});

describe("an answer that is no answer", () => {
  it.each([
    ["a web page", { kind: "html" }],
    ["truncated", { kind: "truncated" }],
    ["a 500 without a body", { kind: "status", code: 500 }],
    ["a 504", { kind: "status", code: 504, html: "<h1>Gateway Timeout</h1>" }],
    ["lost", { kind: "lostAnswerAfterCommit" }],
  ] as const)("(%s) to a read is tried again, then unavailable; to a write it is unknown, once", async (_, fault) => {
    const connected = connect();
    const { client, fake } = connected;
    fake.faults.add({ ...fault, times: Number.POSITIVE_INFINITY });
    expect(await failureInTime(connected, () => client.organizations.all())).toMatchObject({
      name: "UnavailableError",
    });
    expect(fake.requests).toHaveLength(4);
    const write = failureInTime(connected, () => client.organizations.update(2175, { alert: "x" }));
    expect(await write).toMatchObject({ name: "UnknownOutcomeError" });
    expect(fake.requests).toHaveLength(5);
  });

  it.each([
    ["data that is no list", { data: {} }],
    ["a record without an id", { data: [{ type: "organizations", attributes: {} }] }],
    ["nothing", {}],
  ])("has %s", async (_, body) => {
    const connected = connect({ client: { fetch: async () => Response.json(body) } });
    const error = await failureInTime(connected, () => connected.client.organizations.all());
    expect(error.message).toContain("another shape than expected");
  });

  it("a slow one is waited for on the clock", async () => {
    const { client, fake, clock } = connect();
    fake.faults.add({ kind: "slow", ms: 5_000 });
    const answer = client.organizations.all();
    await clock.advance(5_000);
    expect(await answer).toHaveLength(3);
  });

  it("a failure before the answer is the same failure afterwards", async () => {
    const { client, fake, clock } = connect();
    fake.faults.add({ kind: "status", code: 503, times: 2 });
    const answer = client.organizations.all();
    await clock.advance(10_000);
    expect(await answer).toHaveLength(3);
  });
});

describe("what a write may hold", () => {
  it.each([
    ["an unknown attribute", { colour: "red" }, 'no attribute "colour"'],
    ["one that IT Glue sets", { organization_name: "x" }, "set by IT Glue"],
    ["a number that is no id", { location_id: 2 ** 53 }, "pass it as text"],
    ["text for a choice of two", { archived: "yes" }, "true or false"],
    ["nothing for what is needed", { name: null }, "cannot be emptied"],
    ["nothing at all", {}, "nothing is to be changed"],
  ])("is not %s", async (_, changes, words) => {
    const { client, fake } = connect();
    const error = await failureOf(client.configurations.update(41002, changes as never));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(words);
    expect(fake.requests).toEqual([]);
  });

  it("is told before it is sent, and not sent when that throws", async () => {
    const { client, fake } = connect();
    const stop = new Error("only planning");
    const beforeWrite = () => {
      throw stop;
    };
    expect(await failureOf(client.configurations.update(41002, { notes: "x" }, { beforeWrite }))).toBe(stop);
    expect(fake.requests).toEqual([]);
  });
});

it("the key is in no error, no observation and no inspection", async () => {
  const apiKey = "ITG.a-key-nobody-may-see";
  const told: unknown[] = [];
  const echo = { kind: "status", body: { errors: [{ title: `bad key ${apiKey}`, detail: apiKey }] } } as const;
  const { client, fake, clock } = connect({ fake: { apiKey }, client: { onRequest: (one) => told.push(one) } });
  for (const code of [400, 401, 403, 404, 422, 429, 500]) {
    fake.faults.add({ ...echo, code, times: 4 });
    const failure = failureOf(client.configurations.all());
    await clock.advance(3_600_000);
    const error = await failure;
    expect(SystemError.is(error)).toBe(true);
    told.push(error, String(error.stack), inspect(error, { depth: 9 }));
    fake.faults.clear();
  }
  told.push(client, inspect(client, { depth: 9 }), fake.requests);
  expect((JSON.stringify(told) + inspect(told, { depth: 9 })).includes(apiKey)).toBe(false);
});
