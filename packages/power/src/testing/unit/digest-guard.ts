import { createHash } from "node:crypto";
import type { Clock } from "@msp/workflows/ports";

/** Lets requests in that prove a login by digest. */
export interface DigestGuard {
  /** The refusal with its challenge, or `undefined` for a request that may pass. */
  refusal(request: Request): Response | undefined;
}

/** How a guard challenges. */
export interface DigestGuardOptions {
  readonly clock: Clock;
  readonly realm: string;
  readonly algorithm: "MD5" | "SHA-256";
  readonly login: { readonly userName: string; readonly password: string };
  /** A nonce is stale afterwards, in milliseconds. */
  readonly nonceLastsMs: number;
}

interface Issued {
  readonly at: number;
  /** The counts that were used: each is good once. */
  readonly used: Set<string>;
}

/** A server of RFC 7616 with `qop=auth`: the counter of a nonce must never repeat, and a stale nonce is told from a wrong password. */
export function createDigestGuard(options: DigestGuardOptions): DigestGuard {
  const { clock, realm, algorithm, login, nonceLastsMs } = options;
  const issued = new Map<string, Issued>();
  const hash = (text: string) =>
    createHash(algorithm === "MD5" ? "md5" : "sha256")
      .update(text, "utf8")
      .digest("hex");

  function challenge(isStale: boolean): Response {
    const nonce = hash(`${clock.now()} ${issued.size}`).slice(0, 24);
    issued.set(nonce, { at: clock.now(), used: new Set() });
    const fields = [`realm="${realm}"`, 'qop="auth"', `nonce="${nonce}"`, `algorithm=${algorithm}`];
    const header = `Digest ${[...fields, ...(isStale ? ["stale=true"] : [])].join(", ")}`;
    return new Response("Unauthorized", { status: 401, headers: { "www-authenticate": header } });
  }

  return {
    refusal(request) {
      const given = fieldsOf(request.headers.get("authorization") ?? "");
      if (given === undefined) return challenge(false);
      const { nonce = "", nc = "", cnonce = "", uri = "", qop, response } = given;
      const known = issued.get(nonce);
      if (known === undefined || clock.now() - known.at > nonceLastsMs) return challenge(true);
      const { pathname, search } = new URL(request.url);
      const secret = hash(`${login.userName}:${realm}:${login.password}`);
      const what = hash(`${request.method}:${pathname}${search}`);
      const isRight =
        given.username === login.userName &&
        given.algorithm === algorithm &&
        qop === "auth" &&
        uri === `${pathname}${search}` &&
        /^[0-9a-f]{8}$/.test(nc) &&
        !known.used.has(nc) &&
        response === hash(`${secret}:${nonce}:${nc}:${cnonce}:auth:${what}`);
      if (!isRight) return challenge(false);
      known.used.add(nc);
      return undefined;
    },
  };
}

function fieldsOf(header: string): { readonly [name: string]: string } | undefined {
  if (!header.startsWith("Digest ")) return undefined;
  return Object.fromEntries(
    [...header.slice(7).matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(([, name, quoted, bare]) => [
      name,
      quoted?.replace(/\\(.)/g, "$1") ?? bare,
    ]),
  );
}
