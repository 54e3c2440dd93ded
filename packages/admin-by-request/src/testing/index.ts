/** A faithful, stateful fake of Admin By Request, and the invented Macs it is shown with. */
export { createFakeAdminByRequest } from "./create-fake-admin-by-request.ts";
export type { FakeAdminByRequest } from "./fake-admin-by-request.ts";
export type { FakeAdminByRequestOptions } from "./fake-admin-by-request-options.ts";
export type { Fault, FaultKind, FaultMatch } from "./faults/fault.ts";
export type { AddedFault, FaultList } from "./faults/fault-list.ts";
export type { ListeningFake } from "./http/listen.ts";
export type { RequestRecord } from "./http/request-record.ts";
export { acmeMacs } from "./seed/acme-macs.ts";
export type { AskedRights } from "./state/asked-rights.ts";
export type { FakeSeed } from "./state/fake-seed.ts";
export type { FakeState, FakeTimes } from "./state/fake-state.ts";
export type { LedgerEntry } from "./state/ledger-entry.ts";
export type { WireApplication, WireComputer, WireRequest, WireStatus } from "./state/wire-request.ts";
export type { WebhookCalls } from "./webhook-calls.ts";
