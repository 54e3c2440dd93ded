import { createHmac } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** The signed end of a run's chain at one moment; `before` is the signature of the head signed before it, of whatever run. */
export interface SignedHead {
  readonly runId: string;
  readonly seq: number;
  readonly hash: string;
  readonly before: string;
  readonly signature: string;
}

/** The signature a head must have under a key (HMAC-SHA-256, hexadecimal). */
export const signatureOfHead = (head: Omit<SignedHead, "signature">, key: string): string =>
  createHmac("sha256", key)
    .update(canonicalJson({ runId: head.runId, seq: head.seq, hash: head.hash, before: head.before }))
    .digest("hex");

/** Signs the end of a chain with a key that is kept outside the journal's file. */
export const signHead = (head: Omit<SignedHead, "signature">, key: string): SignedHead =>
  Object.freeze({ ...head, signature: signatureOfHead(head, key) });
