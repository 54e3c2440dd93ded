import { acmeIds } from "@msp/autotask/testing";
import type { Sandbox } from "../sandbox/create-sandbox.ts";

/** What a removal left behind, as the fake services themselves say, and not as the run believes. */
export interface DemoFacts {
  readonly ticket: {
    readonly number: string;
    readonly title: string;
    readonly isComplete: boolean;
    readonly contact: string;
    readonly primaryResource: string;
  };
  readonly checklist: { readonly done: number; readonly items: number; readonly open: readonly OpenItem[] };
  readonly leaver: { readonly name: string; readonly isActive: boolean };
  readonly notes: readonly { readonly isForCustomer: boolean; readonly title: string; readonly text: string }[];
  readonly mails: readonly DemoMail[];
}

/** An item nobody has ticked. */
export interface OpenItem {
  readonly title: string;
  readonly isImportant: boolean;
}

/** A mail that left, and by which way. */
export interface DemoMail {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly sentBy: string;
  readonly to: string;
  readonly subject: string;
}

const { contacts, statuses } = acmeIds;

/** The choice of the invented tenant that shows a note to the customer. */
const visibleToCustomer = 1;

/** Reads what became of the sandbox's newest ticket, and of the person it was about. Throws `RangeError` where there is no ticket. */
export function readDemoFacts({ autotask: { state, mailsSent }, smtp }: Sandbox): DemoFacts {
  const nameOf = (entity: "Contacts" | "Resources", id: unknown): string => {
    const person = state.get(entity, Number(id));
    return person ? `${person.firstName} ${person.lastName}` : "nobody";
  };
  const ticket = state.find("Tickets").at(-1);
  if (!ticket) throw new RangeError("The sandbox has no ticket.");
  const items = state.find("TicketChecklistItems", { ticketID: ticket.id });
  const open = items.filter(({ isCompleted }) => isCompleted !== true);
  return {
    ticket: {
      number: String(ticket.ticketNumber),
      title: String(ticket.title),
      isComplete: ticket.status === statuses.complete,
      contact: nameOf("Contacts", ticket.contactID),
      primaryResource: nameOf("Resources", ticket.assignedResourceID),
    },
    checklist: {
      done: items.length - open.length,
      items: items.length,
      open: open.map(({ itemName, isImportant }) => ({ title: String(itemName), isImportant: isImportant === true })),
    },
    leaver: {
      name: nameOf("Contacts", contacts.leaver),
      isActive: state.get("Contacts", contacts.leaver)?.isActive === 1,
    },
    notes: state.find("TicketNotes", { ticketID: ticket.id }).map(({ publish, title, description }) => ({
      isForCustomer: publish === visibleToCustomer,
      title: String(title),
      text: String(description)
        // The line by which a note is found again is for programs.
        .replace(/\n*\[written by [^\]]*\]\s*$/, ""),
    })),
    mails: [
      ...mailsSent.map(({ at, cause, to, subject }): DemoMail => {
        const sentBy = cause.kind === "workflow rule" ? `Autotask, by its workflow rule "${cause.rule}"` : "Autotask";
        return { at, sentBy, to: `${to.name} <${to.address}>`, subject };
      }),
      ...smtp.mails.map(
        ({ receivedAt, to, subject }): DemoMail => ({
          at: receivedAt,
          sentBy: "our own mail server (SMTP)",
          to: to.join(", "),
          subject,
        }),
      ),
    ].sort((one, other) => one.at - other.at),
  };
}
