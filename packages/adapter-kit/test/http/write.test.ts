import {
  ConflictError,
  InvalidRequestError,
  RateLimitError,
  type SystemError,
  UnavailableError,
  UnknownOutcomeError,
  type VendorRequest,
} from "@msp/workflows/ports";
import { afterEach, describe, expect, it, vi } from "vitest";
import { settle } from "../support/manual-clock.ts";
import { createService, html, json, networkFailure, text } from "../support/service.ts";

const addPerson = { method: "POST", path: "people", body: { name: "Ann" }, parse: (value: unknown) => value } as const;

const failureOf = (promise: Promise<unknown>): Promise<SystemError> =>
  promise.then(
    () => {
      throw new Error("it was expected to fail");
    },
    (error) => error,
  );

afterEach(() => void vi.useRealTimers());

describe("http.write", () => {
  it("announces the exact request before it leaves", async () => {
    const { http, requests } = createService([json({ id: 5 })]);
    const announced: { request: VendorRequest; sent: number }[] = [];
    const beforeWrite = async (request: VendorRequest) => {
      announced.push({ request, sent: requests.length });
    };
    expect(await http.write({ ...addPerson, beforeWrite })).toEqual({ id: 5 });
    expect(announced).toEqual([
      { request: { method: "POST", url: "https://api.example.com/v1/people", body: { name: "Ann" } }, sent: 0 },
    ]);
    expect(requests[0]?.body).toBe('{"name":"Ann"}');
  });

  it("sends nothing and passes on unchanged what the announcement throws", async () => {
    const { http, requests } = createService([json({})]);
    const planned = { planned: true };
    const write = http.write({
      ...addPerson,
      beforeWrite: () => {
        throw planned;
      },
    });
    await expect(write).rejects.toBe(planned);
    expect(requests).toHaveLength(0);
  });

  it("neither announces nor sends what goes to another origin", async () => {
    const { http, requests } = createService([json({})]);
    const beforeWrite = vi.fn();
    await expect(
      http.write({ ...addPerson, path: "https://evil.example.net/people", beforeWrite }),
    ).rejects.toBeInstanceOf(InvalidRequestError);
    expect(beforeWrite).not.toHaveBeenCalled();
    expect(requests).toHaveLength(0);
  });

  it("does not announce a write while the credentials are held", async () => {
    const { http, requests } = createService([json({}, 401)]);
    await failureOf(http.write(addPerson));
    const beforeWrite = vi.fn();
    await failureOf(http.write({ ...addPerson, beforeWrite }));
    expect(beforeWrite).not.toHaveBeenCalled();
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["an HTML error page", html(502), "example answered with an HTML page (HTTP 502)"],
    ["500 without reasons", json({}, 500), "example answered (HTTP 500)"],
    ["a gateway that gave up", text("", 504), "example answered (HTTP 504)"],
    [
      "a redirect that may follow a finished write",
      new Response(null, { status: 302, headers: { location: "/login" } }),
      "(HTTP 302)",
    ],
    ["truncated JSON", text('{"id":'), "the JSON of the answer breaks off in the middle"],
    ["an HTML page with status 200", html(200), "an HTML page came instead of JSON"],
    ["a connection that broke off", networkFailure("ECONNRESET"), "the connection broke off (ECONNRESET)"],
    [
      "a socket closed by the other side",
      networkFailure("UND_ERR_SOCKET"),
      "the connection broke off (UND_ERR_SOCKET)",
    ],
    ["no answer header in time", networkFailure("UND_ERR_HEADERS_TIMEOUT"), "the connection broke off"],
  ])("never knows the outcome after %s, and never sends again", async (_, answer, words) => {
    const { http, requests } = createService([answer, json({ id: 5 })]);
    const error = await failureOf(http.write(addPerson));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.retryable).toBe(false);
    expect(error.message).toContain(words);
    expect(error.message).toContain("It may have happened: look before sending it again.");
    expect(requests).toHaveLength(1);
  });

  it("takes plain text for an answer only where it was told to", async () => {
    const { http } = createService([text("Accepted"), text("Accepted")]);
    expect(await http.write({ ...addPerson, parse: (answer) => answer, takesText: true })).toBe("Accepted");
    expect(await failureOf(http.write(addPerson))).toBeInstanceOf(UnknownOutcomeError);
  });

  it("never knows the outcome when the answer has another shape than expected", async () => {
    const { http } = createService([json({ id: "five" })]);
    const parse = () => {
      throw new Error("id is not a number");
    };
    await expect(http.write({ ...addPerson, parse })).rejects.toThrow(
      "example: POST /people was sent, but the answer has another shape than expected, id is not a number. It may have happened",
    );
  });

  it.each([
    ["connection refused", networkFailure("ECONNREFUSED", "connect")],
    ["unknown host", networkFailure("ENOTFOUND", "getaddrinfo")],
    ["no route", networkFailure("EHOSTUNREACH", "connect")],
    ["no connection in time", networkFailure("UND_ERR_CONNECT_TIMEOUT")],
    ["wrong certificate", networkFailure("DEPTH_ZERO_SELF_SIGNED_CERT")],
  ])("knows that nothing was written after %s", async (_, failure) => {
    const { http, requests } = createService([failure]);
    const error = await failureOf(http.write(addPerson));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toMatch(/^example: POST \/people was not sent: no connection to https:\/\/api\.example\.com/);
    expect(requests).toHaveLength(1);
  });

  it("takes a 5xx answer for a refusal when the adapter proves it is one", async () => {
    const { http } = createService([json({ errors: ["name is taken"] }, 500)], {
      explainError: ({ body }) => ({
        text: (body as { errors: string[] }).errors.join(" "),
        error: InvalidRequestError,
      }),
    });
    const error = await failureOf(http.write(addPerson));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toBe(
      "example refused POST /people (HTTP 500): name is taken. Nothing was written; correct the request.",
    );
  });

  it.each([
    [409, ConflictError],
    [429, RateLimitError],
  ])("throws at once after HTTP %i, without sending again", async (status, errorClass) => {
    const { http, requests } = createService([json({ message: "no" }, status), json({ id: 5 })]);
    const error = await failureOf(http.write(addPerson));
    expect(error).toBeInstanceOf(errorClass);
    expect(error.message).toContain("Nothing was written");
    expect(requests).toHaveLength(1);
  });

  it("hands over for signing exactly what leaves", async () => {
    const asked: unknown[] = [];
    const { http, requests } = createService([json({}), json([])], {
      headers: ({ method, url, body }) => {
        asked.push([method, url.href, body]);
        return {};
      },
    });
    await http.write({ ...addPerson, path: "people?of=a%20b", body: { name: "Ann" } });
    await http.read({ method: "GET", path: "people?take=2", parse: (value) => value });
    expect(asked).toEqual([
      ["POST", requests[0]?.url, requests[0]?.body],
      ["GET", requests[1]?.url, undefined],
    ]);
  });

  it("waits as long as the body says where no header does", async () => {
    const { http } = createService([json({ wait: 7 }, 429)], {
      explainError: ({ body }) => ({ retryAfterMs: (body as { wait: number }).wait * 1000 }),
    });
    expect((await failureOf(http.write(addPerson))).retryAfterMs).toBe(7_000);
  });

  it("is never sent when its turn comes too late", async () => {
    const { http, clock, requests } = createService([
      async () => {
        await clock.sleep(5001);
        return json({});
      },
    ]);
    for (let index = 0; index < 3; index++) void http.write(addPerson);
    const late = failureOf(http.write({ ...addPerson, notAfter: clock.now() + 5000 }));
    await clock.advance(5001);
    const error = await late;
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toBe(
      "example: POST /people was never sent: its turn did not come, and after 2026-01-05T09:00:05.000Z it must not leave. Start it again.",
    );
    expect(requests).toHaveLength(3);
  });

  it("is never sent when announcing it took too long", async () => {
    const { http, clock, requests } = createService([json({})]);
    const write = failureOf(
      http.write({ ...addPerson, notAfter: clock.now() + 5000, beforeWrite: () => clock.sleep(5001) }),
    );
    expect(await clock.runUntilSettled(write)).toBeInstanceOf(UnavailableError);
    expect(requests).toHaveLength(0);
  });

  it("is never sent when getting the credentials took too long", async () => {
    const { http, clock, requests } = createService([json({})], {
      headers: async () => {
        await clock.sleep(5001);
        return {};
      },
    });
    const write = failureOf(http.write({ ...addPerson, notAfter: clock.now() + 5000 }));
    expect((await clock.runUntilSettled(write)).message).toContain("was never sent: its turn came too late");
    expect(requests).toHaveLength(0);
  });

  it("is never sent when it is given up while the credentials are fetched", async () => {
    const controller = new AbortController();
    const { http, requests } = createService([json({})], {
      headers: () => {
        controller.abort(new Error("changed my mind"));
        return {};
      },
    });
    await expect(http.write({ ...addPerson, signal: controller.signal })).rejects.toThrow("changed my mind");
    await settle();
    expect(requests).toHaveLength(0);
  });

  it("has an unknown outcome when it is given up under way, and none when given up before", async () => {
    const { http, requests } = createService([() => new Promise<Response>(() => undefined)]);
    const controller = new AbortController();
    const underWay = failureOf(http.write({ ...addPerson, signal: controller.signal }));
    await settle();
    expect(requests).toHaveLength(1);
    controller.abort(new Error("changed my mind"));
    expect(await underWay).toBeInstanceOf(UnknownOutcomeError);
    await expect(http.write({ ...addPerson, signal: controller.signal })).rejects.toThrow("changed my mind");
    expect(requests).toHaveLength(1);
  });

  it("has an unknown outcome when the answer takes longer than allowed", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { http } = createService([() => new Promise<Response>(() => undefined)], { timeoutMs: 30_000 });
    const write = failureOf(http.write(addPerson));
    await settle();
    await vi.advanceTimersByTimeAsync(30_000);
    const error = await write;
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error.message).toContain("no answer came in time");
  });

  it("takes an empty answer where the parser does", async () => {
    const { http } = createService([new Response(null, { status: 204 })]);
    expect(await http.write({ ...addPerson, method: "DELETE", parse: (value) => value === undefined })).toBe(true);
  });

  it("says so when a header cannot be sent, without quoting it", async () => {
    const { http, requests } = createService([json({})], { headers: () => ({ "x-key": "two\nlines" }) });
    const error = await failureOf(http.write(addPerson));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).not.toContain("lines");
    expect(error.cause).toBeUndefined();
    expect(requests).toHaveLength(0);
  });
});
