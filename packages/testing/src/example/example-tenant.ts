import { defineTenant } from "@msp/workflows";

/**
 * An invented service provider: every kind of binding a workflow can need, live runs nowhere.
 *
 * Spread its parts into `defineTenant` to change some of them.
 */
export const exampleTenant = defineTenant({
  id: "example-msp",
  title: "Example MSP",
  bindings: {
    category: {
      standard: { label: "Standard" },
      "administrative-change": { label: "Administrative Change/Request", aliases: ["Administrative Changes"] },
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
    queue: {
      "service-desk": { label: "Service Desk" },
      administration: { label: "Administration" },
    },
    checklist: {
      "user-removal": {
        label: "User removal",
        ownPerCustomer: { "100": { label: "User removal (Acme Dental)" } },
      },
    },
    notification: {
      "send-offboarding-form": {
        label: "[External] Send User Offboarding Form to ticket contact",
        channel: "service rule",
        trigger: { userDefinedField: "Workflow Mail", value: "offboarding-form" },
      },
      "call-back": { label: "[External] We will call you back", channel: "person" },
    },
    role: {
      technician: { label: "Technician", people: [{ id: "alex.kim@msp.example.com", name: "Alex Kim" }] },
      admin: { label: "Office administration", people: [{ id: "jordan.reyes@msp.example.com", name: "Jordan Reyes" }] },
    },
    form: {
      offboarding: {
        label: "User offboarding form",
        address: "https://forms.example.com/offboarding?ticket={ticketNumber}&company={companyId}",
      },
    },
  },
});
