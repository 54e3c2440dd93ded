import { AnswerMismatch, Secret } from "@msp/adapter-kit";
import { readNumber } from "../answer/read-fields.ts";
import { readMembers } from "../answer/read-record.ts";
import type { GrantedToken } from "./create-tokens.ts";

/** Vendor documentation says 100 hours; where the answer does not, one hour is surely less. */
const assumedSeconds = 3_600;

/** Reads the answer of the token endpoint. */
export function readToken(value: unknown): GrantedToken {
  const { access_token: text, expires_in: seconds } = readMembers(value, "");
  if (typeof text !== "string" || text === "") throw new AnswerMismatch("access_token", "a text", text);
  const token = new Secret(() => text);
  token.reveal();
  const lifetime = readNumber(seconds, "expires_in") ?? assumedSeconds;
  return { token, lifetimeMs: Math.max(0, lifetime) * 1000 };
}
