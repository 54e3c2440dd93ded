import { acmeIds } from "@msp/autotask/testing";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";
import { worldDevices } from "../../sandbox/world/world-devices.ts";
import { outageTitle } from "./outage-title.ts";

const { categories, companies, contacts, priorities, resources, roles, statuses } = acmeIds;
const { server } = worldDevices;

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
    title: outageTitle,
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
