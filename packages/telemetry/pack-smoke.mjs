// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createRunTelemetry, traceOfRun } = await load("@msp/telemetry");
  assert.match(traceOfRun("99b2995a3511b014").traceId, /^[0-9a-f]{32}$/);
  const started = [];
  const span = { setStatus() {}, end() {} };
  const tracerProvider = {
    getTracer: () => ({ startSpan: (/** @type {string} */ name) => started.push(name) && span }),
  };
  const first = { kind: "started", path: "", workflow: "call", version: "1.0.0", at: 1, seq: 1 };
  const last = { kind: "ended", path: "", outcome: "succeeded", done: [], doubts: [], at: 2, seq: 2 };
  const entries = [first, last];
  const journal = { entries, at: () => [], last: () => undefined, all: () => [last] };
  createRunTelemetry({ tracerProvider }).onEntry("r1", last, journal);
  assert.deepEqual(started, ["run call"]);
};
