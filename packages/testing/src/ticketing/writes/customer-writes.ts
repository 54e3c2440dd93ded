import type { Ticketing } from "@msp/workflows/ports";
import type { Writing } from "./writing.ts";

type CustomerWrites = Pick<
  Ticketing,
  "createCompany" | "changeCompany" | "createContract" | "addContractService" | "changeConfigurationItem"
>;

/** Creating and changing companies, contracts and what is installed, in memory. */
export function createCustomerWrites({ desk, errors, write }: Writing): CustomerWrites {
  const { contractServices, services, configurationItems } = desk.records;

  return {
    async createCompany({ name, kind, phone, ownerResourceId, webAddress }) {
      const operation = "createCompany";
      desk.resource(ownerResourceId, operation);
      const fields = { name, kind, phone, ownerResourceId, ...(webAddress === undefined ? {} : { webAddress }) };
      return write(
        { operation, target: `company "${name}"`, fields, body: fields, method: "POST", path: "companies" },
        () => {
          const id = desk.nextId();
          desk.putCompany({ id, name, kind: { label: kind }, isActive: true, portalActive: false });
          return { companyId: id };
        },
      );
    },

    async changeCompany(companyId, changes) {
      const operation = "changeCompany";
      const { name, kind, isActive } = desk.company(companyId, operation);
      const fields = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const standing = { name, kind: kind?.label ?? null, isActive, phone: null };
      const prior = Object.fromEntries(Object.entries(standing).filter(([field]) => field in fields));
      const written = { operation, target: `company ${companyId}`, company: companyId, fields, prior, body: fields };
      await write({ ...written, method: "PATCH", path: `companies/${companyId}` }, () => {
        const now = desk.company(companyId, operation);
        desk.putCompany({
          ...now,
          name: changes.name ?? now.name,
          isActive: changes.isActive ?? now.isActive,
          ...(changes.kind === undefined ? {} : { kind: { label: changes.kind } }),
        });
      });
    },

    async createContract({ companyId, name, type, category, startsOn, endsOn, isDefault, setupFee }) {
      const operation = "createContract";
      desk.company(companyId, operation);
      if (!(startsOn < endsOn)) throw errors.invalid(operation, "it would end before it begins");
      const optional = { category, isDefault, setupFee };
      const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
      const fields = { name, type, startsOn, endsOn, ...given };
      const written = { operation, target: `company ${companyId}`, company: companyId, fields, body: fields };
      return write({ ...written, method: "POST", path: "contracts" }, () => {
        const id = desk.nextId();
        desk.contracts.push({ id, companyId, name, startsOn, endsOn, ...(category === undefined ? {} : { category }) });
        return { contractId: id };
      });
    },

    async addContractService(contractId, { serviceId, unitPrice }) {
      const operation = "addContractService";
      const contract = desk.contract(contractId, operation);
      const service = services.get(serviceId, operation);
      const present = contractServices.all().filter((one) => one.contractId === contractId);
      if (present.some((one) => one.serviceId === serviceId))
        throw errors.conflict(operation, `contract ${contractId} includes "${service.name}" already`);
      const price = unitPrice ?? service.unitPrice;
      const fields = { serviceId, service: service.name, ...(price === undefined ? {} : { unitPrice: price }) };
      const prior = { serviceIds: present.map((one) => one.serviceId) };
      const target = { target: `contract ${contractId}`, company: contract.companyId };
      const written = { operation, ...target, fields, prior, body: fields };
      return write({ ...written, method: "POST", path: `contracts/${contractId}/services` }, () => {
        const id = desk.nextId();
        contractServices.put({ id, contractId, serviceId, ...(price === undefined ? {} : { unitPrice: price }) });
        return { contractServiceId: id };
      });
    },

    async changeConfigurationItem(configurationItemId, { contactId, isActive }) {
      const operation = "changeConfigurationItem";
      const item = configurationItems.get(configurationItemId, operation);
      if (contactId && desk.contact(contactId, operation).companyId !== item.companyId)
        throw errors.invalid(operation, `contact ${contactId} belongs to another company`);
      const fields = {
        ...(contactId === undefined ? {} : { contactId }),
        ...(isActive === undefined ? {} : { isActive }),
      };
      const standing = { contactId: item.contactId ?? null, isActive: item.isActive };
      const prior = Object.fromEntries(Object.entries(standing).filter(([name]) => name in fields));
      const target = { target: `configuration item ${configurationItemId}`, company: item.companyId };
      const written = { operation, ...target, fields, prior, body: fields };
      await write({ ...written, method: "PATCH", path: `configuration-items/${configurationItemId}` }, () => {
        const { contactId: before, ...now } = configurationItems.get(configurationItemId, operation);
        const holder = contactId === undefined ? before : (contactId ?? undefined);
        configurationItems.put({
          ...now,
          ...(holder === undefined ? {} : { contactId: holder }),
          isActive: isActive ?? now.isActive,
        });
      });
    },
  };
}
