import { canonicalJson, type Entry } from "@msp/workflows/run";
import type { Desk } from "./desk.ts";

/** What a run's journal and the desk's private ledger disagree about, in words; empty when they agree. */
export function ledgerVerdict({ ledger }: Desk, entries: readonly Entry[]): readonly string[] {
  const intents = entries.flatMap((entry) => (entry.kind === "intended" ? [entry] : []));
  const finished = entries.flatMap((entry) =>
    entry.kind === "finished" && entry.outcome === "verified" ? [entry] : [],
  );
  const cancelled = entries.find((entry) => entry.kind === "cancel asked");
  const problems: string[] = [];
  for (const { operation, fields, marker, at } of ledger) {
    const intent = intents.find(
      (one) =>
        one.marker === marker &&
        one.write.operation === operation &&
        canonicalJson(one.write.fields) === canonicalJson(fields),
    );
    if (!intent) problems.push(`${operation} was sent without an intent that says the same`);
    else if (intent.at > at) problems.push(`${operation} at "${intent.path}" was sent before its intent was durable`);
  }
  for (const marker of new Set(ledger.map((record) => record.marker))) {
    const committed = ledger.filter((record) => record.marker === marker && record.isCommitted);
    if (committed.length > 1) problems.push(`${committed[0]?.operation} was carried out ${committed.length} times`);
  }
  for (const { path } of finished) {
    const markers = intents.filter((intent) => intent.path === path).map((intent) => intent.marker);
    const isThere = ledger.some((record) => record.isCommitted && markers.includes(record.marker));
    if (markers.length > 0 && !isThere) problems.push(`"${path}" is called verified, but the desk knows nothing of it`);
  }
  for (const intent of intents) {
    if (cancelled && intent.seq > cancelled.seq)
      problems.push(`"${intent.path}" was intended after the run was cancelled`);
    if (intent.approval === undefined) continue;
    const isApproved = entries.some(
      (entry) => entry.kind === "answered" && entry.seq < intent.seq && entry.token.includes(`:${intent.approval}`),
    );
    if (!isApproved) problems.push(`"${intent.path}" was intended before its approval`);
  }
  return problems;
}
