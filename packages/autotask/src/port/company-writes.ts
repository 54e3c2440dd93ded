import { InvalidRequestError, type Ticketing } from "@msp/workflows/ports";
import { parseId } from "../mapping/parse-id.ts";
import { present } from "../mapping/present.ts";
import type { PortSession } from "./port-session.ts";
import { resolveChoice } from "./resolve-choice.ts";

/** Creating and changing companies, and whose an installed item is. A company has no field that is free for a marker. */
export function createCompanyWrites(
  session: PortSession,
): Pick<Ticketing, "createCompany" | "changeCompany" | "changeConfigurationItem"> {
  const { client, reading } = session;

  const companyType = (label: string, operation: string) =>
    resolveChoice(
      client,
      { label },
      { entity: "Companies", field: "companyType", named: "the company's kind", operation },
    );

  return {
    async createCompany({ name, kind, phone, ownerResourceId, webAddress }) {
      const operation = "createCompany";
      const { id: ownerResourceID } = await session.resource(ownerResourceId, operation);
      const type = await companyType(kind, operation);
      const fields = { name, kind, phone, ownerResourceId: String(ownerResourceID), ...present({ webAddress }) };
      const meaning = { operation, target: `company "${name}"`, company: undefined, fields } as const;
      const company = { companyName: name, companyType: type, phone, ownerResourceID, ...present({ webAddress }) };
      return {
        companyId: session.created("company", await client.companies.create(company, session.announcing(meaning))),
      };
    },

    async changeCompany(companyId, { name, kind, phone, isActive }) {
      const operation = "changeCompany";
      const record = await session.company(companyId, operation);
      const type = kind === undefined ? undefined : await companyType(kind, operation);
      const fields = present({ name, kind, phone, isActive });
      const standing = {
        name: record.companyName ?? null,
        kind: record.companyType
          ? ((await client.picklists.labelOf("Companies", "companyType", record.companyType)) ?? null)
          : null,
        phone: record.phone ?? null,
        isActive: record.isActive === true,
      };
      const prior = Object.fromEntries(Object.entries(standing).filter(([field]) => field in fields));
      const target = { target: `company ${record.id}`, company: record.id };
      const changes = present({ companyName: name, companyType: type, phone, isActive });
      await client.companies.update(
        { id: record.id, ...changes },
        session.announcing({ operation, ...target, fields, prior }),
      );
    },

    async changeConfigurationItem(configurationItemId, { contactId, isActive }) {
      const operation = "changeConfigurationItem";
      const id = parseId(configurationItemId);
      const item = id === undefined ? undefined : await client.configurationItems.get(id, reading);
      if (item === undefined) throw session.missing("configuration item", configurationItemId, operation);
      const holder = contactId ? await session.contact(contactId, operation) : undefined;
      if (holder !== undefined && holder.companyID !== item.companyID) {
        throw new InvalidRequestError(
          `autotask: contact ${holder.id} and configuration item ${item.id} belong to different companies. Nothing was written.`,
          { system: "autotask", operation },
        );
      }
      const fields = {
        ...(contactId === undefined ? {} : { contactId }),
        ...(isActive === undefined ? {} : { isActive }),
      };
      const standing = { contactId: item.contactID ? String(item.contactID) : null, isActive: item.isActive === true };
      const prior = Object.fromEntries(Object.entries(standing).filter(([name]) => name in fields));
      const changes = {
        id: item.id,
        ...(contactId === undefined ? {} : { contactID: holder?.id ?? null }),
        ...(isActive === undefined ? {} : { isActive }),
      };
      const target = { target: `configuration item ${item.id}`, company: item.companyID };
      await client.configurationItems.update(changes, session.announcing({ operation, ...target, fields, prior }));
    },
  };
}
