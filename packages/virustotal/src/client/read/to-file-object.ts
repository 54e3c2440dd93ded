import { AnswerMismatch } from "@msp/adapter-kit";
import type { FileObject } from "../records/file-object.ts";

/** Reads a file leniently: only its SHA-256 must be there, and must be the one asked about where that is how it was asked. */
export function toFileObject(value: unknown, asked: string): FileObject {
  const data = membersOf(membersOf(value).data);
  const attributes = membersOf(data.attributes);
  const sha256 = hashOf(attributes.sha256 ?? data.id, 64);
  if (sha256 === null) throw new AnswerMismatch("data.attributes.sha256", "a SHA-256", attributes.sha256 ?? data.id);
  if (asked.length === 64 && sha256 !== asked)
    throw new AnswerMismatch("data.attributes.sha256", "the hash that was asked about", sha256);
  return {
    sha256,
    sha1: hashOf(attributes.sha1, 40),
    md5: hashOf(attributes.md5, 32),
    meaningfulName: typeof attributes.meaningful_name === "string" ? attributes.meaningful_name : null,
    names: Array.isArray(attributes.names) ? attributes.names.filter((name) => typeof name === "string") : [],
    lastAnalysisStats: statsOf(attributes.last_analysis_stats),
    lastAnalysisAt: instantOf(attributes.last_analysis_date),
    firstSubmittedAt: instantOf(attributes.first_submission_date),
    reputation: typeof attributes.reputation === "number" ? attributes.reputation : null,
    signatureInfo: attributes.signature_info ?? null,
  };
}

const membersOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const hashOf = (value: unknown, length: number): string | null =>
  typeof value === "string" && value.length === length && /^[0-9a-f]+$/i.test(value) ? value.toLowerCase() : null;

/** The service counts seconds. */
const instantOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) && value > 0 && value < 8.64e12 ? Math.round(value * 1000) : null;

/** Null unless every word has a count: half a table could hide a detection. */
function statsOf(value: unknown): { readonly [word: string]: number } | null {
  const entries = Object.entries(membersOf(value));
  const isCount = (count: unknown) => typeof count === "number" && Number.isSafeInteger(count) && count >= 0;
  return entries.length > 0 && entries.every(([, count]) => isCount(count))
    ? (Object.fromEntries(entries) as { readonly [word: string]: number })
    : null;
}
