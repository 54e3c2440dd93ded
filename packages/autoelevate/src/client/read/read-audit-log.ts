import { AnswerMismatch, type Http } from "@msp/adapter-kit";
import { UnavailableError } from "@msp/workflows/ports";
import type { DriftWatch } from "../drift/drift-watch.ts";
import { type AuditLogEntry, auditLogEntry } from "../records/audit-log-entry.ts";
import type { AuditLogQuery } from "./list-query.ts";
import { readMembers } from "./read-members.ts";
import type { ReadOptions } from "./read-options.ts";
import { toPage } from "./to-page.ts";
import { toQueryText } from "./to-query-text.ts";

const filters = ["entityType", "action", "start", "end"];
const operation = "listing /audit-logs";

/** The audit log, page by page as it is asked for; the service hands out a cursor. Throws `UnavailableError` when a cursor comes twice. */
export async function* readAuditLog(
  http: () => Http,
  query: AuditLogQuery,
  options: ReadOptions,
  watch: DriftWatch,
): AsyncGenerator<AuditLogEntry, void, undefined> {
  const text = toQueryText(operation, query, filters);
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const parameters = new URLSearchParams(text);
    parameters.set("take", "200");
    if (cursor !== undefined) parameters.set("cursor", cursor);
    const page = await http().read({
      method: "GET",
      path: `audit-logs?${parameters}`,
      operation,
      parse: (value) => ({ ...toPage(auditLogEntry, value, watch), next: nextOf(value) }),
      ...options,
    });
    yield* page.items;
    if (page.next === undefined) return;
    if (seen.has(page.next)) {
      throw new UnavailableError(
        "autoelevate: the audit log does not end: the service points at a page that was already read. Narrow the question, or report it to the service.",
        { system: "autoelevate", operation },
      );
    }
    seen.add(page.next);
    cursor = page.next;
  } while (cursor !== undefined);
}

function nextOf(value: unknown): string | undefined {
  const { nextCursor, hasMore } = readMembers(value, "");
  if (typeof nextCursor === "string" && nextCursor !== "") return hasMore === false ? undefined : nextCursor;
  if (hasMore === true) throw new AnswerMismatch("nextCursor", "a text, because there is more", nextCursor);
  return undefined;
}
