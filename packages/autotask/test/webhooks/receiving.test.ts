import { inspect } from "node:util";
import { Secret } from "@msp/adapter-kit";
import { type AutotaskWebhookEvent, createMemorySeenEvents, type SeenEvents } from "@msp/autotask";
import { escapeJson, signPayload } from "@msp/autotask/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSigned } from "../../src/webhooks/is-signed.ts";
import { address, bodyOf, call, receiver, secret, signatureOf } from "./support.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("the signature of a webhook call", () => {
  // RFC 2202, HMAC-SHA1, test cases 1, 2 and 3.
  it.each([
    [new Uint8Array(20).fill(0x0b), "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00"],
    [bytesOf("Jefe"), "what do ya want for nothing?", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"],
  ])("is HMAC-SHA1 in Base64 (%#)", (key, message, hex) => {
    const header = `sha1=${Buffer.from(hex, "hex").toString("base64")}`;
    expect(isSigned(bytesOf(message), header, Buffer.from(key).toString("utf8"))).toBe(true);
    expect(isSigned(bytesOf(message), `sha1=${hex}`, Buffer.from(key).toString("utf8"))).toBe(false);
    expect(isSigned(bytesOf(`${message} `), header, Buffer.from(key).toString("utf8"))).toBe(false);
  });

  it("is over the bytes that came, not over what they mean", async () => {
    const sent = escapeJson({ ...JSON.parse(bodyOf()), Fields: { title: "O'Neil & Søn" } });
    expect(sent).toContain(String.raw`O\u0027Neil \u0026 S\u00F8n`);
    const { status, events } = receiver();
    expect(await status(call(sent))).toBe(200);
    expect(events[0]?.fields).toEqual({ title: "O'Neil & Søn" });
    const anew = JSON.stringify(JSON.parse(sent));
    expect(await status(call(anew, { signature: signatureOf(sent) }))).toBe(401);
  });

  it("verifies for whatever the fake signs", async () => {
    const { status, events } = receiver();
    let sequence = 0;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), async (fields) => {
        sequence += 1;
        const body = escapeJson({ ...JSON.parse(bodyOf()), SequenceNumber: sequence, Fields: fields });
        expect(body).toMatch(/^[\x20-\x7e]*$/);
        expect(await status(call(body, { signature: signPayload(body, secret) }))).toBe(200);
        expect(events.at(-1)?.fields).toEqual(JSON.parse(body).Fields);
      }),
    );
  });

  it("does not verify once anything is changed", async () => {
    const body = bodyOf();
    const header = signatureOf(body);
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 127 }), async (position, mask) => {
        const bytes = bytesOf(body);
        bytes[position] = (bytes[position] ?? 0) ^ mask;
        expect(isSigned(bytes, header, secret)).toBe(false);
        expect(isSigned(bytesOf(body), header, `${secret}${mask}`)).toBe(false);
      }),
    );
  });

  it.each([
    ["none", null],
    ["an empty one", ""],
    ["one of another secret", signatureOf(bodyOf(), "another")],
    ["SHA-256", "sha256=xx"],
    ["no prefix", signatureOf(bodyOf()).slice(5)],
    ["hex digits", `sha1=${Buffer.from(signatureOf(bodyOf()).slice(5), "base64").toString("hex")}`],
    ["something longer", `${signatureOf(bodyOf())}=`],
  ])("is refused without a word: %s", async (_name, signature) => {
    const { handle, events, problems } = receiver();
    const answer = await handle(call(bodyOf(), { signature }));
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe("");
    expect(events).toEqual([]);
    expect(problems).toEqual([{ kind: "not signed" }]);
  });

  it("may be of either secret while one replaces the other", async () => {
    const { status } = receiver({ secret: [new Secret(() => "new"), secret] });
    expect(await status(call(bodyOf()))).toBe(200);
    expect(await status(call(bodyOf(), { signature: signatureOf(bodyOf(), "new") }))).toBe(200);
    expect(await status(call(bodyOf(), { signature: signatureOf(bodyOf(), "old") }))).toBe(401);
  });

  it("needs a secret", async () => {
    const { status, problems } = receiver({ secret: () => "" });
    expect(await status(call(bodyOf(), { signature: signatureOf(bodyOf(), "") }))).toBe(500);
    expect(problems).toMatchObject([{ kind: "broken", error: { name: "AuthenticationError" } }]);
  });

  it("shows its secret nowhere", async () => {
    const { handle, problems } = receiver({
      onEvent: () => Promise.reject(new Error("disk full")),
    });
    const answers = [await handle(call(bodyOf())), await handle(call(bodyOf(), { signature: "sha1=x" }))];
    expect(inspect({ handle, problems, answers }, { depth: 9 })).not.toContain(secret);
  });
});

describe("a webhook call that is signed", () => {
  it("becomes an event", async () => {
    const { status, events } = receiver();
    expect(await status(call(bodyOf()))).toBe(200);
    expect(events).toEqual([
      {
        key: "11111111-2222-4333-8444-555555555555 ticket 4711 12",
        webhookGuid: "11111111-2222-4333-8444-555555555555",
        entity: "Tickets",
        entityType: "Ticket",
        id: 4711,
        action: "update",
        sequence: 12,
        at: "2026-11-23T13:59:58.000Z",
        fields: { status: 5 },
        personId: 29,
      } satisfies AutotaskWebhookEvent,
    ]);
  });

  it.each([
    ["Account", "Companies"],
    ["Contact", "Contacts"],
    ["InstalledProduct", "ConfigurationItems"],
    ["Ticket", "Tickets"],
    ["TicketNote", "TicketNotes"],
    ["ConfigurationItem", "ConfigurationItems"],
    ["Opportunity", "unknown"],
  ])("about %s is about %s", async (EntityType, entity) => {
    const { status, events } = receiver();
    expect(await status(call(bodyOf({ EntityType })))).toBe(200);
    expect(events).toMatchObject([{ entity, entityType: EntityType }]);
  });

  it("may hold more than is known, in any case, and less than is usual", async () => {
    const { status, events, clock } = receiver();
    const odd = {
      action: "CREATE",
      guid: "G",
      entityType: "ticket",
      ID: "7",
      sequenceNumber: "3",
      New: [1, { a: null }],
    };
    expect(await status(call(JSON.stringify(odd)))).toBe(200);
    expect(events).toEqual([
      expect.objectContaining({ entity: "Tickets", id: 7, sequence: 3, action: "create", fields: {} }),
    ]);
    expect(events[0]?.at).toBe(new Date(clock.now()).toISOString());
    expect(await status(call(bodyOf({ EventTime: "2026-11-23T13:59:58.5" })))).toBe(200);
    expect(events[1]?.at).toBe("2026-11-23T13:59:58.500Z");
  });

  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["another action", bodyOf({ Action: "Explode" })],
    ["no webhook", bodyOf({ Guid: null })],
    ["no record", bodyOf({ Id: "x" })],
    ["no sequence", bodyOf({ SequenceNumber: null })],
    ["no entity", bodyOf({ EntityType: "" })],
  ])("and says nothing that can be understood is refused, so that Autotask keeps it: %s", async (_name, body) => {
    const { status, events, problems } = receiver();
    expect(await status(call(body))).toBe(400);
    expect(events).toEqual([]);
    expect(problems).toMatchObject([{ kind: "unreadable" }]);
  });

  it("is read no further than the limit", async () => {
    const { status, problems } = receiver({ mostBytes: 400 });
    expect(await status(call(bodyOf({ Fields: { title: "x".repeat(300) } })))).toBe(413);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100));
      },
    });
    const request = new Request(address, { method: "POST", body: endless, duplex: "half" } as RequestInit);
    expect(await status(request)).toBe(413);
    expect(pulled).toBeLessThan(20);
    pulled = 0;
    const declared = new Request(address, {
      method: "POST",
      body: new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(100));
        },
      }),
      headers: { "Content-Length": "401" },
      duplex: "half",
    } as RequestInit);
    expect(await status(declared)).toBe(413);
    expect(pulled).toBeLessThan(2);
    expect(problems).toEqual(Array.from({ length: 3 }, () => ({ kind: "too large" })));
    expect(await status(call(bodyOf()))).toBe(200);
  });

  it("comes by POST", async () => {
    const { handle } = receiver();
    const answer = await handle(new Request(address));
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("an event", () => {
  it("is taken once, whatever comes again, also after a restart", async () => {
    const seen = createMemorySeenEvents();
    const before = receiver({ seen });
    expect(await before.status(call(bodyOf()))).toBe(200);
    expect(await before.status(call(bodyOf()))).toBe(200);
    const after = receiver({ seen });
    expect(await after.status(call(bodyOf()))).toBe(200);
    expect(await after.status(call(bodyOf({ SequenceNumber: 13 })))).toBe(200);
    expect([before.events.length, after.events.map(({ sequence }) => sequence)]).toEqual([1, [13]]);
  });

  it("is another one at another webhook, record, kind or number", async () => {
    const { status, events } = receiver();
    const others = [{}, { Guid: "other" }, { Id: 1 }, { EntityType: "TicketNote" }, { SequenceNumber: 1 }];
    for (const changes of others) expect(await status(call(bodyOf(changes)))).toBe(200);
    expect(new Set(events.map(({ key }) => key)).size).toBe(others.length);
  });

  it("is acknowledged only when it is kept", async () => {
    let keep = () => {};
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const { handle, clock } = receiver({ onEvent: () => kept });
    let status = 0;
    const answered = handle(call(bodyOf())).then((answer) => {
      status = answer.status;
    });
    await clock.advance(7_000);
    expect(status).toBe(0);
    keep();
    await answered;
    expect(status).toBe(200);
    expect(clock.pending()).toEqual([]);
  });

  it("that could not be kept is asked for again, and then taken", async () => {
    let fails = true;
    const events: AutotaskWebhookEvent[] = [];
    const { status, problems } = receiver({
      onEvent: async (event) => {
        if (fails) throw new Error("disk full");
        events.push(event);
      },
    });
    expect(await status(call(bodyOf()))).toBe(500);
    fails = false;
    expect(await status(call(bodyOf()))).toBe(200);
    expect(events).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: "failed", event: { id: 4711 }, error: { message: "disk full" } }]);
  });

  it("that is not remembered is asked for again, never acknowledged and lost", async () => {
    const memory = createMemorySeenEvents();
    let fails = true;
    const seen: SeenEvents = {
      ...memory,
      add: (event) => (fails ? Promise.reject(new Error("disk full")) : memory.add(event)),
    };
    const { status, events } = receiver({ seen });
    expect(await status(call(bodyOf()))).toBe(500);
    fails = false;
    expect(await status(call(bodyOf()))).toBe(200);
    expect(events).toHaveLength(2);
  });

  it("that takes longer than Autotask waits goes on, and is known when it comes again", async () => {
    let keep = () => {};
    let times = 0;
    const { handle, clock, problems } = receiver({
      onEvent: () => {
        times += 1;
        return new Promise<void>((resolve) => {
          keep = resolve;
        });
      },
    });
    const first = handle(call(bodyOf()));
    await clock.advance(8_000);
    const answer = await first;
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(problems).toMatchObject([{ kind: "slow", event: { id: 4711 } }]);
    // It comes again while the first is still under way, and once more afterwards.
    const second = handle(call(bodyOf()));
    await clock.advance(1_000);
    keep();
    expect((await second).status).toBe(200);
    expect((await handle(call(bodyOf()))).status).toBe(200);
    expect(times).toBe(1);
  });

  it("is taken although whoever listens to problems throws", async () => {
    const { status } = receiver({
      onProblem: () => {
        throw new Error("logger broke");
      },
    });
    expect(await status(call(bodyOf(), { signature: null }))).toBe(401);
    expect(await status(call(bodyOf()))).toBe(200);
  });
});

describe("a webhook that Autotask turned off", () => {
  const off = JSON.stringify({ Action: "Deactivated", Guid: "forged", Anything: true });

  it("is a hint whoever sends it, told at most once a minute, and changes nothing", async () => {
    let hints = 0;
    const { status, events, clock } = receiver({
      onDeactivated: () => {
        hints += 1;
      },
    });
    expect(await status(call(off, { signature: null }))).toBe(200);
    expect(await status(call(off))).toBe(200);
    expect(hints).toBe(1);
    await clock.advance(60_000);
    expect(await status(call(off, { signature: "sha1=x" }))).toBe(200);
    expect(hints).toBe(2);
    expect(events).toEqual([]);
  });

  it("may be told at an address of its own, with any body and method", async () => {
    let hints = 0;
    const { handle, events, problems } = receiver({
      deactivationPath: "/hooks/off",
      onDeactivated: async () => {
        hints += 1;
        throw new Error("no network");
      },
    });
    const to = "https://msp.example.com/hooks/off";
    expect((await handle(new Request(to))).status).toBe(200);
    const signed = new Request(to, {
      method: "POST",
      body: bodyOf(),
      headers: { "X-Hook-Signature": signatureOf(bodyOf()) },
    });
    expect((await handle(signed)).status).toBe(200);
    expect([hints, events]).toEqual([1, []]);
    expect(problems).toMatchObject([{ kind: "broken", error: { message: "no network" } }]);
  });
});

describe("events in memory", () => {
  it("are forgotten the oldest first, and know the newest of each record", async () => {
    const seen = createMemorySeenEvents({ most: 2 });
    const { status } = receiver({ seen });
    const at = (time: string, sequence: number, Id = 1) =>
      status(call(bodyOf({ EventTime: time, SequenceNumber: sequence, Id })));
    await at("2026-11-23T10:00:02Z", 1);
    await at("2026-11-23T10:00:01Z", 2);
    expect(await seen.latest("Tickets", 1)).toBe("2026-11-23T10:00:02.000Z");
    expect(await seen.latest("Contacts", 1)).toBeUndefined();
    await at("2026-11-23T10:00:03Z", 3, 2);
    const key = (sequence: number, id: number) => `11111111-2222-4333-8444-555555555555 ticket ${id} ${sequence}`;
    expect([await seen.has(key(1, 1)), await seen.has(key(2, 1)), await seen.has(key(3, 2))]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
