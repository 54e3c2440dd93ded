/** A faithful, stateful fake of AutoElevate, and the invented tenant it is shown with. */
export { createFakeAutoelevate } from "./create-fake-autoelevate.ts";
export type { FakeAutoelevate } from "./fake-autoelevate.ts";
export type { FakeAutoelevateOptions } from "./fake-autoelevate-options.ts";
export type { Fault, FaultKind, FaultMatch } from "./faults/fault.ts";
export type { AddedFault, FaultList } from "./faults/fault-list.ts";
export type { FakeAssumptions } from "./http/fake-assumptions.ts";
export type { FakeKey, Scope } from "./http/fake-key.ts";
export type { ListeningFake } from "./http/listen.ts";
export type { RequestRecord } from "./http/request-record.ts";
export type { RouteLimitSettings } from "./limits/route-limits.ts";
export { acmeIds } from "./seed/acme-ids.ts";
export { acmeSeed } from "./seed/acme-seed.ts";
export type { AskedElevation } from "./state/asked-elevation.ts";
export type { Decision } from "./state/decision.ts";
export type { FakeSeed } from "./state/fake-seed.ts";
export type { FakeState } from "./state/fake-state.ts";
export type { LedgerEntry } from "./state/ledger-entry.ts";
export type { StoredSession, WireRecords } from "./state/wire-records.ts";
