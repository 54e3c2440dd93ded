import { inspect } from "node:util";
import { Secret } from "@msp/adapter-kit";
import type { RevealRecord } from "@msp/it-glue";
import { acmeIds } from "@msp/it-glue/testing";
import { NotFoundError, PermissionError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { bare, connect, failureOf } from "../support/connected.ts";

const { configurations, organizations, passwords } = acmeIds;
const value = "invented-Mac-value-1";
const request = { reason: "Jo is locked out.", requestedBy: "Terry Hale", ticketId: "4711" };

describe("the value of a password", () => {
  it("17: is shown by the service to whoever reads the record and does not say no", async () => {
    const ask = bare(connect());
    const path = `passwords/${passwords.macAdmin}`;
    expect((await ask("GET", path)).row?.attributes.password).toBe(value);
    expect((await ask("GET", `${path}?show_password=false`)).text).not.toContain(value);
    expect((await ask("GET", "passwords")).text).not.toContain("invented-");
  });

  it("17: never comes with a record: the client always says no", async () => {
    const { client, asked } = connect();
    const read = await client.passwords.get(passwords.macAdmin, { include: ["related_items"] });
    expect(read?.attributes).toMatchObject({ name: "Local administrator", username: "support" });
    expect(JSON.stringify(read)).not.toContain(value);
    expect(asked()).toEqual([`GET /passwords/${passwords.macAdmin}?show_password=false&include=related_items`]);
  });

  it("17: is left out where the service sends it unasked, in records that come along too", async () => {
    const leaky = {
      id: "1",
      type: "passwords",
      attributes: { name: "x", password: value, "otp-secret": value, versions: [{ password: value }] },
    };
    const body = {
      data: [{ ...leaky, relationships: { attachments: { data: [{ type: "passwords", id: "1" }] } } }],
      included: [leaky],
      meta: { "next-page": null },
    };
    const { client } = connect({ client: { fetch: async () => Response.json(body) } });
    const listed = await client.passwords.all({ include: ["attachments"] });
    expect(listed[0]?.related.attachments).toHaveLength(1);
    expect(inspect(listed, { depth: 9 })).not.toContain(value);
  });

  it("is in nothing that a creation, a change or a deletion answers", async () => {
    const { client, fake, asked } = connect();
    const seen: unknown[] = [];
    const options = { beforeWrite: (write: unknown) => void seen.push(write) };
    const fresh = "brand-new-value";
    const made = await client.passwords.create(
      { organization_id: organizations.birchLegal, name: "Copier", password: new Secret(() => fresh) },
      options,
    );
    seen.push(made, await client.passwords.update(made.id, { password: new Secret(() => `${fresh}-2`) }, options));
    seen.push(await client.passwords.updateMany([{ id: made.id, changes: { notes: "n" } }], options));
    expect(fake.state.get("passwords", made.id)?.password).toBe(`${fresh}-2`);
    expect(JSON.stringify(seen) + inspect(seen, { depth: 9 })).not.toContain(fresh);
    expect(JSON.stringify(seen)).toContain("[secret]");
    expect(asked().every((one) => one.includes("show_password=false"))).toBe(true);
  });

  it("is written as a Secret and never as text", async () => {
    const { client, fake } = connect();
    const error = await failureOf(client.passwords.update(passwords.firewall, { password: value as never }));
    expect(error.message).toContain("password needs a Secret");
    expect(error.message).not.toContain(value);
    expect(fake.requests).toEqual([]);
  });
});

describe("reveal", () => {
  it("writes down first, reads once, and gives a value that does not show itself", async () => {
    const records: RevealRecord[] = [];
    const askedBefore: number[] = [];
    const { client, fake } = connect({
      client: {
        recordReveal: (record) => {
          records.push(record);
          askedBefore.push(fake.requests.length);
        },
      },
    });
    const secret = await client.passwords.reveal(passwords.macAdmin, request);
    expect(records).toEqual([{ passwordId: passwords.macAdmin, ...request, at: "2026-03-02T09:00:00.000Z" }]);
    expect(askedBefore).toEqual([0]);
    expect(fake.requests).toHaveLength(1);
    expect([`${secret}`, JSON.stringify({ secret }), inspect({ secret })]).toEqual([
      "[secret]",
      '{"secret":"[secret]"}',
      "{ secret: [secret] }",
    ]);
    expect(secret.reveal()).toBe(value);
    expect(fake.state.ids("logs")).toHaveLength(1);
  });

  it.each([
    ["nobody would write it down", undefined, request, "pass `recordReveal`"],
    ["the record fails", () => Promise.reject(new Error("the disk is full")), request, "the disk is full"],
    ["no reason is given", () => {}, { ...request, reason: " " }, "reason must be given"],
    ["nobody asks", () => {}, { ...request, requestedBy: "" }, "requestedBy must be given"],
  ])("reads nothing when %s", async (_, recordReveal, said, words) => {
    const { client, fake } = connect({ client: { recordReveal } });
    expect((await failureOf(client.passwords.reveal(passwords.macAdmin, said))).message).toContain(words);
    expect(fake.requests).toEqual([]);
  });

  it.each(["missing", 403] as const)(
    "18: tells what a key without Password Access lacks (%s)",
    async (withoutPasswordAccess) => {
      const { client } = connect({
        fake: { hasPasswordAccess: false, assumptions: { withoutPasswordAccess } },
        client: { recordReveal: () => {} },
      });
      expect(await failureOf(client.passwords.reveal(passwords.macAdmin, request))).toBeInstanceOf(PermissionError);
      expect(await client.organizations.all()).toHaveLength(3);
    },
  );

  it("says so when there is no such password, or none in it", async () => {
    const { client, fake } = connect({ client: { recordReveal: () => {} } });
    expect(await failureOf(client.passwords.reveal("404", request))).toBeInstanceOf(NotFoundError);
    fake.state.change("passwords", passwords.firewall, { password: null });
    const error = await failureOf(client.passwords.reveal(passwords.firewall, request));
    expect(error.message).toContain("without a value");
  });
});

describe("a refused password", () => {
  const echo = `${value} is too short`;
  const refusal = {
    kind: "status",
    code: 422,
    body: { errors: [{ status: 422, title: echo, detail: echo, source: { pointer: "/data/attributes/password" } }] },
  } as const;

  it.each([
    ["422", refusal],
    ["422 without a shape", { kind: "status", code: 422, body: { message: echo } }],
    ["500", { kind: "status", code: 500, body: { message: echo } }],
    ["a web page", { kind: "status", code: 502, html: `<p>${echo}</p>` }],
    ["400 in another shape", { kind: "status", code: 400, body: [echo] }],
  ] as const)("19: (%s) is told without the words, which may quote it", async (_, fault) => {
    const { client, fake } = connect();
    fake.faults.add({ ...fault, times: Number.POSITIVE_INFINITY });
    const draft = { organization_id: 2174, name: "x", password: new Secret(() => value) };
    const error = await failureOf(client.passwords.create(draft));
    expect(`${error.stack}${JSON.stringify(error)}${inspect(error, { depth: 9 })}`).not.toContain(value);
  });

  it("19: says where it was wrong", async () => {
    const { client, fake } = connect();
    fake.faults.add(refusal);
    const error = await failureOf(client.passwords.update(passwords.firewall, { password: new Secret(() => value) }));
    expect(error.message).toContain("at data/attributes/password");
    expect(error.message).toContain("withheld");
  });
});

it("a list of passwords of a device holds names alone", async () => {
  const device = await connect().client.configurations.get(configurations.frontDesk, { include: ["passwords"] });
  expect(device?.related.passwords.map(({ attributes }) => attributes.name)).toEqual(["Local administrator"]);
  expect(JSON.stringify(device)).not.toContain(value);
});
