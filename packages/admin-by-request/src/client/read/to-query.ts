import type { AuditLogQuery } from "../admin-by-request-client.ts";
import { refusedHere } from "../refused-here.ts";

const words: { readonly [name: string]: readonly string[] } = {
  status: ["Pending", "Approved", "Denied", "Quarantined"],
  type: ["app", "session"],
};

/** The query of a list, checked strictly: a filter that the service does not know would be ignored and answer with everything. */
export function toQuery(operation: string, query: AuditLogQuery, allowed: readonly string[]): URLSearchParams {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (!allowed.includes(name)) {
      throw refusedHere(operation, `it cannot be filtered by "${name}"; ${allowed.join(", ")} can be given.`);
    }
    const problem = problemOf(name, value);
    if (problem !== undefined) throw refusedHere(operation, `"${name}" ${problem}, not ${JSON.stringify(value)}.`);
    if (name === "wantsScanDetails") text.set("wantscandetails", value === true ? "1" : "0");
    else if (name !== "startId") text.set(name.toLowerCase(), String(value));
  }
  return text;
}

function problemOf(name: string, value: unknown): string | undefined {
  const known = words[name];
  if (known !== undefined) return known.includes(value as string) ? undefined : `must be one of ${known.join(", ")}`;
  if (name === "wantsScanDetails") return typeof value === "boolean" ? undefined : "must be true or false";
  if (name === "startDate" || name === "endDate") {
    const isDate = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    return isDate ? undefined : "must be a date such as 2026-11-23";
  }
  return Number.isSafeInteger(value) && (value as number) > 0 ? undefined : "must be a whole number above 0";
}
