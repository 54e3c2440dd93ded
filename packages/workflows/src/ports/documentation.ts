import type { CustomerRecord } from "../domain/customer-record.ts";
import type { DocumentedContact } from "../domain/documented-contact.ts";
import type { DocumentedDevice } from "../domain/documented-device.ts";
import type { DocumentedPage } from "../domain/documented-page.ts";
import type { DocumentedSecret } from "../domain/documented-secret.ts";
import type { Instruction } from "../domain/instruction.ts";
import type { LeftOut } from "../domain/left-out.ts";
import type { MarkerSearch } from "../domain/marker-search.ts";

/** Which organization of the documentation a company of the service desk is. Linked, never named alike. */
export type DocumentedCompany =
  | {
      readonly outcome: "linked";
      readonly organizationId: string;
      readonly name: string;
      readonly link?: string | undefined;
    }
  | { readonly outcome: "not linked" }
  | {
      readonly outcome: "several";
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
      /** There where the candidates alone do not say what is unclear, for example that one was found on one way and not on the other. */
      readonly reason?: string | undefined;
    };

/** What the documentation says about a kind of incident at a customer. */
export interface Instructions {
  /** The most fitting first. */
  readonly found: readonly Instruction[];
  /** What could not be read, one sentence each. With an empty `found` this is the difference between nothing there and not allowed to see. */
  readonly unread: readonly string[];
  /** What nobody need look up: documents that were not opened because their titles name none of the words, drafts that nobody has published. */
  readonly leftOut: readonly LeftOut[];
}

/** What stands on file about a customer, or why nothing can be said. */
export type CustomerRecordAnswer =
  | { readonly outcome: "found"; readonly record: CustomerRecord }
  | { readonly outcome: "none" }
  | { readonly outcome: "several"; readonly links: readonly string[] }
  | { readonly outcome: "unreadable"; readonly reason: string };

/** What varies between documentation systems and their setup. The contract suite checks each claim. */
export interface DocumentationAbilities {
  /** A type of record for `customerRecord` is configured. */
  readonly keepsCustomerRecords: boolean;
  /** A page can be found again by a marker in it. */
  readonly marksPages: boolean;
}

/**
 * What is written down about customers. Writing methods send exactly one request each; everything they read beforehand is read only.
 *
 * Every read is of one company and checks each row against it, because such services ignore filters they do not know. Every method throws a
 * `SystemError` subclass; `NotFoundError` where an id does not exist or cannot be seen, `ConflictError` where another system keeps the record.
 */
export interface Documentation {
  /** By the service desk's company id. Everything else here takes the `organizationId` it gives. */
  companyOf(companyId: string): Promise<DocumentedCompany>;
  /** Whatever speaks of any of the words, ranked, with the alert and quick notes always first. `atMost` counts instructions; default 10. */
  customerInstructions(query: {
    readonly organizationId: string;
    readonly about: readonly string[];
    readonly atMost?: number | undefined;
  }): Promise<Instructions>;
  customerRecord(query: { readonly organizationId: string; readonly companyId: string }): Promise<CustomerRecordAnswer>;
  /** By the monitoring system's id, and by the serial number where one is given; both must agree where both find something. */
  findDevices(query: {
    readonly organizationId: string;
    readonly monitoringId?: string | undefined;
    readonly serialNumber?: string | undefined;
  }): Promise<readonly DocumentedDevice[]>;
  getDocumentedDevice(id: string): Promise<DocumentedDevice>;
  /** By mail address, or by exact name. */
  findDocumentedContacts(query: {
    readonly organizationId: string;
    readonly email?: string | undefined;
    readonly name?: string | undefined;
  }): Promise<readonly DocumentedContact[]>;
  getDocumentedContact(id: string): Promise<DocumentedContact>;
  /** Where passwords lie that belong to a device or carry a name; never their values. */
  findSecrets(query: {
    readonly organizationId: string;
    readonly deviceId?: string | undefined;
    readonly name?: string | undefined;
  }): Promise<readonly DocumentedSecret[]>;
  getSecretPlace(id: string): Promise<DocumentedSecret>;
  getPage(id: string): Promise<DocumentedPage>;
  /** Pages an earlier attempt may have left. */
  findPagesByMarker(query: {
    readonly organizationId: string;
    readonly marker: string;
  }): Promise<MarkerSearch<DocumentedPage>>;

  /** Hides the record or brings it back; never deletes it. Possible on records another system keeps. */
  setDeviceArchived(id: string, isArchived: boolean): Promise<void>;
  /** Adds a line to a contact's notes, once. `ConflictError` where the service desk keeps the contact: change it there. */
  noteOnContact(id: string, line: string): Promise<void>;
  /** A draft without text, with the marker at the end of its title; nobody else sees it before `publishPage`. */
  createPage(draft: { readonly organizationId: string; readonly title: string }): Promise<{ readonly pageId: string }>;
  /** Adds a section of plain text to the draft, unless a section says exactly that already. */
  addPageText(pageId: string, text: string): Promise<void>;
  /** Makes the whole draft, everybody's edits included, visible to those who may see the customer's documentation; nothing where it is visible already. */
  publishPage(pageId: string): Promise<void>;
}
