import {
  AuthenticationError,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  type SystemError,
  UnavailableError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { createService, html, json, networkFailure, secretValue, text } from "../support/service.ts";

const getPeople = { method: "GET", path: "people", parse: (value: unknown) => value } as const;

const failureOf = (promise: Promise<unknown>): Promise<SystemError> =>
  promise.then(
    () => {
      throw new Error("it was expected to fail");
    },
    (error) => error,
  );

describe("http.read", () => {
  it("gives what the parser makes of the answer, and sends the credentials", async () => {
    const { http, requests } = createService([json({ names: ["Ann"] })]);
    const names = await http.read({ ...getPeople, parse: (value) => (value as { names: string[] }).names });
    expect(names).toEqual(["Ann"]);
    expect(requests[0]?.url).toBe("https://api.example.com/v1/people");
    expect(requests[0]?.headers.get("x-key")).toBe(secretValue);
    expect(requests[0]?.headers.get("accept")).toBe("application/json");
  });

  it("sends a form in place of JSON where the service asks for one", async () => {
    const { http, requests } = createService([json({})]);
    await http.read({ ...getPeople, method: "POST", form: { grant: "a b&c", name: "ä" } });
    expect(requests[0]?.body).toBe("grant=a+b%26c&name=%C3%A4");
    expect(requests[0]?.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
  });

  it("reads with a body where the service asks for one", async () => {
    const { http, requests } = createService([json([])]);
    await http.read({ ...getPeople, method: "POST", body: { filter: ["ä"] } });
    expect(requests[0]).toMatchObject({ method: "POST", body: '{"filter":["ä"]}' });
    expect(requests[0]?.headers.get("content-type")).toBe("application/json");
  });

  it.each([
    ["unreachable", networkFailure("ECONNREFUSED")],
    ["cut off", networkFailure("ECONNRESET")],
    ["unable", html(502)],
    ["unable, in JSON", json({ message: "deadlock" }, 500)],
    ["truncated", text('{"names":["An')],
    ["an HTML page with status 200", html(200)],
    ["busy", json({}, 429)],
  ])("asks again when the service was %s", async (_, trouble) => {
    const { http, clock, requests } = createService([trouble, trouble, json("fine")]);
    expect(await clock.runUntilSettled(http.read(getPeople))).toBe("fine");
    expect(requests).toHaveLength(3);
  });

  it("reads JSON the way the adapter says, because JSON.parse loses the digits of a long id", async () => {
    const parseJson = (text: string): unknown => JSON.parse(text.replace(/\d{17,}/g, '"$&"'));
    const { http } = createService([new Response('{"id":9954000000000000017}')], { parseJson });
    expect(await http.read(getPeople)).toEqual({ id: "9954000000000000017" });
  });

  it("waits twice as long each time, spread by the injected chance", async () => {
    const { http, clock, requests } = createService([html(503), html(503), html(503), json("fine")]);
    const answer = http.read(getPeople);
    const startedAt = clock.now();
    expect(await clock.runUntilSettled(answer)).toBe("fine");
    expect(clock.now() - startedAt).toBe(500 + 1000 + 2000);
    expect(requests).toHaveLength(4);

    const halved = createService([html(503), json("fine")], { retries: { random: () => 0 } });
    const before = halved.clock.now();
    await halved.clock.runUntilSettled(halved.http.read(getPeople));
    expect(halved.clock.now() - before).toBe(250);
  });

  it.each([
    ["7", 7000],
    [new Date(Date.UTC(2026, 0, 5, 9, 0, 20)).toUTCString(), 20_000],
    ["soon", 500],
  ])("waits as long as the service asks with Retry-After: %s", async (header, milliseconds) => {
    const { http, clock } = createService([json({}, 429, { "retry-after": header }), json("fine")]);
    const startedAt = clock.now();
    await clock.runUntilSettled(http.read(getPeople));
    expect(clock.now() - startedAt).toBe(milliseconds);
  });

  it("holds other requests back too while the service asks to wait", async () => {
    const { http, clock, requests } = createService([json({}, 429, { "retry-after": "7" }), json("fine")]);
    const first = http.read(getPeople);
    await clock.advance(0);
    const second = http.read(getPeople);
    await clock.advance(6999);
    expect(requests).toHaveLength(1);
    await clock.runUntilSettled(Promise.all([first, second]));
    expect(requests).toHaveLength(3);
  });

  it("throws instead of waiting longer than a minute", async () => {
    const { http, requests } = createService([json({ message: "hourly limit" }, 429, { "retry-after": "1800" })]);
    const error = await failureOf(http.read(getPeople));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfterMs: 1_800_000, retryable: true });
    expect(error.message).toContain("Wait 1800 s before asking again.");
    expect(requests).toHaveLength(1);
  });

  it("gives up after four attempts and throws the last failure", async () => {
    const { http, clock, requests } = createService([html(502)]);
    const error = await clock.runUntilSettled(failureOf(http.read(getPeople)));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toBe(
      'example: GET /people got no usable answer: example answered with an HTML page (HTTP 502): "Server Error Try later". Ask again later.',
    );
    expect(requests).toHaveLength(4);
  });

  it("is not tried again when its turn did not come in time", async () => {
    const { http, clock, requests } = createService([json("fine")]);
    const error = await failureOf(http.read({ ...getPeople, notAfter: clock.now() - 1 }));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("GET /people was never sent: its turn did not come");
    expect(requests).toHaveLength(0);
    expect(clock.sleepers).toBe(0);
  });

  it.each([
    [400, InvalidRequestError],
    [401, AuthenticationError],
    [403, PermissionError],
    [404, NotFoundError],
    [405, InvalidRequestError],
    [409, ConflictError],
    [422, InvalidRequestError],
  ])("does not repeat what was refused with HTTP %i", async (status, errorClass) => {
    const { http, requests } = createService([json({ message: "no" }, status, { "x-request-id": "r-17" })]);
    const error = await failureOf(http.read(getPeople));
    expect(error).toBeInstanceOf(errorClass);
    expect(error).toMatchObject({ system: "example", operation: "GET /people", status, requestId: "r-17" });
    expect(requests).toHaveLength(1);
  });

  it("does not follow a redirect, which would take the credentials along", async () => {
    const { http, requests } = createService([
      new Response(null, { status: 301, headers: { location: "https://evil.example.net/x" } }),
    ]);
    const error = await failureOf(http.read(getPeople));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain("it points to https://evil.example.net, and redirects are not followed");
    expect(requests).toHaveLength(1);
  });

  it("refuses an address at another origin before anything is sent", async () => {
    const { http, requests } = createService([json([])]);
    const error = await failureOf(http.read({ ...getPeople, path: "https://evil.example.net/v1/people" }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain("these credentials belong to https://api.example.com");
    expect(requests).toHaveLength(0);
  });

  it("names what differs in an answer of another shape", async () => {
    const { http, clock } = createService([json({ names: 5 })], { retries: { attempts: 1 } });
    const parse = (value: unknown) => {
      if (!Array.isArray((value as { names: unknown }).names)) throw new Error("names is not a list");
    };
    const error = await clock.runUntilSettled(failureOf(http.read({ ...getPeople, parse })));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("the answer has another shape than expected, names is not a list");
  });

  it("lets the adapter explain the service's own words and pick the class", async () => {
    const { http } = createService([json({ errors: ["may not see people"] }, 500)], {
      explainError: ({ body }) => ({ text: (body as { errors: string[] }).errors.join(" "), error: PermissionError }),
    });
    const error = await failureOf(http.read(getPeople));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.vendorText).toBe("may not see people");
    expect(error.message).toBe(
      "example does not let this account do GET /people (HTTP 500): may not see people. Somebody who administers example has to grant it.",
    );
  });

  it("lets the adapter say what to do", async () => {
    const { http } = createService([json({}, 403)], { explainError: () => ({ advice: "Ask Ann." }) });
    expect((await failureOf(http.read(getPeople))).message).toBe(
      "example does not let this account do GET /people (HTTP 403). Ask Ann.",
    );
  });

  it("keeps secrets and long bodies out of messages", async () => {
    const { http } = createService([json({ message: `key ${secretValue} is wrong`, padding: "x".repeat(5000) }, 400)]);
    const error = await failureOf(http.read(getPeople));
    expect(error.message).not.toContain(secretValue);
    expect(error.message.length).toBeLessThan(700);
  });

  it("ends with the signal's reason, while waiting to ask again as well as under way", async () => {
    const controller = new AbortController();
    const waiting = createService([html(503)]);
    const first = failureOf(waiting.http.read({ ...getPeople, signal: controller.signal }));
    await waiting.clock.advance(0);
    const underWay = createService([() => new Promise<Response>(() => undefined)]);
    const second = failureOf(underWay.http.read({ ...getPeople, signal: controller.signal }));
    await underWay.clock.advance(0);
    controller.abort(new Error("changed my mind"));
    expect((await first).message).toBe("changed my mind");
    expect((await second).message).toBe("changed my mind");
  });

  it("after a 401 sends nothing more with these credentials until the time is over", async () => {
    const { http, clock, requests } = createService([json({}, 401), json("fine")]);
    await failureOf(http.read(getPeople));
    const held = await failureOf(http.read(getPeople));
    expect(held).toBeInstanceOf(AuthenticationError);
    expect(held.status).toBeUndefined();
    expect(requests).toHaveLength(1);
    await clock.advance(300_000);
    expect(await http.read(getPeople)).toBe("fine");
    expect(await http.read(getPeople)).toBe("fine");
  });

  it("takes an answer about the request for a proof that the credentials are good again", async () => {
    const { http, clock } = createService([json({}, 401), json({}, 404), json({}, 401), json("fine")]);
    await failureOf(http.read(getPeople));
    await clock.advance(300_000);
    expect(await failureOf(http.read(getPeople))).toBeInstanceOf(NotFoundError);
    // So a later refusal is a first one again and holds for five minutes, not ten.
    await failureOf(http.read(getPeople));
    await clock.advance(300_000);
    expect(await http.read(getPeople)).toBe("fine");
  });

  it("keeps holding the credentials after an answer that proves nothing", async () => {
    const { http, clock } = createService([json({}, 401), html(502), json({}, 401), json("fine")], {
      retries: { attempts: 1 },
    });
    await failureOf(http.read(getPeople));
    await clock.advance(300_000);
    expect(await failureOf(http.read(getPeople))).toBeInstanceOf(UnavailableError);
    await failureOf(http.read(getPeople));
    await clock.advance(599_999);
    expect(await failureOf(http.read(getPeople))).toBeInstanceOf(AuthenticationError);
    await clock.advance(1);
    expect(await http.read(getPeople)).toBe("fine");
  });

  it("throws the trouble rather than waiting past the last moment it may be sent", async () => {
    const { http, clock, requests } = createService([html(503), json("fine")]);
    const error = await failureOf(http.read({ ...getPeople, notAfter: clock.now() + 499 }));
    expect(error).toMatchObject({ status: 503 });
    expect(requests).toHaveLength(1);
    expect(clock.sleepers).toBe(0);
  });

  it("tells the observer about every exchange, without headers and bodies, and survives an observer that throws", async () => {
    const { http, clock, observations } = createService([html(503), json("fine")]);
    await clock.runUntilSettled(http.read({ ...getPeople, path: `people?token=${secretValue}` }));
    expect(observations).toEqual([
      {
        system: "example",
        operation: "GET /people",
        method: "GET",
        url: "https://api.example.com/v1/people?token=[secret]",
        attempt: 1,
        ms: 0,
        status: 503,
        error: "UnavailableError",
      },
      {
        system: "example",
        operation: "GET /people",
        method: "GET",
        url: "https://api.example.com/v1/people?token=[secret]",
        attempt: 2,
        ms: 0,
        status: 200,
      },
    ]);
    const throwing = createService([json("fine")], {
      onRequest: () => {
        throw new Error("telemetry is down");
      },
    });
    expect(await throwing.http.read(getPeople)).toBe("fine");
  });
});
