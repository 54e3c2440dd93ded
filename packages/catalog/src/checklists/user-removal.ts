import { defineChecklist } from "@msp/workflows";

/** The general list for a person who leaves; a customer may have one of its own. */
export const userRemoval = defineChecklist({
  id: "user-removal",
  title: "User removal",
  items: {
    authority: { title: "Requester's authority confirmed", important: true },
    effectiveTime: { title: "Effective date confirmed", important: true },
    snapshot: { title: "State recorded before anything was changed", important: true },
    signInBlocked: { title: "Sign-in blocked", important: true },
    credentials: { title: "MFA, remote access and shared credentials dealt with", important: true },
    mailbox: { title: "Mailbox dealt with", important: true },
    files: { title: "Files handed over" },
    access: { title: "Access to groups and applications removed", important: true },
    licences: { title: "Licences released" },
    backup: { title: "Backup kept or stopped" },
    devices: { title: "Devices passed on or retired", important: true },
    documentation: { title: "Documentation updated", important: true },
    billing: { title: "Billing and report recipients checked", important: true },
    verified: { title: "End state verified", important: true },
  },
});
/** Names an item of the list. */
export type UserRemovalItem = keyof typeof userRemoval.items;
