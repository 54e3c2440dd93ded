import {
  type Documentation,
  type InstructionCandidate,
  type LeftOut,
  markerPrefix,
  rankInstructions,
} from "@msp/workflows/ports";
import { linkTo, type ShelvedSecret } from "./library.ts";
import type { MemoryDocumentationContext } from "./memory-documentation-context.ts";
import { toPage } from "./to-page.ts";

type Reads = Pick<
  Documentation,
  | "companyOf"
  | "customerInstructions"
  | "customerRecord"
  | "findDevices"
  | "getDocumentedDevice"
  | "findDocumentedContacts"
  | "getDocumentedContact"
  | "findSecrets"
  | "getSecretPlace"
  | "getPage"
  | "findPagesByMarker"
>;

const same = (left: string | undefined, right: string): boolean =>
  left?.trim().toLowerCase() === right.trim().toLowerCase();

const placeOf = ({ deviceId: _, ...place }: ShelvedSecret) => place;

/** The reading methods. */
export function createMemoryDocumentationReads(context: MemoryDocumentationContext): Reads {
  const { library, errors, unreadable, open, abilities, agenda } = context;

  function organization(operation: string, id: string) {
    const found = library.organizations.find((one) => one.id === id);
    if (found === undefined) throw errors.missing(operation, `there is no organization ${id}`);
    return found;
  }

  function one<Item extends { readonly id: string }>(
    operation: string,
    what: string,
    items: readonly Item[],
    id: string,
  ) {
    const found = items.find((item) => item.id === id);
    if (found === undefined) throw errors.missing(operation, `there is no ${what} ${id}`);
    return found;
  }

  return {
    async companyOf(companyId) {
      open("companies", "companyOf");
      const [first, ...others] = library.organizations.filter((one) => one.companyId === companyId);
      if (first === undefined) return { outcome: "not linked" };
      if (others.length > 0)
        return { outcome: "several", candidates: [first, ...others].map(({ id, name }) => ({ id, name })) };
      return {
        outcome: "linked",
        organizationId: first.id,
        name: first.name,
        link: linkTo("organizations", first.id),
      };
    },
    async customerInstructions({ organizationId, about, atMost }) {
      const operation = "customerInstructions";
      agenda.catchUp();
      if (atMost !== undefined && !(Number.isSafeInteger(atMost) && atMost > 0))
        throw errors.invalid(operation, "atMost is a whole number above 0");
      const { id, name, alert, quickNotes } = organization(operation, organizationId);
      const link = linkTo("organizations", id);
      const candidates: InstructionCandidate[] = [];
      const unread: string[] = [];
      const leftOut: LeftOut[] = [];
      const reasonOf = (part: "alert and quick notes" | "documents") => unreadable.get(part);
      const ownReason = reasonOf("alert and quick notes");
      if (ownReason !== undefined) unread.push(`The alert and the quick notes could not be read: ${ownReason}`);
      else {
        if (alert !== undefined) candidates.push({ kind: "alert", title: `Alert: ${name}`, text: alert, link });
        if (quickNotes !== undefined)
          candidates.push({ kind: "quick notes", title: `Quick notes: ${name}`, text: quickNotes, link });
      }
      const documentReason = reasonOf("documents");
      if (documentReason !== undefined) unread.push(`The documents could not be read: ${documentReason}`);
      else
        for (const page of library.pages.filter((one) => one.organizationId === id && !one.isArchived)) {
          const pageLink = linkTo("pages", page.id);
          if (page.published === 0)
            leftOut.push({ what: `"${page.title}" is a draft that nobody has published.`, links: [pageLink] });
          else
            candidates.push({
              kind: "document",
              title: page.title,
              text: page.sections.slice(0, page.published).join("\n\n"),
              link: pageLink,
            });
        }
      return { found: rankInstructions(candidates, { about, atMost }), unread, leftOut };
    },
    async customerRecord({ organizationId, companyId }) {
      const operation = "customerRecord";
      agenda.catchUp();
      const { id, companyId: own } = organization(operation, organizationId);
      if (!abilities.keepsCustomerRecords)
        return {
          outcome: "unreadable",
          reason: "No type of record is configured for what is on file about customers.",
        };
      open("customer records", operation);
      if (own !== undefined && own !== companyId)
        throw errors.invalid(operation, `organization ${id} is linked to company ${own}, not to company ${companyId}`);
      const [record, ...others] = library.records.get(id) ?? [];
      if (record === undefined) return { outcome: "none" };
      if (others.length > 0) return { outcome: "several", links: [record, ...others].map(({ evidence }) => evidence) };
      return { outcome: "found", record: { companyId, ...record } };
    },
    async findDevices({ organizationId, monitoringId, serialNumber }) {
      const operation = "findDevices";
      open("devices", operation);
      if (monitoringId === undefined && serialNumber === undefined)
        throw errors.invalid(operation, "a device is found by its monitoring id or its serial number");
      const own = library.devices.filter((device) => device.organizationId === organizationId);
      const byId = own.filter((device) => monitoringId !== undefined && device.monitoringId === monitoringId);
      const bySerial = own.filter((device) => serialNumber !== undefined && same(device.serialNumber, serialNumber));
      if (byId.length > 0 && bySerial.length > 0 && !byId.some((device) => bySerial.includes(device)))
        throw errors.conflict(operation, "the monitoring id and the serial number are of two different devices");
      return [...new Set([...byId, ...bySerial])].map((device) => ({ ...device }));
    },
    async getDocumentedDevice(id) {
      open("devices", "getDocumentedDevice");
      return { ...one("getDocumentedDevice", "device", library.devices, id) };
    },
    async findDocumentedContacts({ organizationId, email, name }) {
      const operation = "findDocumentedContacts";
      open("contacts", operation);
      if (email === undefined && name === undefined)
        throw errors.invalid(operation, "a contact is found by a mail address or a name");
      return library.contacts
        .filter((contact) => contact.organizationId === organizationId)
        .filter((contact) => email === undefined || same(contact.email, email))
        .filter((contact) => name === undefined || same(contact.name, name))
        .map((contact) => ({ ...contact }));
    },
    async getDocumentedContact(id) {
      open("contacts", "getDocumentedContact");
      return { ...one("getDocumentedContact", "contact", library.contacts, id) };
    },
    async findSecrets({ organizationId, deviceId, name }) {
      const operation = "findSecrets";
      open("secrets", operation);
      if (deviceId === undefined && name === undefined)
        throw errors.invalid(operation, "a secret is found by its device or its name");
      return library.secrets
        .filter((secret) => secret.organizationId === organizationId)
        .filter((secret) => deviceId === undefined || secret.deviceId === deviceId)
        .filter((secret) => name === undefined || same(secret.name, name))
        .map(placeOf);
    },
    async getSecretPlace(id) {
      open("secrets", "getSecretPlace");
      return placeOf(one("getSecretPlace", "secret", library.secrets, id));
    },
    async getPage(id) {
      open("pages", "getPage");
      return toPage(one("getPage", "page", library.pages, id));
    },
    async findPagesByMarker({ organizationId, marker }) {
      open("pages", "findPagesByMarker");
      const ours = library.pages.filter((page) => page.organizationId === organizationId && page.marker !== undefined);
      return {
        matches: ours.filter((page) => page.marker === marker).map(toPage),
        controlSeen: ours.some((page) => page.marker?.startsWith(markerPrefix) === true),
      };
    },
  };
}
