import { describeTicketingContract, memoryTicketingSubject } from "../src/contracts/index.ts";

describeTicketingContract("memory", memoryTicketingSubject());
describeTicketingContract(
  "memory, of a service without markers and without a notification history",
  memoryTicketingSubject({ marksTickets: false, marksNotes: false, readsNotificationHistory: false }),
);
