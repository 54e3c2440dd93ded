import { acmeIds } from "@msp/autotask/testing";
import { defineTenant } from "@msp/workflows";
import { assignmentOf } from "./world/assignment-of.ts";
import { macComponentIds } from "./world/mac-components.ts";
import { worldCompanies } from "./world/world-companies.ts";
import { worldOutlets } from "./world/world-outlets.ts";

const { categories, checklistLibraries, companies, priorities, queues, statuses } = acmeIds;

/** People of the invented provider and its customer, as the sandbox knows them. */
export const sandboxPeople = {
  office: { id: "jordan.avery@example.com", name: "Jordan Avery" },
  technician: { id: "terry.hale@example.com", name: "Terry Hale" },
  senior: { id: "ada.stone@example.com", name: "Ada Stone" },
  manager: { id: "mika.lund@example.com", name: "Mika Lund" },
  owner: { id: "ines.roth@example.com", name: "Ines Roth" },
  customer: { id: "olivia.reyes@example.com", name: "Olivia Reyes" },
} as const;
const { office, technician, senior, manager, owner, customer } = sandboxPeople;

/** AutoElevate's customers, by their ids there. Admin By Request tells no customer. */
const elevationCustomers = Object.values(worldCompanies).map(({ companyId, elevationId }) => ({
  companyId: String(companyId),
  service: "autoelevate",
  vendorCompanyId: `autoelevate:${elevationId}`,
}));

/** The tenant file of the sandbox: the invented provider's labels and ids, bound to stable ids. */
export const sandboxTenant = defineTenant({
  id: "sandbox-msp",
  title: "Example MSP (sandbox)",
  bindings: {
    category: {
      "administrative-change": {
        label: "Administrative Change/Request",
        aliases: ["Administrative Changes"],
        externalId: categories.administrativeChange,
      },
      incident: { label: "Standard", externalId: categories.standard },
    },
    template: {
      "remove-contact": { label: "[Current Customer] Remove Contact/User for Current RMM Customer" },
      "site-outage": { label: "Internet or server down or inaccessible" },
      "admin-install": { label: "User needs administrator rights" },
      "software-permission": { label: "Permission to install or remove software" },
      "workstation-unreachable": { label: "RMM workstation unreachable or crashed" },
    },
    notification: {
      "send-offboarding-form": {
        label: "[External] Send User Offboarding Form to ticket contact",
        channel: "service rule",
        trigger: { userDefinedField: "MSP Workflow", value: "offboarding-form" },
      },
      "remind-offboarding-form": { label: "Reminder of the user offboarding form", channel: "our mail" },
      // The service desk may send it by a rule of its own; where it does not, our mail does.
      "outage-known": { label: "[External] Outage known and under investigation", channel: "our mail" },
      "outage-update": { label: "Update on an outage", channel: "our mail" },
      "outage-over": { label: "Service restored", channel: "our mail" },
    },
    checklist: {
      "user-removal": {
        label: "User removal",
        externalId: checklistLibraries.removalGeneric,
        ownPerCustomer: { [String(companies.acmeDental)]: { label: "User removal - Acme Dental" } },
      },
      "workstation-shipping": { label: "Send in a workstation" },
    },
    form: {
      offboarding: {
        label: "User offboarding form",
        address: "https://forms.example.com/offboarding?ticket={ticketNumber}&company={companyId}",
      },
    },
    role: {
      admin: { label: "Office admin", people: [office] },
      technician: { label: "Technician", people: [technician] },
      "senior-specialist": { label: "Senior specialist", people: [senior] },
      "service-manager": { label: "Service manager", people: [manager] },
      executive: { label: "Executive", people: [owner] },
      "authorised-contact": { label: "Authorised contact", people: [customer] },
      operator: { label: "Operator", people: [office] },
    },
    queue: {
      administration: { label: "Administration", externalId: queues.administration },
      "service-desk": { label: "Monitoring Alert" },
    },
    status: {
      new: { label: "New", externalId: statuses.new },
      "in-progress": { label: "In Progress", externalId: statuses.inProgress },
      "waiting-customer": { label: "Waiting Customer", externalId: statuses.waitingCustomer },
      complete: { label: "Complete", externalId: statuses.complete },
    },
    priority: {
      critical: { label: "Critical", externalId: priorities.critical },
      high: { label: "High", externalId: priorities.high },
      medium: { label: "Medium", externalId: priorities.medium },
      low: { label: "Low", externalId: priorities.low },
    },
  },
  policies: {
    "elevation.customers": { customers: elevationCustomers },
    "macs.components": {
      checkSoftware: { componentId: macComponentIds.checkSoftware, fileVariable: "usrFile" },
      checkRights: { componentId: macComponentIds.checkRights, accountVariable: "usrAccount" },
    },
    "entitlement.rmm-contracts": { categories: ["Managed services"], namesContain: [] },
    // The front desk's outlet stands in the customer's record; the annex's only here.
    "power.outlets": { assignments: [assignmentOf(worldOutlets.annex)] },
  },
  // The sandbox is not live, but the list is there, so that a copy of this file starts with the right shape.
  live: { companies: [String(companies.acmeDental)], killSwitch: false },
});
