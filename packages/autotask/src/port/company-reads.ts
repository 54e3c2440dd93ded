import type { Company, Contract } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import type { AutotaskRecord } from "../client/autotask-client.ts";
import { parseId } from "../mapping/parse-id.ts";
import { sameText } from "../mapping/same-text.ts";
import { toCompany } from "../mapping/to-company.ts";
import { toContact } from "../mapping/to-contact.ts";
import { toContract } from "../mapping/to-contract.ts";
import { toResource } from "../mapping/to-resource.ts";
import type { PortSession } from "./port-session.ts";

/** Reading companies, their people and contracts, and who works for us. */
export function createCompanyReads(
  session: PortSession,
): Pick<Ticketing, "getCompany" | "getContact" | "getResource" | "findContacts" | "findCompanies" | "contractsOf"> {
  const { client, clock, reading } = session;

  async function describe(record: AutotaskRecord<"companies">): Promise<Company> {
    const { companyType } = record;
    return toCompany(
      record,
      companyType ? await client.picklists.labelOf("Companies", "companyType", companyType) : undefined,
    );
  }

  return {
    getCompany: async (id) => describe(await session.company(id, "getCompany")),
    getContact: async (id) => toContact(await session.contact(id, "getContact")),
    getResource: async (id) => toResource(await session.resource(id, "getResource")),

    async findContacts({ companyId, email, name }) {
      const companyID = parseId(companyId);
      if (companyID === undefined) return [];
      // Compared here: how Autotask treats case and spaces in a filter is not documented.
      const records = await client.contacts.all({ companyID }, reading);
      return records
        .filter(
          ({ emailAddress, emailAddress2, emailAddress3 }) =>
            email === undefined || [emailAddress, emailAddress2, emailAddress3].some((own) => sameText(own, email)),
        )
        .map(toContact)
        .filter((contact) => name === undefined || sameText(contact.name, name));
    },

    async findCompanies({ name }) {
      if (name.trim() === "") return [];
      const records = await client.companies.all({ companyName: { contains: name.trim() } }, reading);
      return Promise.all(records.filter(({ companyName }) => sameText(companyName, name)).map(describe));
    },

    async contractsOf(companyId) {
      const { id: companyID } = await session.company(companyId, "contractsOf");
      const today = new Date(clock.now()).toISOString().slice(0, 10);
      const contracts: Contract[] = [];
      for (const record of await client.contracts.all({ companyID }, reading)) {
        const { contractCategory: id } = record;
        const category = id ? await client.picklists.labelOf("Contracts", "contractCategory", id) : undefined;
        contracts.push(toContract(record, { category, today }));
      }
      return contracts;
    },
  };
}
