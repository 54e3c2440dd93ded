import { acmeIds } from "@msp/autotask/testing";
import type { Json } from "@msp/workflows";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";
import { sandboxPeople } from "../../sandbox/sandbox-tenant.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { says } from "../says.ts";
import type { Scenario, ScenarioAnswer, WorldEvent } from "../scenario.ts";

const { categories, companies, contacts, priorities, resources, roles, statuses } = acmeIds;
const { technician } = sandboxPeople;
const { server } = worldDevices;
const ticketTitle = `${server.name} is offline`;

/** The server falls silent, its monitor raises an alert, and the integration opens a ticket for it, which names nobody where `contact` is `none`. */
export function serverGoesDown(
  { autotask, dattoRmm }: Sandbox,
  contact: "the office manager" | "none" = "the office manager",
): void {
  dattoRmm.state.hang(server.monitoringUid);
  const { alertUid } = dattoRmm.state.raiseAlert(server.monitoringUid, {
    priority: "Critical",
    context: { "@class": "online_offline_status_ctx", status: "OFFLINE" },
  });
  autotask.state.add("Tickets", {
    companyID: companies.acmeDental,
    title: ticketTitle,
    description: `https://alerts.example.com/help/offline\n${server.name} does not answer.`,
    status: statuses.new,
    priority: priorities.high,
    queueID: 8,
    ticketCategory: categories.standard,
    assignedResourceID: resources.technician,
    assignedResourceRoleID: roles.helpDesk,
    rmmAlertID: alertUid,
    ...(contact === "none" ? {} : { contactID: contacts.officeManager }),
  });
}

/** Takes over the ticket that the monitoring has opened. */
export const adoptTicket = ({ autotask }: Sandbox): Json => {
  const [ticket] = autotask.state.find("Tickets", { title: ticketTitle });
  return { entry: { kind: "adopt", ticketId: String(ticket?.id) } };
};

/** The server answers again after so many minutes. */
export const serverIsBackAfter = (afterMinutes: number): WorldEvent => ({
  afterMinutes,
  happens: ({ dattoRmm }) => dattoRmm.state.reconnect(server.monitoringUid),
});

/** What the technician says when nothing is out of the ordinary, with some of it otherwise; `undefined` leaves an answer out. */
export const technicianSays = (
  own: Partial<Record<"triage" | "confirmed" | "draft" | "cause", ScenarioAnswer | undefined>> = {},
): readonly ScenarioAnswer[] =>
  Object.values({
    triage: says(technician, "Say what it is", {
      finding: "an outage",
      cause: "not known yet",
      watch: "what has an alert",
      note: "The server answers nothing, the rest of the site works",
    }),
    draft: undefined,
    confirmed: says(technician, "Confirm that service is back", {
      service: "works again",
      evidence: "Olivia Reyes opened the appointment book",
    }),
    cause: says(technician, "Record the root cause", {
      cause: "The power supply failed",
      prevention: "A spare is on the shelf",
      evidence: "photo on the ticket",
    }),
    ...own,
  } satisfies Record<string, ScenarioAnswer | undefined>).flatMap((answer) => answer ?? []);

/** What stands in the fake services after an outage. */
export function outageFacts({ autotask: { state, mailsSent }, smtp }: Sandbox) {
  const ticket = state.find("Tickets").at(-1);
  const notes = ticket ? state.find("TicketNotes", { ticketID: Number(ticket.id) }) : [];
  const ours = (words: string) => smtp.mails.filter(({ subject }) => subject.includes(words));
  return {
    tickets: state.find("Tickets").length,
    isComplete: ticket?.status === statuses.complete,
    isCritical: ticket?.priority === priorities.critical,
    contactId: ticket?.contactID,
    mailsOfDesk: mailsSent.length,
    known: ours("We know of an outage"),
    updates: ours("Update on the outage"),
    over: ours("Service is restored"),
    noteWith: (words: string) => notes.some(({ description }) => String(description).includes(words)),
    isNoNoteForCustomers: notes.every(({ publish }) => publish !== 1),
  };
}

/** What every scenario of an outage shares. */
export const outage = {
  workflow: "site-outage",
  input: adoptTicket,
  prepare: (sandbox: Sandbox) => serverGoesDown(sandbox),
} as const satisfies Partial<Scenario>;
