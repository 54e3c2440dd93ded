import { acmeIds } from "@msp/autotask/testing";
import type { Sandbox } from "../../sandbox/create-sandbox.ts";

const { statuses } = acmeIds;

/** What the checks about permissions ask, as the fake services themselves say. */
export function permissionFacts({ autotask: { state }, itGlue }: Sandbox) {
  const ticket = state.find("Tickets").at(-1);
  const notes = ticket === undefined ? [] : state.find("TicketNotes", { ticketID: ticket.id });
  const texts = notes.map(({ title, description }) => `${String(title)}: ${String(description)}`);
  const pages = itGlue.state
    .ids("documents")
    .map((id) => itGlue.state.get("documents", id))
    .filter((page) => String(page?.name).startsWith("Software permission:"));
  return {
    isComplete: ticket?.status === statuses.complete,
    says: (words: string): boolean => texts.some((text) => text.includes(words)),
    pages: pages.length,
    isPublished: pages.every((page) => page?.published === true),
  };
}
