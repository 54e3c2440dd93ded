import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { FakeKey } from "./fake-key.ts";
import { Refusal } from "./refusal.ts";

const skewMs = 300_000;
const signed =
  /^AE-HMAC-SHA256 token=(?<token>[^,]+),bodyHash=(?<bodyHash>[0-9a-f]{64}),ts=(?<ts>\d+),sig=(?<sig>[0-9a-f]{64})$/;

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** The key a request was made with; refuses with 401. A signature covers method, path with query, body and time, and never the host. */
export const authenticate = (keys: readonly FakeKey[], request: Request, body: string, now: number): FakeKey => {
  const header = request.headers.get("authorization") ?? "";
  const bearer = /^Bearer (?<token>\S+)$/.exec(header)?.groups?.token;
  if (bearer !== undefined) {
    const key = keys.find(({ token, hmacKey }) => token === bearer && hmacKey === undefined);
    if (key === undefined || !bearer.startsWith("aeb_")) throw new Refusal(401, "Invalid API key");
    return key;
  }
  const parts = signed.exec(header)?.groups;
  if (parts === undefined) throw new Refusal(401, "Missing or malformed Authorization header");
  const { token = "", bodyHash = "", ts = "", sig = "" } = parts;
  const key = keys.find((candidate) => candidate.token === token);
  if (key?.hmacKey === undefined || !token.startsWith("aeh_")) throw new Refusal(401, "Invalid API key");
  if (Math.abs(now - Number(ts)) > skewMs) throw new Refusal(401, "Timestamp is outside of the allowed skew");
  const { pathname, search } = new URL(request.url);
  const lines = ["AE-HMAC-SHA256", request.method.toUpperCase(), `${pathname}${search}`, sha256(body), ts];
  const expected = createHmac("sha256", Buffer.from(key.hmacKey, "utf8")).update(lines.join("\n")).digest();
  const isRight = bodyHash === sha256(body) && timingSafeEqual(expected, Buffer.from(sig, "hex"));
  if (!isRight) throw new Refusal(401, "Invalid signature");
  return key;
};
