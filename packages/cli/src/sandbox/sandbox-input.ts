import { acmeIds } from "@msp/autotask/testing";
import { worldDevices } from "./world/world-devices.ts";

const { companies, contacts, resources } = acmeIds;
const { frontDesk, server } = worldDevices;

/** What a workflow is started with in the sandbox when no input is given, by workflow id. */
export const sandboxInputs: { readonly [workflow: string]: unknown } = {
  "remove-contact": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    requestedBy: String(contacts.officeManager),
    leaver: { contactId: String(contacts.leaver) },
    urgency: "scheduled",
  },
  "workstation-unreachable": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.leaver),
      primaryResourceId: String(resources.technician),
    },
    deviceId: frontDesk.monitoringUid,
    deviceName: frontDesk.name,
    says: "The screen stays black since this morning.",
  },
  "site-outage": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.officeManager),
      primaryResourceId: String(resources.technician),
    },
    symptom: "the server does not answer",
    deviceIds: [server.monitoringUid],
  },
  "immediate-action": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.leaver),
      primaryResourceId: String(resources.technician),
    },
    deviceId: frontDesk.monitoringUid,
    deviceName: frontDesk.name,
    says: "The screen stays black since this morning.",
  },
  "admin-install": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.leaver),
      primaryResourceId: String(resources.technician),
    },
    wish: {
      platform: "windows",
      wants: "one program",
      what: "Acrobat Reader",
      purpose: "Insurance forms come as PDF files.",
      facts: { name: "Acrobat Reader", source: "the publisher's page" },
      deviceName: frontDesk.name,
      account: "sam.porter",
      isInWriting: true,
    },
  },
  "software-permission": {
    entry: {
      kind: "open",
      companyId: String(companies.acmeDental),
      contactId: String(contacts.leaver),
      primaryResourceId: String(resources.technician),
    },
    wish: {
      action: "install",
      platform: "windows",
      what: "Acrobat Reader",
      purpose: "Insurance forms come as PDF files.",
      where: frontDesk.name,
      facts: { name: "Acrobat Reader", source: "the publisher's page" },
      isInWriting: true,
    },
  },
};
