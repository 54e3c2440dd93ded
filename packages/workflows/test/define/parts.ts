import {
  defineAction,
  defineChecklist,
  defineEvent,
  defineForm,
  defineNotificationTemplate,
  defineRole,
  defineTicketCategory,
  defineTicketTemplate,
} from "@msp/workflows";
import * as z from "zod";

/** The pieces the tests of the language are built from. Nothing here is ever run. */
const neverRun = (): Promise<never> => Promise.reject(new Error("The tests of the language run nothing."));

export const readTicket = defineAction({
  id: "ticket.read",
  title: "Read the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ id: z.string(), companyId: z.string(), contactEmail: z.string().optional() }),
  run: neverRun,
});

export const addNote = defineAction({
  id: "ticket.note",
  title: "Add a note",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), text: z.string(), visibility: z.enum(["internal", "customer"]).optional() }),
  output: z.object({ noteId: z.string() }),
  run: neverRun,
  again: "ask",
  verify: neverRun,
});

export const sendMail = defineAction({
  id: "mail.send",
  title: "Send a mail",
  effect: "write",
  uses: ["mail"],
  needs: ["queue:onboarding"],
  input: z.object({ to: z.array(z.string()), text: z.string() }),
  output: z.object({ messageId: z.string() }),
  run: neverRun,
  again: "ask",
});

export const findDevices = defineAction({
  id: "devices.find",
  title: "Find the person's devices",
  effect: "read",
  uses: [],
  input: z.object({ user: z.string() }),
  output: z.array(z.object({ id: z.string(), name: z.string(), online: z.boolean() })),
  run: neverRun,
});

export const retireDevice = defineAction({
  id: "device.retire",
  title: "Retire the device",
  effect: "irreversible",
  uses: ["ticketing"],
  input: z.object({ deviceId: z.string() }),
  output: z.object({ retired: z.string() }),
  run: neverRun,
  again: "safe",
  verify: neverRun,
});

export const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
export const manager = defineRole({ id: "manager", title: "Service manager", actor: "admin" });
export const officeAdmin = defineRole({ id: "office-admin", title: "Office admin", actor: "admin" });

export const dispatcher = defineRole({ id: "dispatcher", title: "Dispatcher", actor: "admin" });

export const offboardingForm = defineForm({
  id: "user-offboarding",
  title: "User offboarding",
  answer: z.object({ user: z.string(), mailbox: z.enum(["keep", "convert", "delete"]) }),
});

export const agentSeen = defineEvent({
  id: "agent-seen",
  title: "The agent reports",
  body: z.object({ deviceId: z.string() }),
});

export const handover = defineChecklist({
  id: "handover",
  title: "Hand over",
  items: {
    badge: { title: "Badge returned", important: true },
    wipe: { title: "Laptop wiped", important: true, evidence: "certificate" },
    desk: { title: "Desk cleared" },
    keys: { title: "Keys photographed", evidence: "photo" },
  },
});

export const administrativeChange = defineTicketCategory({
  id: "administrative-change",
  title: "Administrative change or request",
  fields: z.object({
    companyId: z.string(),
    contactId: z.string(),
    priority: z.enum(["low", "medium", "high"]),
    summary: z.string().optional(),
  }),
});

export const formMail = defineNotificationTemplate({
  id: "offboarding-mail",
  title: "Send the offboarding form",
  to: ["ticket contact", "primary resource"],
  visibility: "customer",
  subject: "Please fill in the form for ticket {ticketNumber}",
  text: "The form is here: {formLink}",
});

export const removalTemplate = defineTicketTemplate({
  id: "remove-contact",
  title: "Remove a contact",
  category: administrativeChange,
  fields: { priority: "medium" },
  notification: formMail,
  checklist: { general: handover, ownPerCustomer: true },
});
