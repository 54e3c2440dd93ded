import { InvalidRequestError, type Ticketing } from "@msp/workflows/ports";
import { withNoteMarker } from "../mapping/note-marker.ts";
import type { PortSession } from "./port-session.ts";

/** Adding notes. Who can read one follows from the method alone; the numbers behind it come from the tenant's own lists. */
export function createNoteWrites(session: PortSession): Pick<Ticketing, "addInternalNote" | "addCustomerNote"> {
  const { client, names, setup } = session;

  async function add(
    operation: "addInternalNote" | "addCustomerNote",
    visibility: "internal" | "customer",
    ticketId: string,
    { title, text }: { readonly title: string; readonly text: string },
  ): Promise<{ noteId: string }> {
    const { id: ticketID, companyID: company } = await session.ticket(ticketId, operation);
    const publish = await names.noteChoice(visibility, operation);
    if (visibility === "internal") await refuseCustomerVisible(publish, operation);
    const noteType = await names.noteChoice("type", operation);
    const description = visibility === "internal" ? marked(text, operation) : text;
    const meaning = { operation, target: `ticket ${ticketID}`, company, fields: { title, text, visibility } } as const;
    const note = { title, description, noteType, publish };
    return { noteId: String(await client.ticketNotes.create(ticketID, note, session.announcing(meaning))) };
  }

  /** A tenant file that names one choice for both would show every internal note to the customer. */
  async function refuseCustomerVisible(publish: number, operation: string): Promise<void> {
    if (publish !== (await names.noteChoice("customer", operation))) return;
    throw new InvalidRequestError(
      `autotask: internal and customer notes would be published alike. Correct "policies", "autotask", "notes" in tenant "${session.tenant.id}".`,
      { system: "autotask", operation },
    );
  }

  function marked(text: string, operation: string): string {
    const { marker } = session;
    if (!setup.marksNotes || marker === undefined) return text;
    if (/^\S+$/.test(marker)) return withNoteMarker(text, marker);
    throw new InvalidRequestError(`autotask: a note's marker is one word, not "${marker}".`, {
      system: "autotask",
      operation,
    });
  }

  return {
    addInternalNote: (ticketId, note) => add("addInternalNote", "internal", ticketId, note),
    addCustomerNote: (ticketId, note) => add("addCustomerNote", "customer", ticketId, note),
  };
}
