/** VirusTotal for `@msp/workflows`: what is known about a file by its hash. Its client is usable alone. */
export type { RequestHook, RequestObservation } from "@msp/adapter-kit";
export type { VirustotalLimits } from "./client/connection/virustotal-limits.ts";
export { createVirustotalClient } from "./client/create-virustotal-client.ts";
export type { ReadOptions } from "./client/read/read-options.ts";
export type { FileObject } from "./client/records/file-object.ts";
export type { VirustotalClient, VirustotalFiles } from "./client/virustotal-client.ts";
export { virustotal } from "./virustotal.ts";
export { type VirustotalLicence, type VirustotalSettings, virustotalEnvironment } from "./virustotal-settings.ts";
