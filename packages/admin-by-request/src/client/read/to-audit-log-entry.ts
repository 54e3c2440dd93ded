import type { AuditLogEntry } from "../records/audit-log-entry.ts";
import { listOfMember } from "./member-values.ts";
import { readMembers } from "./read-members.ts";
import { toRequest } from "./to-request.ts";

/** Reads an entry of the audit log: a request, and what was done with it. */
export function toAuditLogEntry(value: unknown, path = ""): AuditLogEntry {
  const { installs, uninstalls, elevatedApplications } = readMembers(value, path);
  return {
    ...toRequest(value, path),
    installs: listOfMember(installs),
    uninstalls: listOfMember(uninstalls),
    elevatedApplications: listOfMember(elevatedApplications),
  };
}
