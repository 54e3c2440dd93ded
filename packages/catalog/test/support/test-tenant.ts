import { defineTenant, type Json, type NotificationChannel, type Person } from "@msp/workflows";

/** People of the invented provider and its customer. */
export const jordan: Person = { id: "jordan.reyes@msp.example.com", name: "Jordan Reyes" };
export const alex: Person = { id: "alex.kim@msp.example.com", name: "Alex Kim" };
export const kai: Person = { id: "kai.winter@msp.example.com", name: "Kai Winter" };
export const dana: Person = { id: "dana.cole@acme-dental.example.com", name: "Dana Cole" };
export const sam: Person = { id: "sam.ortiz@acme-dental.example.com", name: "Sam Ortiz" };
/** Runs the service. */
export const mika: Person = { id: "mika.lund@msp.example.com", name: "Mika Lund" };
/** Owns the provider. */
export const ines: Person = { id: "ines.roth@msp.example.com", name: "Ines Roth" };
/** Starts the runs, and so approves nothing in them. */
export const robin: Person = { id: "robin.ash@msp.example.com", name: "Robin Ash" };

/** Who holds which role. */
export const roles: { readonly [role: string]: readonly Person[] } = {
  admin: [jordan],
  technician: [alex],
  "senior-specialist": [kai],
  "authorised-contact": [dana, sam],
  "service-manager": [mika],
  executive: [ines],
  operator: [jordan],
};

/** The tenant of the tests, with what a test wants otherwise. */
export const testTenant = (
  own: {
    readonly channel?: NotificationChannel;
    /** @default "our mail" */
    readonly reminders?: NotificationChannel;
    /** @default "our mail" */
    readonly outageKnown?: NotificationChannel;
    readonly checklist?: string;
    readonly ownChecklist?: string;
    /** @default true */
    readonly formAddress?: boolean;
    readonly policies?: { readonly [id: string]: Json };
  } = {},
) =>
  defineTenant({
    id: "example-msp",
    title: "Example MSP",
    bindings: {
      category: {
        standard: { label: "Standard" },
        "administrative-change": { label: "Administrative Change/Request" },
        incident: { label: "Incident" },
      },
      template: {
        "admin-install": { label: "Administrator rights" },
        "remove-contact": { label: "Remove contact (RMM customer)" },
        "site-outage": { label: "Site outage" },
        "software-permission": { label: "Permission for software" },
        "workstation-unreachable": { label: "Workstation unreachable" },
      },
      status: {
        new: { label: "New" },
        "in-progress": { label: "In Progress" },
        "waiting-customer": { label: "Waiting Customer" },
        complete: { label: "Complete" },
      },
      priority: {
        critical: { label: "Critical" },
        high: { label: "High" },
        medium: { label: "Medium" },
        low: { label: "Low" },
      },
      queue: { "service-desk": { label: "Service Desk" }, administration: { label: "Administration" } },
      checklist: {
        "workstation-shipping": { label: "Send in a workstation" },
        "user-removal": {
          label: own.checklist ?? "User removal",
          ...(own.ownChecklist === undefined ? {} : { ownPerCustomer: { "100": { label: own.ownChecklist } } }),
        },
      },
      notification: {
        "send-offboarding-form": {
          label: "[External] Send User Offboarding Form to ticket contact",
          channel: own.channel ?? "service rule",
          trigger: { userDefinedField: "Workflow Mail", value: "offboarding-form" },
        },
        "remind-offboarding-form": {
          label: "[External] Reminder of the offboarding form",
          channel: own.reminders ?? "our mail",
          trigger: { userDefinedField: "Workflow Mail", value: "offboarding-form-reminder" },
        },
        "outage-known": {
          label: "[External] Outage known",
          channel: own.outageKnown ?? "our mail",
          trigger: { userDefinedField: "Workflow Mail", value: "outage-known" },
        },
        "outage-update": { label: "[External] Outage update", channel: "our mail" },
        "outage-over": { label: "[External] Outage over", channel: "our mail" },
      },
      form: {
        offboarding: {
          label: "User offboarding form",
          ...(own.formAddress === false
            ? {}
            : { address: "https://forms.example.com/offboarding?ticket={ticketNumber}&company={companyId}" }),
        },
      },
      role: {
        admin: { label: "Office" },
        technician: { label: "Technician" },
        "senior-specialist": { label: "Senior specialist" },
        "authorised-contact": { label: "Authorised contact" },
        "service-manager": { label: "Service manager" },
        executive: { label: "Executive" },
      },
    },
    policies: own.policies ?? {},
  });
