/** What the catalog's writing actions call, by how the action's id begins: for steps whose request a plan cannot know yet. */
const operations: { readonly [action: string]: string } = {
  "ticket.complete": "completeTicket",
  "ticket.add-internal-note": "addInternalNote",
  "ticket.add-customer-note": "addCustomerNote",
  "ticket.add-additional-contact": "addAdditionalContact",
  "ticket.remove-additional-contact": "removeAdditionalContact",
  "ticket.set-status": "changeTicket",
  "ticket.assign": "changeTicket",
  "checklist.apply": "applyChecklist",
  "checklist.tick": "setChecklistItemDone",
  "notification.trigger": "triggerNotification",
  "contact.deactivate": "setContactActive",
};

/** The port method a catalog action writes with; `undefined` for any other action. What an action was made for follows its id after a full stop. */
export const operationOfAction = (action: string): string | undefined =>
  Object.entries(operations).find(([id]) => action === id || action.startsWith(`${id}.`))?.[1];
