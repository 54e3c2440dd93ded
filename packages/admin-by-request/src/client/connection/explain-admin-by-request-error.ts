import type { Explanation, FailedAnswer } from "@msp/adapter-kit";
import { adminByRequestEnvironment } from "../../admin-by-request-settings.ts";

/** Reads the vendor's errors. Their shape is not documented, so whatever carries words is read. */
export function explainAdminByRequestError({ status, body }: FailedAnswer): Explanation | undefined {
  const { message, Message, error } = membersOf(body);
  const text = [message, Message, error].find((word) => typeof word === "string" && word !== "");
  const words = typeof text === "string" ? { text } : {};
  if (status !== 401) return words;
  const { apiKey, dataCenter } = adminByRequestEnvironment;
  return {
    ...words,
    advice: `Check ${apiKey}, that the key is enabled in the tenant's settings, and ${dataCenter}: a key is not known outside its data center.`,
  };
}

function membersOf(body: unknown): { readonly [name: string]: unknown } {
  return typeof body === "object" && body !== null ? (body as { readonly [name: string]: unknown }) : {};
}
