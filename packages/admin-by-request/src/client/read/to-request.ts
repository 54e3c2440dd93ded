import { AnswerMismatch } from "@msp/adapter-kit";
import type { AdminRequest, AdminRequestFile } from "../records/admin-request.ts";
import { flagOfMember, listOfMember, numberOfMember, textOfMember } from "./member-values.ts";
import { readMembers, readMembersIfAny } from "./read-members.ts";

/** Reads a request leniently: only its number must be there, everything else may be missing. */
export function toRequest(value: unknown, path = ""): AdminRequest {
  const members = readMembers(value, path);
  const { id } = members;
  if (typeof id !== "number" || !Number.isSafeInteger(id)) throw new AnswerMismatch(`${path}.id`, "a number", id);
  const user = readMembersIfAny(members.user);
  const computer = readMembersIfAny(members.computer);
  return {
    id,
    traceNo: textOfMember(members.traceNo),
    settingsName: textOfMember(members.settingsName),
    type: textOfMember(members.type),
    typeCode: numberOfMember(members.typeCode),
    status: textOfMember(members.status),
    statusCode: numberOfMember(members.statusCode),
    reason: textOfMember(members.reason),
    approvedBy: textOfMember(members.approvedBy),
    deniedBy: textOfMember(members.deniedBy),
    deniedReason: textOfMember(members.deniedReason),
    requestTime: textOfMember(members.requestTime),
    auditLogLink: textOfMember(members.auditLogLink ?? members.auditlogLink),
    user: {
      account: textOfMember(user.account),
      fullName: textOfMember(user.fullName),
      email: textOfMember(user.email),
      phone: textOfMember(user.phone),
    },
    computer: {
      name: textOfMember(computer.name),
      platform: textOfMember(computer.platform),
      platformCode: numberOfMember(computer.platformCode),
      make: textOfMember(computer.make),
      model: textOfMember(computer.model),
    },
    application: toFile(members.application),
    scanResults: listOfMember(members.scanResults),
  };
}

/** Requests of a session have no application; an object without any content counts as none. */
function toFile(value: unknown): AdminRequestFile | null {
  const members = readMembersIfAny(value);
  const file = {
    file: textOfMember(members.file),
    name: textOfMember(members.name),
    vendor: textOfMember(members.vendor),
    version: textOfMember(members.version),
    sha256: textOfMember(members.sha256),
    scanResult: textOfMember(members.scanResult),
    scanResultCode: numberOfMember(members.scanResultCode),
    threat: textOfMember(members.threat),
    virustotalLink: textOfMember(members.virustotalLink),
    preapproved: flagOfMember(members.preapproved),
  };
  return file.file === null && file.name === null && file.sha256 === null ? null : file;
}
