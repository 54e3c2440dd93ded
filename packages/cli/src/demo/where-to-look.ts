import type { RunStatus } from "@msp/workflows/run";
import type { Sandbox } from "../sandbox/create-sandbox.ts";

/** What the demonstration leaves behind, read from the fake service itself and not from what the run believes. */
export function whereToLook(
  sandbox: Sandbox,
  status: RunStatus,
  files: { readonly journal: string; readonly sop: string },
): readonly string[] {
  const { ticketId } = (status.output ?? {}) as { ticketId?: string };
  const { state, mailsSent } = sandbox.autotask;
  const id = Number(ticketId);
  const ticket = state.get("Tickets", id);
  const items = state.find("TicketChecklistItems", { ticketID: id });
  const notes = state.find("TicketNotes", { ticketID: id });
  return [
    "Where to look",
    `  ticket     ${ticket?.ticketNumber} "${ticket?.title}", status ${ticket?.status === 5 ? "Complete" : ticket?.status}`,
    `  checklist  ${items.filter((item) => item.isCompleted).length} of ${items.length} items done`,
    ...notes.map(
      (note) =>
        `  note       ${note.publish === 1 ? "customer" : "internal"}: ${note.title}: ${String(note.description).split("\n")[0]}`,
    ),
    ...mailsSent.map((mail) => `  mail       by the service's own rule: "${mail.subject}" to ${mail.to.address}`),
    ...sandbox.smtp.mails.map((mail) => `  mail       by us: "${mail.subject}" to ${mail.to.join(", ")}`),
    `  journal    ${files.journal} (prove it: npm run msp -- verify ${files.journal})`,
    `  SOP        ${files.sop}`,
  ];
}
