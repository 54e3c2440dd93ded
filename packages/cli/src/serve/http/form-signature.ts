import { createHmac, timingSafeEqual } from "node:crypto";

/** How far the sender's clock and ours may be apart, and how old a submission may be, in milliseconds. */
export const formWindowMs = 5 * 60_000;

/** The headers a signed form carries. */
export const formHeaders = { timestamp: "x-msp-timestamp", signature: "x-msp-signature" } as const;

/** What is signed: when, for which form, and the bytes of the body, so that none of them can be exchanged. */
export interface SignedForm {
  /** Seconds since 1970-01-01 UTC, as text. */
  readonly timestamp: string;
  readonly form: string;
  readonly body: Uint8Array;
}

/**
 * The signature of a form as its header carries it: HMAC-SHA256 in hexadecimal over the timestamp, a dot, the form's id, a dot, and the body.
 *
 * @example
 * ```ts
 * import { signForm } from "@msp/cli";
 *
 * const body = new TextEncoder().encode(JSON.stringify({ id: "17", ticket: "T20261130.0001", company: "174", answer: {} }));
 * const timestamp = "1764511200";
 * const headers = { "x-msp-timestamp": timestamp, "x-msp-signature": signForm({ timestamp, form: "offboarding", body }, "the secret") };
 * ```
 */
export function signForm({ timestamp, form, body }: SignedForm, secret: string): string {
  const digest = createHmac("sha256", secret).update(`${timestamp}.${form}.`).update(body).digest("hex");
  return `sha256=${digest}`;
}

/** Why a signed form is not believed, in words that help nobody to forge one; `undefined` when it is. `now` is in milliseconds since 1970-01-01 UTC. */
export function formDistrust(signed: SignedForm, signature: string, secret: string, now: number): string | undefined {
  const expected = Buffer.from(signForm(signed, secret));
  const given = Buffer.from(signature);
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isSigned) return "The signature is missing or wrong.";
  const at = Number(signed.timestamp) * 1000;
  if (!(Math.abs(now - at) <= formWindowMs)) return "The timestamp is more than five minutes away from now.";
  return undefined;
}
