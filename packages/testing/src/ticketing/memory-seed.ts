/** A company to begin with. */
export interface SeedCompany {
  readonly id: string;
  readonly name: string;
  /** @default true */
  readonly isActive?: boolean;
  /** @default false */
  readonly portalActive?: boolean;
}

/** A person at a company to begin with. */
export interface SeedContact {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  /** @default true */
  readonly isActive?: boolean;
  /** @default true */
  readonly receivesMail?: boolean;
  /** @default false */
  readonly isPrimary?: boolean;
}

/** A technician to begin with. */
export interface SeedResource {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** @default true */
  readonly isActive?: boolean;
}

/** A contract to begin with; dates are `YYYY-MM-DD`. Active means: today lies between them and it is not cancelled. */
export interface SeedContract {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly category?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** @default false */
  readonly isCancelled?: boolean;
}

/** A checklist library to begin with. */
export interface SeedChecklistLibrary {
  readonly id: string;
  readonly name: string;
  /** @default true */
  readonly isActive?: boolean;
  readonly items: readonly { readonly title: string; readonly isImportant?: boolean }[];
}

/** A ticket to begin with, made by a person. Category, status, priority and queue are stable ids of the tenant, or labels it does not bind. */
export interface SeedTicket {
  readonly id: string;
  readonly companyId: string;
  readonly title: string;
  readonly status: string;
  readonly priority: string;
  readonly category?: string;
  readonly queue?: string;
  readonly contactId?: string;
  readonly primaryResourceId?: string;
  readonly description?: string;
  readonly configurationItemId?: string;
  /** The alert of the monitoring system that it was opened for. */
  readonly monitoringAlertId?: string;
  /** ISO 8601. @default a day before the clock's time */
  readonly createdAt?: string;
}

/** A recurring service of the price list to begin with. */
export interface SeedService {
  readonly id: string;
  readonly name: string;
  readonly unitPrice?: number;
  /** @default true */
  readonly isActive?: boolean;
}

/** Something installed at a company to begin with. */
export interface SeedConfigurationItem {
  readonly id: string;
  readonly companyId: string;
  readonly title: string;
  readonly contactId?: string;
  readonly serialNumber?: string;
  readonly monitoringId?: string;
  /** @default true */
  readonly isActive?: boolean;
}

/** What a service desk in memory holds to begin with. */
export interface MemorySeed {
  readonly companies: readonly SeedCompany[];
  readonly contacts?: readonly SeedContact[];
  readonly resources?: readonly SeedResource[];
  readonly contracts?: readonly SeedContract[];
  readonly checklistLibraries?: readonly SeedChecklistLibrary[];
  readonly tickets?: readonly SeedTicket[];
  readonly services?: readonly SeedService[];
  readonly configurationItems?: readonly SeedConfigurationItem[];
}
