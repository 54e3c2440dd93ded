import type { ConfigurationItem } from "../domain/configuration-item.ts";
import type { ContractService } from "../domain/contract-service.ts";
import type { Service } from "../domain/service.ts";

/** A company to be created. `kind` is a label of the service desk's own list, for example `Prospect`. */
export interface CompanyDraft {
  readonly name: string;
  readonly kind: string;
  readonly phone: string;
  /** The resource who looks after it. */
  readonly ownerResourceId: string;
  readonly webAddress?: string | undefined;
}

/** New values of a company; what is left out stays as it is. */
export interface CompanyChanges {
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
  readonly phone?: string | undefined;
  readonly isActive?: boolean | undefined;
}

/** A contract to be created; dates are `YYYY-MM-DD`, `type` and `category` are labels of the service desk's own lists. */
export interface ContractDraft {
  readonly companyId: string;
  readonly name: string;
  readonly type: string;
  readonly category?: string | undefined;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Whether work on tickets goes to it unless another contract is named. Default `false`. */
  readonly isDefault?: boolean | undefined;
  /** In the service desk's own currency. */
  readonly setupFee?: number | undefined;
}

/** What a customer is, has agreed to, and has installed. */
export interface CustomerRecords {
  contractServicesOf(contractId: string): Promise<readonly ContractService[]>;
  /** Services whose name is exactly `name` (but for case and surrounding space), inactive ones included. */
  findServices(query: { name: string }): Promise<readonly Service[]>;
  /** What is installed at a company, of one contact when it is named; inactive items included. */
  configurationItemsOf(query: {
    companyId: string;
    contactId?: string | undefined;
  }): Promise<readonly ConfigurationItem[]>;

  /** Creates a company, even when one has that name: look for it first. */
  createCompany(draft: CompanyDraft): Promise<{ companyId: string }>;
  changeCompany(companyId: string, changes: CompanyChanges): Promise<void>;
  createContract(draft: ContractDraft): Promise<{ contractId: string }>;
  /** Refused with `ConflictError` when the contract includes the service already. Without a price, that of the price list counts. */
  addContractService(
    contractId: string,
    service: { serviceId: string; unitPrice?: number | undefined },
  ): Promise<{ contractServiceId: string }>;
  /** `contactId: null` leaves it with nobody. */
  changeConfigurationItem(
    configurationItemId: string,
    changes: { contactId?: string | null | undefined; isActive?: boolean | undefined },
  ): Promise<void>;
}
