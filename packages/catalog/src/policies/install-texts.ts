import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { textWith } from "../texts/text-with.ts";

/** Every text of an installation. The user reads the reasons of a denial; all else is internal. */
export const installTexts = definePolicy({
  id: "admin-install.texts",
  title: "Texts about an installation with administrator rights",
  schema: z.strictObject({
    ticketTitle: textWith("what", "user"),
    ticketDescription: textWith("what", "user", "machine", "purpose"),
    maliciousReason: textWith("what"),
    refusedReason: textWith("what"),
    evidenceTitle: textWith(),
    evidenceText: textWith("what", "purpose", "evidence"),
    decidedTitle: textWith(),
    decidedText: textWith("what", "request", "outcome", "decidedBy", "rule", "permission"),
    refusedTitle: textWith(),
    refusedText: textWith("what", "reason"),
    sessionTitle: textWith(),
    sessionText: textWith("what", "seen", "permission"),
    passwordTitle: textWith(),
    passwordText: textWith("technician", "reason", "secret", "place", "machine"),
    rotatedTitle: textWith(),
    rotatedText: textWith("secret", "place", "proof", "changedAt"),
    rightsTitle: textWith(),
    rightsText: textWith("account", "machine", "seen"),
    resolution: textWith("what", "user", "outcome"),
  }),
  default: {
    ticketTitle: "{user} needs administrator rights: {what}",
    ticketDescription: "{user} wants to install {what} on {machine}. Purpose: {purpose}",
    maliciousReason:
      "{what} was found to be harmful, so it cannot be installed. Please do not open the file again. Your IT team will get in touch.",
    refusedReason:
      "{what} has not been permitted for your company, so it cannot be installed. Please ask your IT team.",
    evidenceTitle: "Evidence about the software",
    evidenceText: "{what}, needed for: {purpose}\n{evidence}",
    decidedTitle: "Request for elevation decided",
    decidedText: "{what}: request {request}, {outcome}. Decided by {decidedBy}. Rule: {rule}. Permission: {permission}",
    refusedTitle: "Not installed",
    refusedText: "{what} was not installed: {reason}",
    sessionTitle: "Installed by remote session",
    sessionText: "{what}: {seen}. Permission: {permission}",
    passwordTitle: "A local administrator password is about to be seen",
    passwordText:
      '{technician} opens the password "{secret}" for {machine}, because: {reason}. Place: {place}. It is typed by the technician, never told, and changed on the machine afterwards.',
    rotatedTitle: "The password that was seen has been changed",
    rotatedText: '"{secret}" was changed on the machine ({proof}) and documented at {changedAt}. Place: {place}',
    rightsTitle: "Administrator rights afterwards",
    rightsText: "{account} on {machine}: {seen}",
    resolution: "{what} for {user}: {outcome}",
  },
});
