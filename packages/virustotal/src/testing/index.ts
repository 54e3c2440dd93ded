/** A faithful fake of VirusTotal, and the invented files it is shown with. */
export { createFakeVirustotal } from "./create-fake-virustotal.ts";
export type { FakeVirustotal, FakeVirustotalOptions } from "./fake-virustotal.ts";
export type { Fault, FaultKind, FaultMatch } from "./faults/fault.ts";
export type { AddedFault, FaultList } from "./faults/fault-list.ts";
export type { ListeningFake } from "./http/listen.ts";
export type { RequestRecord } from "./http/request-record.ts";
export { acmeFiles } from "./seed/acme-files.ts";
export type { KnownFile } from "./state/known-file.ts";
