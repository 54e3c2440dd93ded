import { changeContract } from "./change-contract.ts";
import { checklistContract } from "./checklist-contract.ts";
import { contactContract } from "./contact-contract.ts";
import { markerContract } from "./marker-contract.ts";
import { notificationContract } from "./notification-contract.ts";
import { readContract } from "./read-contract.ts";
import { recordContract } from "./record-contract.ts";
import { ticketContract } from "./ticket-contract.ts";
import type { TicketingSuite } from "./ticketing-bench.ts";
import { writeContract } from "./write-contract.ts";

/** Every promise of the `Ticketing` port, put into a suite. */
export function ticketingContract(suite: TicketingSuite): void {
  suite.group("reading", () => readContract(suite));
  suite.group("every write", () => writeContract(suite));
  suite.group("tickets and notes", () => ticketContract(suite));
  suite.group("checklists", () => checklistContract(suite));
  suite.group("contacts", () => contactContract(suite));
  suite.group("visits, contracts, files and time", () => recordContract(suite));
  suite.group("markers", () => markerContract(suite));
  suite.group("changed tickets", () => changeContract(suite));
  suite.group("notifications", () => notificationContract(suite));
}
