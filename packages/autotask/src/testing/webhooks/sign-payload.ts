import { createHmac } from "node:crypto";

/** The value of `X-Hook-Signature`: HMAC-SHA1 of the bytes sent, in Base64. */
export const signPayload = (body: string, secretKey: string): string =>
  `sha1=${createHmac("sha1", secretKey).update(body, "utf8").digest("base64")}`;
