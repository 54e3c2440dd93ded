import {
  defineAction,
  defineChecklist,
  defineEvent,
  defineForm,
  defineRole,
  defineTenant,
  defineWorkflow,
  secretField,
} from "@msp/workflows";
import * as z from "zod";

const notRunHere = (): Promise<never> => Promise.reject(new Error("Printing runs nothing."));

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const officeAdmin = defineRole({ id: "office-admin", title: "Office admin", actor: "admin" });
const authority = defineRole({ id: "primary-authority", title: "Primary authorization contact", actor: "customer" });

const readTicket = defineAction({
  id: "ticket.read",
  title: "Open the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({
    id: z.string(),
    number: z.string(),
    companyId: z.string(),
    title: z.string(),
    contact: z.object({ id: z.string(), name: z.string(), email: z.string().optional() }),
  }),
  run: notRunHere,
});

const readReminders = defineAction({
  id: "policy.form-reminders",
  title: "Read how often a customer is reminded",
  effect: "read",
  uses: [],
  input: z.object({}),
  output: z
    .object({
      after: z.literal("2 business days"),
      every: z.literal("5 business days"),
      atMost: z.int(),
    })
    .meta({ "x-policy": "form-reminders", default: { after: "2 business days", every: "5 business days", atMost: 5 } }),
  run: notRunHere,
});

const readLimits = defineAction({
  id: "limits.read",
  title: "Read this customer's limits",
  effect: "read",
  uses: [],
  input: z.object({}),
  output: z.object({ formDeadline: z.literal("60 days").describe("from the contract, at least 30 days") }),
  run: notRunHere,
});

const findDevices = defineAction({
  id: "devices.find",
  title: "Find the leaver's devices",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ user: z.string() }),
  output: z.array(
    z.object({ id: z.string(), name: z.string(), kind: z.enum(["laptop", "tower"]), online: z.boolean() }),
  ),
  run: notRunHere,
});

const addNote = defineAction({
  id: "ticket.add-note",
  title: "Add an internal note",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string(), title: z.string(), text: z.string(), urgent: z.boolean().optional() }),
  output: z.object({ noteId: z.string() }),
  again: { lookUp: notRunHere },
  verify: notRunHere,
  run: notRunHere,
});

const sendMail = defineAction({
  id: "mail.send",
  title: "Tell the customer",
  effect: "irreversible",
  uses: ["mail"],
  input: z.object({ to: z.string(), subject: z.string(), text: z.string() }),
  output: z.object({ messageId: z.string() }),
  again: "ask",
  run: notRunHere,
});

const setActive = defineAction({
  id: "contact.set-active",
  title: "Set whether the contact is active",
  effect: "write",
  uses: ["ticketing"],
  needs: ["status:complete"],
  input: z.object({ contactId: z.string(), isActive: z.boolean(), unlockCode: secretField(z.string()) }),
  output: z.object({ isActive: z.boolean() }),
  again: "safe",
  verify: notRunHere,
  run: notRunHere,
});

const offboardingForm = defineForm({
  id: "user-offboarding",
  title: "User offboarding",
  answer: z.object({
    fullName: z.string().describe("The leaver's full name"),
    mailbox: z.enum(["keep", "forward", "delete"]).describe("What happens to the mailbox"),
    forwardTo: z.email().optional(),
    lastDay: z.iso.date(),
    voicemailPin: secretField(z.string().optional()),
  }),
});

const agentSeen = defineEvent({
  id: "agent-seen",
  title: "The device reports to the monitoring",
  body: z.object({ deviceId: z.string() }),
});

const handOver = defineChecklist({
  id: "hand-over",
  title: "Hand over",
  items: {
    badge: { title: "Badge returned", important: true },
    wipe: { title: "Laptop wiped", important: true, evidence: "certificate" },
    plants: { title: "Plants watered" },
  },
});

const tell = defineWorkflow({
  id: "tell-somebody",
  title: "Tell somebody and note it",
  version: "1.2.0",
  effective: "2026-11-01",
  purpose: "Sends one message and leaves an internal note about it.",
  input: z.object({ ticketId: z.string(), to: z.string() }),
  steps: (flow) =>
    flow
      .step("mailed", sendMail, ({ input }) => ({ to: input.to, subject: "About your request", text: "We are on it." }))
      .step("noted", addNote, ({ input, mailed }) => ({
        ticketId: input.ticketId,
        title: "Told",
        text: `Mail ${mailed.messageId} went to ${input.to}.`,
      })),
  output: ({ noted }) => ({ noteId: noted.noteId }),
});

/** One workflow with every kind of node, every remark and every way to write a leaf that the printers treat differently. */
export const kitchenSink = defineWorkflow({
  id: "kitchen-sink",
  title: "Remove a contact, with everything",
  version: "2.1.0",
  effective: "2026-12-01",
  purpose: "Takes a leaver's access away *in order* and proves it.\nShows every kind of step the language has.",
  input: z.object({
    ticketId: z.string().describe("The ticket the customer's request is on"),
    leaver: z.string().describe("Full name or address of the person who leaves"),
    requestedBy: z.string(),
    urgency: z.enum(["now", "scheduled"]).default("scheduled"),
    effectiveAt: z.iso.datetime().optional(),
  }),
  steps: (flow) =>
    flow
      .step("ticket", readTicket, ({ input }) => ({ ticketId: input.ticketId }), { source: "customer" })
      .step("reminders", readReminders, () => ({}))
      .step("limits", readLimits, () => ({}))
      .when(
        "the ticket contact has no address",
        ({ ticket }) => ticket.contact.email === undefined,
        (flow) => flow.stop(({ ticket }) => `${ticket.contact.name} cannot be mailed. Ask for an address.`),
      )
      .form(
        "details",
        {
          form: offboardingForm,
          to: ({ ticket }) => ticket.contact.email ?? "",
          about: ({ ticket }) => ({ ticket: ticket.number, company: ticket.companyId }),
          remind: ({ reminders }) => reminders,
          onReminder: (flow) =>
            flow.step("reminded", addNote, ({ ticket }) => ({
              ticketId: ticket.id,
              title: "Reminder",
              text: "The customer was reminded of the form.",
            })),
          afterLastReminder: (flow) =>
            flow.step("waiting", addNote, ({ ticket }) => ({
              ticketId: ticket.id,
              title: "Waiting on customer",
              text: "Nobody answers.",
            })),
          closedBy: officeAdmin,
          giveUpAfter: ({ limits }) => limits.formDeadline,
          why: "The customer says what happens to mailbox, files and devices.",
          source: "customer",
        },
        (flow) => flow.stop("Nobody filled in the form."),
      )
      .step("devices", findDevices, ({ details }) => ({ user: details.answer.fullName.trim() }))
      .approve(
        "goAhead",
        {
          by: authority,
          quorum: 2,
          ask: ({ input, details }) => `Remove ${input.leaver} on ${details.answer.lastDay}?`,
          requester: ({ input }) => input.requestedBy,
          remind: { after: "1 business day", every: "1 business day", atMost: 3 },
          why: "Only somebody with authority over people may ask for this.",
          source: "practice",
        },
        (flow) =>
          flow
            .choose("what happens to the mailbox", ({ details }) => details.answer.mailbox, {
              keep: (flow) => flow,
              forward: (flow) =>
                flow.task("forwarded", {
                  role: technician,
                  instructions: ({ details }) =>
                    `Forward the mailbox to ${details.answer.forwardTo ?? "the manager"}.\n\n1. Open the admin centre.\n2. Set the forwarding.`,
                  answer: z.object({
                    forwardedTo: z.email().describe("Where mail goes now"),
                    automatic: z.boolean().default(false),
                  }),
                  ticket: ({ ticket }) => ticket.id,
                  remind: { after: "4 business hours", every: "1 business day", atMost: 2 },
                  escalate: { after: "2 business days", to: officeAdmin },
                }),
              delete: (flow) =>
                flow.task("deleted", {
                  role: technician,
                  title: "Delete the mailbox",
                  instructions: "Delete the mailbox after the retention date.",
                  answer: z.boolean(),
                }),
            })
            .step(
              "deactivated",
              setActive,
              ({ ticket }) => ({ contactId: ticket.contact.id, isActive: false, unlockCode: "4711" }),
              { title: "Deactivate the leaver's contact", why: "Comes last.", source: "practice" },
            ),
        (flow) =>
          flow.step("declined", addNote, ({ ticket }) => ({ ticketId: ticket.id, title: "Declined", text: "No." })),
      )
      .each(
        "returns",
        "device",
        { of: ({ devices }) => devices.filter((device) => device.online), key: (device) => device.id },
        (flow) =>
          flow
            .step("logged", addNote, ({ device, ticket, input }) => ({
              ticketId: ticket.id,
              title: device.kind === "laptop" ? "Ship the laptop" : "Fetch the tower",
              text: `Collect ${device.name}`,
              urgent: input.urgency === "now",
            }))
            .waitFor(
              "seen",
              { event: agentSeen, match: ({ device }) => device.id, giveUpAfter: "3 business days" },
              (flow) => flow,
            ),
      )
      .within(
        "walkThrough",
        "30 minutes",
        (flow) =>
          flow.task("walked", {
            role: technician,
            instructions: "Walk the user through signing out everywhere.",
            answer: z.object({ signedOut: z.boolean() }),
          }),
        (flow) => flow.run("apology", tell, ({ ticket }) => ({ ticketId: ticket.id, to: ticket.contact.email ?? "" })),
        { why: "The walk-through never takes longer.", source: "customer" },
      )
      .together("meanwhile", {
        mail: (flow) =>
          flow.run("told", tell, ({ ticket }) => ({ ticketId: ticket.id, to: ticket.contact.email ?? "" })),
        access: (flow) =>
          flow.recover(
            "attempt",
            (flow) =>
              flow.step("retired", addNote, ({ ticket }) => ({ ticketId: ticket.id, title: "Retire", text: "Access" })),
            (flow) =>
              flow.step("failedNote", addNote, ({ ticket, failure }) => ({
                ticketId: ticket.id,
                title: "Retiring failed",
                text: `${failure.step}: ${failure.reason}`,
              })),
          ),
      })
      .waitUntil("closed", {
        check: readTicket,
        input: ({ ticket }) => ({ ticketId: ticket.id }),
        until: (answer) => answer.title.startsWith("[done]"),
        every: "5 minutes",
        giveUpAfter: "1 day",
      })
      .sleepUntil("lastDay", ({ details, input }) => input.effectiveAt ?? `${details.answer.lastDay}T17:00`)
      .checklist("handover", {
        checklist: handOver,
        role: officeAdmin,
        ticket: ({ ticket }) => ticket.id,
        remind: { after: "1 business day", every: "2 business days", atMost: 4 },
      }),
  output: ({ ticket, handover, goAhead }) => ({
    ticketId: ticket.id,
    outcome: goAhead.outcome,
    wiped: handover.wipe.evidence.reference,
  }),
  ordering: [
    {
      earlier: "goAhead/deactivated",
      later: "handover",
      verified: true,
      because: "An inactive reference breaks later writes.",
    },
  ],
});

/** A tenant that binds some of what the kitchen sink needs, so that the page shows both. */
export const kitchenTenant = defineTenant({
  id: "example-msp",
  title: "Example MSP",
  bindings: {
    role: {
      technician: { label: "Service desk", people: [{ id: "t.ex", name: "Terry Example" }] },
      "office-admin": { label: "Back office" },
    },
    form: { "user-offboarding": { label: "Leaver form", aliases: ["Offboarding form"], externalId: 12 } },
    checklist: {
      "hand-over": { label: "Hand over list", ownPerCustomer: { "1001": { label: "Acme Dental hand over" } } },
    },
  },
  policies: { "form-reminders": { after: "1 business day", every: "3 business days", atMost: 4 } },
});
