import type { Tenant } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";

/**
 * A ticket as it was when it was opened, as far as a service still tells: not complete, in the status `new` of the tenant file, with nothing on it yet.
 * Title, contact, category and queue are those of today, because what they were then cannot be read. Every other record is as it is now.
 */
export const asOpened = (ticketing: Ticketing, ticketId: string, tenant: Tenant<never>): Ticketing => {
  const status = tenant.bindings.status?.new;
  const isIt = (id: string) => id === ticketId;
  return {
    ...ticketing,
    async getTicket(id) {
      const ticket = await ticketing.getTicket(id);
      if (!isIt(id)) return ticket;
      const { lastCustomerNotificationAt: _later, marker: _ours, ...rest } = ticket;
      return { ...rest, isComplete: false, ...(status ? { status: { id: "new", label: status.label } } : {}) };
    },
    checklistOf: async (id) => (isIt(id) ? [] : ticketing.checklistOf(id)),
    notesOf: async (id) => (isIt(id) ? [] : ticketing.notesOf(id)),
    additionalContactsOf: async (id) => (isIt(id) ? [] : ticketing.additionalContactsOf(id)),
    notificationsOf: async (query) => (isIt(query.ticketId) ? { history: [] } : ticketing.notificationsOf(query)),
    isTriggered: async (id, notification) => (isIt(id) ? false : ticketing.isTriggered(id, notification)),
  };
};
