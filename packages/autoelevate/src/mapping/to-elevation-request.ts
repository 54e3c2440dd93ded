import type { ElevationPlatform, ElevationRequest } from "@msp/workflows/ports";
import type { Computer } from "../client/records/computer.ts";
import type { ElevationRequestRecord } from "../client/records/elevation-request.ts";

const states: ReadonlyMap<string | null, ElevationRequest["state"]> = new Map([
  ["PENDING", "pending"],
  ["APPROVED", "approved"],
  ["DENIED", "denied"],
  ["WITHDRAWN", "withdrawn"],
]);

/** A request with what its machine adds. The service says nothing about the file, not even whether there is one. */
export function toElevationRequest(record: ElevationRequestRecord, computer: Computer | undefined): ElevationRequest {
  const platform = toPlatform(computer?.operatingSystem?.name);
  return {
    id: record.id,
    service: "autoelevate",
    state: states.get(record.approvalState) ?? "unknown",
    stateText: record.approvalState ?? "",
    kind: "unknown",
    device: {
      ...present("id", record.computerId),
      ...present("name", computer?.machineName),
      ...present("platform", platform),
    },
    ...present("vendorCompanyId", computer?.companyId),
    ...present("user", record.requestedBy),
    ...present("title", record.targetDescription),
    ...(record.createdAt === null ? {} : { requestedAt: new Date(record.createdAt).toISOString() }),
    ...present("denialReason", record.denialReason),
  };
}

function toPlatform(name: string | null | undefined): ElevationPlatform | undefined {
  if (/windows/i.test(name ?? "")) return "windows";
  if (/mac ?os|os x|darwin/i.test(name ?? "")) return "macos";
  return /linux|ubuntu|debian|fedora|red hat/i.test(name ?? "") ? "linux" : undefined;
}

function present<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [Key in Name]?: Value } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}
