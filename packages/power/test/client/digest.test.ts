import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogin } from "../../src/client/connection/create-login.ts";
import { createDigestFetch } from "../../src/client/digest/create-digest-fetch.ts";
import { digestAuthorization } from "../../src/client/digest/digest-authorization.ts";
import { type DigestChallenge, digestChallenge } from "../../src/client/digest/digest-challenge.ts";

/** The example of RFC 7616, section 3.9.1. */
const published = {
  userName: "Mufasa",
  password: "Circle of Life",
  method: "GET",
  uri: "/dir/index.html",
  count: 1,
  clientNonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
};
const common = {
  realm: "http-auth@example.org",
  nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
  opaque: "FQhe/qaU925kfnzjev0ciny7QMkPqMAFRtzCUYo5tdS",
};
const header = (algorithm: string) =>
  `Digest realm="${common.realm}", qop="auth, auth-int", algorithm=${algorithm}, nonce="${common.nonce}", opaque="${common.opaque}"`;

describe("a digest challenge", () => {
  it("is the strongest of several, whatever stands around it", () => {
    const both = `Basic realm="a, b", ${header("MD5")}, ${header("SHA-256")}, Negotiate`;
    expect(digestChallenge(both)).toEqual({ ...common, algorithm: "SHA-256", hasQop: true });
    expect(digestChallenge(header("MD5"))?.algorithm).toBe("MD5");
    expect(digestChallenge('digest REALM="x", nonce=abc')).toMatchObject({ realm: "x", nonce: "abc", hasQop: false });
  });

  it.each([
    null,
    "",
    'Basic realm="x"',
    "Digest",
    'Digest realm="x"',
    'Digest realm="x", nonce="y", qop="auth-int"',
    'Digest realm="x", nonce="y", algorithm=MD5-sess',
    'Digest realm="x", nonce="y", algorithm=SHA-512-256',
  ])("is not found in %s", (text) => {
    expect(digestChallenge(text)).toBeUndefined();
  });

  it("never breaks on what a server may write", () => {
    void fc.assert(
      fc.property(fc.string(), (text) => {
        digestChallenge(`Digest realm="r", nonce="n" ${text}`);
        digestChallenge(text);
      }),
    );
  });

  it("gives quoted values back as they were", () => {
    void fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (realm) => {
        const escaped = realm.replace(/["\\]/g, "\\$&");
        const found = digestChallenge(`Digest realm="${escaped}", nonce="n"`);
        expect(found?.realm).toBe(realm);
      }),
    );
  });
});

describe("a digest authorization", () => {
  it.each([
    ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
    ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
  ] as const)("has the published answer for %s", (algorithm, response) => {
    const challenge: DigestChallenge = { ...common, algorithm, hasQop: true };
    const text = digestAuthorization(challenge, published);
    expect(text).toContain(`response="${response}"`);
    expect(text).toContain("qop=auth, nc=00000001");
    expect(text).toContain(`opaque="${common.opaque}"`);
    expect(text).not.toContain(published.password);
  });

  it("has the corrected answer of the old scheme", () => {
    const challenge: DigestChallenge = {
      realm: "testrealm@host.com",
      nonce: "dcd98b7102dd2f0e8b11d0f600bfb0c093",
      opaque: undefined,
      algorithm: "MD5",
      hasQop: false,
    };
    const text = digestAuthorization(challenge, { ...published, password: "CircleOfLife" });
    expect(text).toContain('response="1949323746fe6a43ef61f9606e7febea"');
    expect(text).not.toMatch(/nc=|cnonce=|qop=/);
  });
});

describe("a fetch with a digest login", () => {
  const login = createLogin("unit", { userName: "ann", password: "hunter2" }, {});
  const counts = (header: string | null) => /nc=([0-9a-f]{8})/.exec(header ?? "")?.[1];

  it("counts on where requests were challenged together with one nonce", async () => {
    const seen: (string | undefined)[] = [];
    const fetch = createDigestFetch(async (_, init) => {
      const given = new Headers(init?.headers).get("authorization");
      await Promise.resolve();
      if (given !== null) seen.push(counts(given));
      const challenge = { "www-authenticate": 'Digest realm="r", nonce="one", qop="auth"' };
      return given === null ? new Response(null, { status: 401, headers: challenge }) : new Response("{}");
    }, login);
    await Promise.all(["a", "b", "c"].map((path) => fetch(`https://unit.example.com/${path}`)));
    await fetch("https://unit.example.com/d");
    expect([...seen].sort()).toEqual(["00000001", "00000002", "00000003", "00000004"]);
  });

  it("sends the body again with the proof, and gives up after one refusal", async () => {
    const bodies: unknown[] = [];
    const fetch = createDigestFetch(async (_, init) => {
      bodies.push(init?.body);
      return new Response(null, { status: 401, headers: { "www-authenticate": 'Digest realm="r", nonce="n"' } });
    }, login);
    const answer = await fetch("https://unit.example.com/x", { method: "PUT", body: "value=true" });
    expect(answer.status).toBe(401);
    expect(bodies).toEqual(["value=true", "value=true"]);
  });

  it("tells a server that wants another scheme nothing", async () => {
    const sent: (string | null)[] = [];
    const fetch = createDigestFetch(async (_, init) => {
      sent.push(new Headers(init?.headers).get("authorization"));
      return new Response(null, { status: 401, headers: { "www-authenticate": 'Basic realm="r"' } });
    }, login);
    await fetch("https://unit.example.com/x");
    expect(sent).toEqual([null]);
  });
});

describe("a caller that gave up while it was challenged", () => {
  it("sends nothing any more", async () => {
    const stop = new AbortController();
    let sent = 0;
    const login = createLogin("unit", { userName: "ann", password: "hunter2" }, {});
    const fetch = createDigestFetch(async () => {
      sent += 1;
      stop.abort(new Error("too late"));
      return new Response(null, { status: 401, headers: { "www-authenticate": 'Digest realm="r", nonce="n"' } });
    }, login);
    const asked = fetch("https://unit.example.com/x", { method: "PUT", body: "value=false", signal: stop.signal });
    await expect(asked).rejects.toThrow("too late");
    expect(sent).toBe(1);
  });
});
