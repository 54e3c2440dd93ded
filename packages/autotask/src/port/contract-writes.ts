import { ConflictError, InvalidRequestError, type Ticketing } from "@msp/workflows/ports";
import { parseId } from "../mapping/parse-id.ts";
import { present } from "../mapping/present.ts";
import type { PortSession } from "./port-session.ts";
import { resolveChoice } from "./resolve-choice.ts";

/** The system's own value for an active contract. */
const activeStatus = 1;
/** Time on it may be entered as hours alone; the other choice demands a start and an end. */
const hoursAreEnough = 0;

/** Creating contracts and adding services to them. Neither has a field that is free for a marker. */
export function createContractWrites(session: PortSession): Pick<Ticketing, "createContract" | "addContractService"> {
  const { client, reading } = session;

  const choice = (field: "contractType" | "contractCategory", label: string, operation: string) =>
    resolveChoice(client, { label }, { entity: "Contracts", field, named: `the contract's ${field}`, operation });

  return {
    async createContract({ companyId, name, type, category, startsOn, endsOn, isDefault, setupFee }) {
      const operation = "createContract";
      const { id: companyID } = await session.company(companyId, operation);
      if (!(startsOn < endsOn)) {
        throw new InvalidRequestError(
          `autotask: a contract cannot begin on ${startsOn} and end on ${endsOn}. Nothing was written.`,
          { system: "autotask", operation },
        );
      }
      const contractType = await choice("contractType", type, operation);
      const contractCategory =
        category === undefined ? undefined : await choice("contractCategory", category, operation);
      const fields = { name, type, startsOn, endsOn, ...present({ category, isDefault, setupFee }) };
      const meaning = { operation, target: `company ${companyID}`, company: companyID, fields } as const;
      const contract = {
        companyID,
        contractName: name,
        contractType,
        status: activeStatus,
        timeReportingRequiresStartAndStopTimes: hoursAreEnough,
        startDate: `${startsOn}T00:00:00Z`,
        endDate: `${endsOn}T00:00:00Z`,
        ...present({ contractCategory, isDefaultContract: isDefault, setupFee }),
      };
      return {
        contractId: session.created("contract", await client.contracts.create(contract, session.announcing(meaning))),
      };
    },

    async addContractService(contractId, { serviceId, unitPrice }) {
      const operation = "addContractService";
      const contract = await session.contract(contractId, operation);
      const id = parseId(serviceId);
      const service = id === undefined ? undefined : await client.services.get(id, reading);
      if (service === undefined) throw session.missing("service", serviceId, operation);
      const standing = await client.contractServices.all({ contractID: contract.id }, reading);
      if (standing.some(({ serviceID }) => serviceID === service.id)) {
        throw new ConflictError(
          `autotask: contract ${contract.id} includes "${service.name}" already. Nothing was written.`,
          { system: "autotask", operation },
        );
      }
      const price = unitPrice ?? service.unitPrice ?? undefined;
      const fields = { serviceId: String(service.id), service: service.name ?? "", ...present({ unitPrice: price }) };
      const prior = { serviceIds: standing.map(({ serviceID }) => String(serviceID)) };
      const target = { target: `contract ${contract.id}`, company: contract.companyID };
      const added = { serviceID: service.id, ...present({ unitPrice: price }) };
      const options = session.announcing({ operation, ...target, fields, prior });
      return { contractServiceId: String(await client.contractServices.create(contract.id, added, options)) };
    },
  };
}
