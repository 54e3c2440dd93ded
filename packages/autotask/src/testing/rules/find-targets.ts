import type { Row } from "../store/row.ts";
import type { Tenant } from "../tenant/tenant.ts";
import type { Recipient } from "./recipient.ts";
import type { Addressee } from "./sent-mail.ts";

/** A person a notification is meant for, before anybody looks whether they can be mailed. */
export interface Target {
  readonly kind: Addressee["kind"];
  readonly id: number | null;
  readonly address?: string;
}

const resource = (id: unknown): readonly Target[] => (typeof id === "number" ? [{ kind: "resource", id }] : []);
const contact = (id: unknown): readonly Target[] => (typeof id === "number" ? [{ kind: "contact", id }] : []);

const targetsOf = ({ database }: Tenant, ticket: Row, recipient: Recipient): readonly Target[] => {
  if (typeof recipient === "object") return [{ kind: "address", id: null, address: recipient.address }];
  switch (recipient) {
    case "ticketContact":
      return contact(ticket.values.contactID);
    case "primaryResource":
      return resource(ticket.values.assignedResourceID);
    case "additionalContacts":
      return database
        .table("TicketAdditionalContacts")
        .rowsWhere("ticketID", ticket.id)
        .flatMap(({ values }) => contact(values.contactID));
    case "secondaryResources":
      return database
        .table("TicketSecondaryResources")
        .rowsWhere("ticketID", ticket.id)
        .flatMap(({ values }) => resource(values.resourceID));
    case "accountPrimaryContact":
      return database
        .table("Contacts")
        .rowsWhere("companyID", ticket.values.companyID ?? null)
        .filter(({ values }) => values.primaryContact === true)
        .flatMap(({ id }) => contact(id));
  }
};

/** The people behind a list of roles on a ticket, each once. */
export const findTargets = (tenant: Tenant, ticket: Row, to: readonly Recipient[]): readonly Target[] => {
  const targets = to.flatMap((recipient) => targetsOf(tenant, ticket, recipient));
  return [...new Map(targets.map((target) => [`${target.kind} ${target.id ?? target.address}`, target])).values()];
};
