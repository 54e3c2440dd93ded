import { createHash } from "node:crypto";
import type { DigestChallenge } from "./digest-challenge.ts";

/** What a digest is made over. */
export interface DigestRequest {
  readonly userName: string;
  readonly password: string;
  readonly method: string;
  /** Path and query, exactly as they are sent. */
  readonly uri: string;
  /** How often this nonce has been used, this time included. */
  readonly count: number;
  /** A salt of the client's own. */
  readonly clientNonce: string;
}

/**
 * The `Authorization` header of RFC 7616 for MD5 and SHA-256 with `qop=auth`, and of RFC 2069 where the server offers no quality of protection.
 *
 * Written here because the libraries for it that were looked at take the algorithm from settings instead of the server's challenge, count a nonce wrongly
 * when requests overlap, or leave all but the hash to their caller.
 */
export function digestAuthorization(challenge: DigestChallenge, request: DigestRequest): string {
  const { realm, nonce, opaque, algorithm, hasQop } = challenge;
  const { userName, password, method, uri, clientNonce } = request;
  const hash = (text: string) =>
    createHash(algorithm === "MD5" ? "md5" : "sha256")
      .update(text, "utf8")
      .digest("hex");
  const count = request.count.toString(16).padStart(8, "0");
  const secret = hash(`${userName}:${realm}:${password}`);
  const what = hash(`${method}:${uri}`);
  const salt = hasQop ? `${nonce}:${count}:${clientNonce}:auth` : nonce;
  const fields = [
    `username=${quoted(userName)}`,
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(uri)}`,
    `algorithm=${algorithm}`,
    `response="${hash(`${secret}:${salt}:${what}`)}"`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(hasQop ? ["qop=auth", `nc=${count}`, `cnonce=${quoted(clientNonce)}`] : []),
  ];
  return `Digest ${fields.join(", ")}`;
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
