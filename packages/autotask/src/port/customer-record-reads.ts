import type { Ticketing } from "@msp/workflows/ports";
import { parseId } from "../mapping/parse-id.ts";
import { present } from "../mapping/present.ts";
import { sameText } from "../mapping/same-text.ts";
import { toConfigurationItem } from "../mapping/to-configuration-item.ts";
import type { PortSession } from "./port-session.ts";

/** Reading what contracts include, what the price list offers and what is installed at a customer. */
export function createCustomerRecordReads(
  session: PortSession,
): Pick<Ticketing, "contractServicesOf" | "findServices" | "configurationItemsOf"> {
  const { client, reading } = session;

  return {
    async contractServicesOf(contractId) {
      const { id: contractID } = await session.contract(contractId, "contractServicesOf");
      const services = await client.contractServices.all({ contractID }, reading);
      return services.map(({ id, serviceID, unitPrice }) => ({
        id: String(id),
        contractId: String(contractID),
        serviceId: String(serviceID ?? ""),
        ...present({ unitPrice }),
      }));
    },

    async findServices({ name }) {
      if (name.trim() === "") return [];
      const alike = await client.services.all({ name: { contains: name.trim() } }, reading);
      return alike
        .filter((service) => sameText(service.name, name))
        .map(({ id, name: itsName, isActive, unitPrice }) => ({
          id: String(id),
          name: itsName ?? "",
          isActive: isActive === true,
          ...present({ unitPrice }),
        }));
    },

    async configurationItemsOf({ companyId, contactId }) {
      const { id: companyID } = await session.company(companyId, "configurationItemsOf");
      const contactID = contactId === undefined ? undefined : parseId(contactId);
      if (contactId !== undefined && contactID === undefined) return [];
      const items = await client.configurationItems.all(
        { companyID, ...(contactID === undefined ? {} : { contactID }) },
        reading,
      );
      return items.map(toConfigurationItem);
    },
  };
}
