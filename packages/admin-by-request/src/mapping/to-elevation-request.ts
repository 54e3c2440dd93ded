import type { ElevationFile, ElevationPlatform, ElevationRequest } from "@msp/workflows/ports";
import type { AdminRequest, AdminRequestFile } from "../client/records/admin-request.ts";
import { type RequestState, stateOfRequest } from "../client/records/state-of-request.ts";

const states: Record<RequestState, ElevationRequest["state"]> = {
  pending: "pending",
  approved: "approved",
  denied: "denied",
  withdrawn: "withdrawn",
  // Held back because of what the scan found: neither pending nor decided.
  quarantined: "unknown",
  unknown: "unknown",
};

/** A request in the words of the port. Its time has no zone and is left out. */
export function toElevationRequest(record: AdminRequest): ElevationRequest {
  const { computer, user, application } = record;
  return {
    id: String(record.id),
    service: "admin-by-request",
    state: states[stateOfRequest(record)],
    stateText: record.status ?? "",
    kind: toKind(record),
    device: { ...present("name", computer.name), ...present("platform", toPlatform(computer.platform)) },
    ...present("user", user.account),
    ...present("userEmail", user.email),
    ...present("title", application?.name ?? record.type),
    ...present("reason", record.reason),
    ...present("file", application === null ? null : toFile(application)),
    ...present("decidedBy", record.approvedBy ?? record.deniedBy),
    ...present("denialReason", record.deniedReason),
  };
}

function toKind({ application, type }: AdminRequest): ElevationRequest["kind"] {
  if (application !== null || /run as admin/i.test(type ?? "")) return "file";
  return /session/i.test(type ?? "") ? "session" : "unknown";
}

function toPlatform(name: string | null): ElevationPlatform | undefined {
  if (/windows/i.test(name ?? "")) return "windows";
  if (/mac|apple|os x/i.test(name ?? "")) return "macos";
  return /linux/i.test(name ?? "") ? "linux" : undefined;
}

function toFile({ file, name, version, vendor, sha256, scanResult, threat }: AdminRequestFile): ElevationFile {
  return {
    ...present("name", file ?? name),
    ...present("version", version),
    ...present("publisher", vendor),
    ...present("sha256", sha256?.toLowerCase()),
    scan: toScan(scanResult, threat),
    ...present("scanText", scanResult),
  };
}

/** The vendor's words are not documented: only a plain "clean" counts as clean, and a named threat always as malicious. */
function toScan(result: string | null, threat: string | null): ElevationFile["scan"] {
  if (threat !== null || /malicious|malware|infected/i.test(result ?? "")) return "malicious";
  return /^clean$/i.test(result?.trim() ?? "") ? "clean" : "unknown";
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: Value } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
