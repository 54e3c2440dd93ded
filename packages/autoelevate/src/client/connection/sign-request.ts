import { createHash, createHmac } from "node:crypto";

/** What a signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, byte for byte as sent. The service does not sign the host, whatever its documentation says (reported by an integrator). */
  readonly target: string;
  /** The body as sent; empty when there is none. */
  readonly body: string;
  /** Milliseconds since 1970-01-01 UTC; the service refuses more than five minutes of difference. */
  readonly timestamp: number;
}

const scheme = "AE-HMAC-SHA256";

/**
 * The hexadecimal signature of a request. The key is used as the text it is shown as, not as the bytes its digits stand for (reported by an integrator).
 *
 * @example
 * ```ts
 * import { signRequest } from "@msp/autoelevate";
 *
 * const hmacKey = "0123456789abcdef".repeat(4);
 * signRequest(hmacKey, { method: "GET", target: "/api/v1/usage", body: "", timestamp: 1757360000000 }); // fe3ab21b…
 * ```
 */
export function signRequest(hmacKey: string, { method, target, body, timestamp }: SignedRequest): string {
  const lines = [scheme, method.toUpperCase(), target, hashOf(body), String(timestamp)];
  return createHmac("sha256", Buffer.from(hmacKey, "utf8")).update(lines.join("\n"), "utf8").digest("hex");
}

/** The value of the `Authorization` header for a signing key. */
export function signedAuthorization(token: string, hmacKey: string, request: SignedRequest): string {
  const signature = signRequest(hmacKey, request);
  return `${scheme} token=${token},bodyHash=${hashOf(request.body)},ts=${request.timestamp},sig=${signature}`;
}

function hashOf(body: string): string {
  return createHash("sha256").update(body, "utf8").digest("hex");
}
