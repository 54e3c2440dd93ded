import { ConflictError } from "@msp/workflows/ports";
import type { PortSession } from "./port-session.ts";

/** Throws `ConflictError` while an important checklist item is open. Autotask itself completes such a ticket over its interface without a word. */
export async function refuseOpenImportantItems(
  { client, reading }: PortSession,
  ticketID: number,
  operation: string,
): Promise<void> {
  const items = await client.ticketChecklistItems.all({ ticketID, isImportant: true }, reading);
  const open = items.filter((item) => item.isCompleted !== true).map((item) => item.itemName);
  if (open.length === 0) return;
  throw new ConflictError(
    `autotask: ticket ${ticketID} cannot be completed while important checklist items are open: ${open.join("; ")}. Nothing was written; finish them first.`,
    { system: "autotask", operation },
  );
}
