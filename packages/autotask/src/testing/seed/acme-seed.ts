import type { PicklistValue } from "../model/picklist-value.ts";
import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeChecklists } from "./acme-checklists.ts";
import { acmeIds } from "./acme-ids.ts";
import { acmePeople } from "./acme-people.ts";

const { categories, companies, contracts, queues, services, checklistLibraries } = acmeIds;
const dayMs = 86_400_000;
const offboardingMail = "[External] Send User Offboarding Form to ticket contact";

const queueChoices: readonly PicklistValue[] = [
  { value: queues.clientPortal, label: "Client Portal", isSystem: true },
  { value: 6, label: "Post Sale", isSystem: true },
  { value: 8, label: "Monitoring Alert", isSystem: true },
  { value: queues.administration, label: "Administration" },
  { value: 22, label: "Old queue", isActive: false },
];

/** How the invented tenant differs from one run to another. */
export interface AcmeSeedOptions {
  /** Whether the API user may read the notification history. Many tenants never grant it. Default `"All"`. */
  readonly notificationHistory?: "All" | "None";
}

/**
 * An invented tenant with what the removal of a contact needs: a customer with a contract and one without, people who can and cannot be mailed,
 * checklists, a form template, and a workflow rule that mails the form when the user-defined field `MSP Workflow` becomes `offboarding-form`.
 */
export const acmeSeed = ({ notificationHistory = "All" }: AcmeSeedOptions = {}): FakeSeed => ({
  permissions: { NotificationHistory: notificationHistory },
  picklists: {
    Tickets: {
      queueID: queueChoices,
      issueType: [
        { value: 1, label: "User administration" },
        { value: 2, label: "Hardware" },
      ],
      subIssueType: [
        { value: 11, label: "Remove a user", parentValue: 1 },
        { value: 21, label: "Broken screen", parentValue: 2 },
      ],
    },
    TicketCategoryFieldDefaults: { queueID: queueChoices },
    Contracts: { contractCategory: [{ value: 13, label: "Managed services" }] },
    TicketAttachments: { attachmentType: [{ value: "FILE_ATTACHMENT", label: "Attachment" }] },
  },
  userDefinedFields: {
    Tickets: [
      { name: "MSP Workflow", type: "string" },
      { name: "Form Link", type: "string" },
      { name: "Seats", type: "number" },
      { name: "Leaves On", type: "date" },
      {
        name: "Urgency",
        type: "list",
        choices: [
          { id: 71, label: "Today" },
          { id: 72, label: "This week" },
        ],
      },
    ],
    Companies: [{ name: "Support Tier", type: "string" }],
  },
  records: {
    ...acmePeople,
    ...acmeChecklists,
    Contracts: [
      {
        id: contracts.monthly,
        companyID: companies.acmeDental,
        contractName: "Acme Dental Monthly Services",
        contractType: 7,
        contractCategory: 13,
        status: 1,
        startDate: "2026-01-01",
        endDate: "2027-06-30",
        isDefaultContract: true,
      },
    ],
    Services: [{ id: services.managedWorkstation, name: "Managed workstation", periodType: 1, unitPrice: 45 }],
    ContractServices: [{ id: 25_001, contractID: contracts.monthly, serviceID: services.managedWorkstation }],
    TicketCategories: [
      { id: categories.administrativeChange, name: "Administrative Change/Request", displayColorRGB: 2 },
      { id: categories.apiOnly, name: "From our automation", displayColorRGB: 3, isApiOnly: true },
      { id: categories.retired, name: "Old requests", displayColorRGB: 4, isActive: false },
    ],
    TicketCategoryFieldDefaults: [
      { id: 51, ticketCategoryID: categories.administrativeChange, queueID: queues.administration, issueTypeID: 1 },
    ],
  },
  categoryRules: {
    [categories.administrativeChange]: { dueAfterMs: 3 * dayMs },
    [categories.apiOnly]: { required: ["contactID"], noteTitleRequired: true },
  },
  notificationTemplates: [
    {
      name: offboardingMail,
      subject: "Please fill in the offboarding form for [Ticket: Number]",
      body: "Dear [Contact: First Name], https://forms.example.com/offboarding?ticket=[Ticket: Number]&company=[Company: ID] [Ticket UDF: Form Link]",
    },
    { name: "Note for the customer", subject: "News on [Ticket: Number]", body: "[Ticket: Title]" },
  ],
  formTemplates: [
    {
      name: "[Current Customer] Remove Contact/User for Current RMM Customer",
      fields: { ticketCategory: categories.administrativeChange, title: "Remove a user", priority: 2, status: 1 },
      checklistLibraryID: checklistLibraries.removalGeneric,
      notify: { template: offboardingMail, to: ["ticketContact", "additionalContacts", "primaryResource"] },
    },
  ],
  workflowRules: [
    {
      name: "Automation: send offboarding form",
      on: ["ticketCreated", "ticketEdited"],
      when: [{ udf: "MSP Workflow", changesTo: "offboarding-form" }],
      delayMs: 26_000,
      send: { template: offboardingMail, to: ["ticketContact", "additionalContacts", "primaryResource"] },
    },
  ],
});
