import type { PersonRequest } from "@msp/workflows/ports";
import type { EntryBody } from "@msp/workflows/run";

/** The first entry of a run. */
export const started = (startKey: string): EntryBody => ({
  kind: "started",
  path: "",
  workflow: "call",
  version: "1.0.0",
  definition: "d1",
  input: { text: `über "${startKey}" \u2028` },
  startKey,
  by: { id: "tess@example.com", name: "Tess" },
  requestedBy: [],
  tenant: "test-msp",
  epoch: 0,
});

export const decided = (path: string, value: number): EntryBody => ({ kind: "decided", path, about: "x", value });

export const ended: EntryBody = { kind: "ended", path: "", outcome: "succeeded", done: [], doubts: [] };

const request = (runId: string, path: string, more: Partial<PersonRequest> = {}): PersonRequest => ({
  runId,
  token: `${runId}:${path}`,
  path,
  kind: "form",
  to: "technician",
  title: "Details",
  text: "Please fill in",
  openedAt: 1,
  answer: {},
  about: { form: "details", ticket: "t 17", company: "c1" },
  ...more,
});

export const opened = (runId: string, path: string, more?: Partial<PersonRequest>): EntryBody => ({
  kind: "opened",
  path,
  request: request(runId, path, more),
});

export const closed = (runId: string, path: string): EntryBody => ({
  kind: "closed",
  path: `${path}@close`,
  token: `${runId}:${path}`,
  reason: "over",
});

export const escalated = (runId: string, path: string): EntryBody => ({
  kind: "escalated",
  path: `${path}@escalated`,
  token: `${runId}:${path}`,
  to: "manager",
});

export const answered = (token: string, id: string): EntryBody => ({
  kind: "answered",
  path: `${token}@wait1`,
  token,
  by: { id: "tess@example.com", name: "Tess" },
  channel: "api",
  id,
  receivedAt: 5,
  value: { yes: true },
});

export const intended = (path: string, canMark: boolean): EntryBody => ({
  kind: "intended",
  path,
  attempt: 1,
  marker: "msp-1",
  fingerprint: "f",
  write: {
    system: "desk",
    operation: "open",
    target: "ticket 1",
    fields: {},
    request: { method: "POST", url: "https://desk.example.com" },
  },
  facts: { maxInFlightMs: 1, searchLagMs: 1, canMark, canFind: true },
  notAfter: 60_000,
});

export const notTold = (runId: string, path: string): EntryBody => ({
  kind: "not told",
  path,
  token: `${runId}:${path}`,
  notice: { what: "asked" },
  reason: "the mail server is away",
});

export const told = (runId: string, path: string, seq: number): EntryBody => ({
  kind: "told",
  path,
  token: `${runId}:${path}`,
  notTold: seq,
  how: "told",
});
