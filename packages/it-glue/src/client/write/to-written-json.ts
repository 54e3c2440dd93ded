import { Secret } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import { plainMembers } from "../query/plain-members.ts";
import { isSecretJson, toSecretJson } from "./secret-json.ts";

/**
 * A value as JSON that says all of it, or undefined where JSON would change it in silence: what is undefined would be left out, and a trait that is left
 * out is deleted; a number beyond 2^53 is no longer the id that was meant. A `Secret` becomes its value when it is sent.
 */
export function toWrittenJson(value: unknown): Json | undefined {
  if (value instanceof Secret) return toSecretJson(value);
  if (value === null || typeof value === "string" || typeof value === "boolean" || isSecretJson(value))
    return value as Json;
  if (typeof value === "number") return isExact(value) ? value : undefined;
  const entries = (Array.isArray(value) ? Object.entries(value) : plainMembers(value))?.map(
    ([name, inner]) => [name, toWrittenJson(inner)] as const,
  );
  if (entries === undefined || entries.some(([, inner]) => inner === undefined)) return undefined;
  return Array.isArray(value) ? entries.map(([, inner]) => inner as Json) : (Object.fromEntries(entries) as Json);
}

const isExact = (value: number): boolean =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
