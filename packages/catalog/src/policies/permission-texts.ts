import { definePolicy } from "@msp/workflows";
import * as z from "zod";
import { textWith } from "../texts/text-with.ts";

/** Every text about a permission for software. All of them are internal. */
export const permissionTexts = definePolicy({
  id: "software-permission.texts",
  title: "Texts about a permission for software",
  schema: z.strictObject({
    ticketTitle: textWith("action", "what", "company"),
    ticketDescription: textWith("action", "what", "user", "where", "purpose"),
    pageTitle: textWith("what", "ticketNumber"),
    pageText: textWith("action", "what", "user", "where", "purpose", "permission", "evidence", "ticketNumber"),
    permittedTitle: textWith(),
    permittedText: textWith("action", "what", "permission", "filed"),
    refusedTitle: textWith(),
    refusedText: textWith("action", "what", "reason"),
    doneTitle: textWith(),
    doneText: textWith("action", "what", "seen"),
    resolution: textWith("action", "what", "outcome"),
  }),
  default: {
    ticketTitle: "{action} {what} at {company}",
    ticketDescription: "{user} asks to {action} {what}. Where: {where}. Purpose: {purpose}",
    pageTitle: "Software permission: {what} ({ticketNumber})",
    pageText:
      "Permission to {action} {what}, asked for by {user}. Where: {where}. Purpose: {purpose}. Permission: {permission}. Ticket: {ticketNumber}.\n{evidence}",
    permittedTitle: "Permitted",
    permittedText: "To {action} {what} is permitted. Permission: {permission}. Filed: {filed}",
    refusedTitle: "Not permitted",
    refusedText: "To {action} {what} is not permitted: {reason}",
    doneTitle: "Done",
    doneText: "{action} {what}: {seen}",
    resolution: "{action} {what}: {outcome}",
  },
});
