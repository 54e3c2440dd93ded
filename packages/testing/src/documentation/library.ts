import type { CustomerRecord } from "@msp/workflows";
import type { Clock, DocumentedContact, DocumentedDevice, DocumentedSecret } from "@msp/workflows/ports";
import type { MemoryDocumentationSeed, SeedCustomerRecord, SeedOrganization } from "./memory-documentation-seed.ts";

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A page as it stands. */
export interface ShelvedPage {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly marker: string | undefined;
  readonly sections: string[];
  /** How many sections readers see. */
  published: number;
  readonly isArchived: boolean;
}

/** A password's place as it stands. */
export interface ShelvedSecret extends Changeable<DocumentedSecret> {
  readonly deviceId?: string;
}

/** Everything a documentation in memory holds. */
export class Library {
  readonly organizations: readonly SeedOrganization[];
  readonly devices: readonly Changeable<DocumentedDevice>[];
  readonly contacts: readonly Changeable<DocumentedContact>[];
  readonly secrets: readonly ShelvedSecret[];
  readonly pages: ShelvedPage[];
  readonly records = new Map<string, readonly Omit<CustomerRecord, "companyId">[]>();

  constructor(
    { organizations }: MemoryDocumentationSeed,
    private readonly clock: Clock,
  ) {
    const each = <Item, Result>(
      itemsOf: (organization: SeedOrganization) => readonly Item[] | undefined,
      make: (item: Item, organizationId: string) => Result,
    ): Result[] =>
      organizations.flatMap((organization) => (itemsOf(organization) ?? []).map((item) => make(item, organization.id)));

    this.organizations = organizations;
    this.devices = each(
      ({ devices }) => devices,
      ({ isArchived = false, ...device }, organizationId) => ({
        ...device,
        organizationId,
        isArchived,
        link: linkTo("devices", device.id),
      }),
    );
    this.contacts = each(
      ({ contacts }) => contacts,
      ({ isSynced = false, ...contact }, organizationId) => ({
        ...contact,
        organizationId,
        isSynced,
        link: linkTo("contacts", contact.id),
      }),
    );
    this.secrets = each(
      ({ secrets }) => secrets,
      (secret, organizationId) => ({ ...secret, organizationId, link: linkTo("secrets", secret.id) }),
    );
    this.pages = each(
      ({ documents }) => documents,
      ({ id, title, text, isArchived = false }, organizationId) => {
        return { id, organizationId, title, marker: undefined, sections: [text], published: 1, isArchived };
      },
    );
    for (const { id, records = [] } of organizations) for (const record of records) this.file(id, record);
  }

  companyOf(organizationId: string): string | undefined {
    return this.organizations.find(({ id }) => id === organizationId)?.companyId;
  }

  /** Somebody files a record about a customer. */
  file(organizationId: string, record: SeedCustomerRecord): void {
    const known = this.records.get(organizationId) ?? [];
    const evidence = linkTo("records", `${organizationId}-${known.length + 1}`);
    const empty = { evidence, holders: [], allowedSoftware: [], outlets: [], problems: [] };
    this.records.set(organizationId, [...known, { ...empty, ...record }]);
  }

  /** Somebody gives a password a new value. */
  rotate(secretId: string): void {
    const secret = this.secrets.find(({ id }) => id === secretId);
    if (secret === undefined) throw new Error(`There is no secret ${secretId}.`);
    secret.changedAt = new Date(this.clock.now()).toISOString();
  }
}

/** Where people read it. */
export const linkTo = (kind: string, id: string): string => `https://documentation.example.com/${kind}/${id}`;
