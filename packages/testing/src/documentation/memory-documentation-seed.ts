import type { CustomerRecord } from "@msp/workflows";

/** A document in memory. */
export interface SeedDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** @default false */
  readonly isArchived?: boolean;
}

/** A documented device in memory. */
export interface SeedDocumentedDevice {
  readonly id: string;
  readonly name: string;
  readonly monitoringId?: string;
  readonly serialNumber?: string;
  /** @default false */
  readonly isArchived?: boolean;
}

/** A documented person in memory. */
export interface SeedDocumentedContact {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly type?: string;
  readonly notes?: string;
  /** @default false */
  readonly isSynced?: boolean;
}

/** The place of a password in memory; there is no value. */
export interface SeedSecretPlace {
  readonly id: string;
  readonly name: string;
  readonly userName?: string;
  /** The documented device it belongs to. */
  readonly deviceId?: string;
  /** ISO 8601 in UTC. */
  readonly changedAt?: string;
}

/** What is on file about a customer; whatever is left out is empty. */
export type SeedCustomerRecord = Partial<Omit<CustomerRecord, "companyId">>;

/** What is documented about one customer. */
export interface SeedOrganization {
  readonly id: string;
  readonly name: string;
  /** The company in the service desk's ids; without it, it is linked to none. */
  readonly companyId?: string;
  readonly alert?: string;
  readonly quickNotes?: string;
  readonly documents?: readonly SeedDocument[];
  readonly devices?: readonly SeedDocumentedDevice[];
  readonly contacts?: readonly SeedDocumentedContact[];
  readonly secrets?: readonly SeedSecretPlace[];
  /** @default none */
  readonly records?: readonly SeedCustomerRecord[];
}

/** What an in-memory documentation holds at first. */
export interface MemoryDocumentationSeed {
  readonly organizations: readonly SeedOrganization[];
}
