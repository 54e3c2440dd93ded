import { type Documentation, markerPrefix } from "@msp/workflows/ports";
import { refusedHere } from "../client/refused-here.ts";
import { mailAddresses } from "../mapping/mail-addresses.ts";
import { readMarkedTitle } from "../mapping/marked-title.ts";
import { toDocumentedContact } from "../mapping/to-documented-contact.ts";
import { toDocumentedDevice } from "../mapping/to-documented-device.ts";
import { toDocumentedPage } from "../mapping/to-documented-page.ts";
import { toDocumentedSecret } from "../mapping/to-documented-secret.ts";
import type { DocumentationSession } from "./documentation-session.ts";
import { findConfigurations } from "./find-configurations.ts";
import { readCustomerRecord } from "./read-customer-record.ts";
import { readInstructions } from "./read-instructions.ts";

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

/** IT Glue compares to the last capital letter; people do not. */
const same = (left: string | null | undefined, right: string): boolean =>
  left?.trim().toLowerCase() === right.trim().toLowerCase();

/** The reading methods. */
export function createDocumentationReads(session: DocumentationSession): Reads {
  const { client, reading, links } = session;

  async function page(id: string, operation: string) {
    const document = await session.found(client.documents.get(id, reading), operation, `document ${id}`);
    return toDocumentedPage(document, await client.documentSections.all(id, reading));
  }

  return {
    async companyOf(companyId) {
      const found = await links.organizationOf(companyId, reading);
      if (found.outcome === "none") return { outcome: "not linked" };
      if (found.outcome === "linked") {
        const { organizationId, name = organizationId, link } = found;
        return { outcome: "linked", organizationId, name, ...(link === undefined ? {} : { link }) };
      }
      const candidates = found.candidates.map(({ id, name = id }) => ({ id, name }));
      return { outcome: "several", candidates, ...(found.reason === undefined ? {} : { reason: found.reason }) };
    },
    customerInstructions: (question) => readInstructions(session, question),
    customerRecord: (query) => readCustomerRecord(session, query),
    findDevices: (query) => findConfigurations(session, query),
    async getDocumentedDevice(id) {
      const read = client.configurations.get(id, reading);
      return toDocumentedDevice(await session.found(read, "getDocumentedDevice", `device ${id}`));
    },
    async findDocumentedContacts({ organizationId, email, name }) {
      if (email === undefined && name === undefined)
        throw refusedHere(
          "findDocumentedContacts",
          "a contact is found by a mail address or a name; give one of them.",
        );
      // The service's own filters know the primary address only, and no whole name.
      const contacts = await client.contacts.all({ ...reading, filter: { organization_id: organizationId } });
      return contacts
        .filter(
          ({ attributes }) =>
            email === undefined || mailAddresses(attributes.contact_emails).some((address) => same(address, email)),
        )
        .map(toDocumentedContact)
        .filter((contact) => name === undefined || same(contact.name, name));
    },
    async getDocumentedContact(id) {
      const read = client.contacts.get(id, reading);
      return toDocumentedContact(await session.found(read, "getDocumentedContact", `contact ${id}`));
    },
    async findSecrets({ organizationId, deviceId, name }) {
      const operation = "findSecrets";
      if (deviceId === undefined && name === undefined)
        throw refusedHere(operation, "a password is found by its device or its name; give one of them.");
      const found = deviceId === undefined ? await ofOrganization() : await ofDevice(deviceId);
      return found
        .filter(({ attributes }) => attributes.archived !== true)
        .map((record) => toDocumentedSecret(record, organizationId))
        .filter((place) => name === undefined || same(place.name, name));

      async function ofOrganization() {
        return client.passwords.all({ ...reading, filter: { organization_id: organizationId } });
      }
      async function ofDevice(id: string) {
        const include = ["passwords"] as const;
        const read = client.configurations.get(id, { ...reading, include });
        const { attributes, related } = await session.found(read, operation, `device ${id}`);
        if (attributes.organization_id !== organizationId)
          throw refusedHere(operation, `device ${id} does not belong to organization ${organizationId}.`);
        return related.passwords;
      }
    },
    async getSecretPlace(id) {
      const read = client.passwords.get(id, reading);
      const record = await session.found(read, "getSecretPlace", `password ${id}`);
      return toDocumentedSecret(record, record.attributes.organization_id ?? "");
    },
    getPage: (id) => page(id, "getPage"),
    async findPagesByMarker({ organizationId, marker }) {
      const { documents } = await client.documents.everything(organizationId, reading);
      const marked = documents.flatMap(({ id, attributes: { name, created_at: at } }) => {
        const { marker: own } = readMarkedTitle(name ?? "");
        return own?.startsWith(markerPrefix) === true ? [{ id, own, at: at ?? "" }] : [];
      });
      const matches = marked.filter(({ own }) => own === marker).sort((left, right) => (left.at < right.at ? -1 : 1));
      return {
        matches: await Promise.all(matches.map(({ id }) => page(id, "findPagesByMarker"))),
        controlSeen: marked.length > 0,
      };
    },
  };
}
