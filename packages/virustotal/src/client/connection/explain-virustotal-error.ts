import type { Explanation, FailedAnswer } from "@msp/adapter-kit";
import { RateLimitError, UnavailableError } from "@msp/workflows/ports";
import { virustotalEnvironment } from "../../virustotal-settings.ts";

/** Reads the vendor's errors: `{ "error": { "code", "message" } }`. The code says more than the status. */
export function explainVirustotalError({ status, body }: FailedAnswer): Explanation {
  const { code, message } = membersOf(membersOf(body).error);
  const text = [code, message].filter((word) => typeof word === "string" && word !== "").join(": ");
  const words = text === "" ? {} : { text };
  if (code === "QuotaExceededError")
    return { ...words, error: RateLimitError, advice: "The key's quota is used up; ask again when it begins anew." };
  if (code === "TransientError") return { ...words, error: UnavailableError };
  if (status === 401) return { ...words, advice: `Check ${virustotalEnvironment.apiKey}.` };
  return words;
}

const membersOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null ? (value as { readonly [name: string]: unknown }) : {};
