import type { Outage } from "./outage.ts";

/** What every part of an outage works on, out of what has been read and found. */
export function outageOf(scope: {
  readonly report: { readonly companyName: string; readonly contactId: string | undefined };
  readonly ticket: Outage["ticket"];
  readonly current: { readonly createdAt: string };
  readonly began: { readonly now: string };
  readonly start: { readonly triage: { readonly found: { readonly watched: string[] } } };
}): Outage {
  const { report, ticket, current, began, start } = scope;
  return {
    ticket,
    companyName: report.companyName,
    createdAt: current.createdAt,
    startedAt: began.now,
    contactId: report.contactId,
    watched: start.triage.found.watched,
  };
}
