import { acmeIds } from "../../../src/testing/index.ts";
import type { Api } from "./api.ts";

/** A ticket body that the service accepts. */
export const ticketBody = (fields: Record<string, unknown> = {}) => ({
  companyID: acmeIds.companies.acmeDental,
  contactID: acmeIds.contacts.officeManager,
  title: "Remove a user",
  status: acmeIds.statuses.new,
  priority: acmeIds.priorities.medium,
  queueID: acmeIds.queues.administration,
  ...fields,
});

/** Creates a ticket and returns its id. */
export const openTicket = async (api: Api, fields: Record<string, unknown> = {}): Promise<number> => {
  const { body } = await api.post("/Tickets", ticketBody(fields));
  if (typeof body.itemId !== "number") throw new Error(JSON.stringify(body));
  return body.itemId;
};
