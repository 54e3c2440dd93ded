import type { ChecklistChoice, ChecklistLibrary, TenantView } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import type { LibraryOnTicket } from "./library-on-ticket.ts";

/** For which ticket a library is wanted, and which one a person has chosen. */
export const LibraryWanted = z.object({
  companyId: z.string(),
  ticketId: z.string(),
  /** Id of one of several libraries of the same name, or the exact name of another one. */
  chosen: z.string().optional(),
});
export type LibraryWanted = z.output<typeof LibraryWanted>;

/** Active libraries under the name the tenant uses for this customer, or those a person has chosen. */
export async function findLibraries(
  choice: ChecklistChoice,
  call: {
    readonly input: LibraryWanted;
    readonly ports: { readonly ticketing: Pick<Ticketing, "findChecklistLibraries" | "checklistOf"> };
    readonly tenant: TenantView;
  },
): Promise<{ readonly wanted: string; readonly libraries: LibraryOnTicket[] }> {
  const { input, ports, tenant } = call;
  const { label, ownPerCustomer } = tenant.binding("checklist", choice.general.id);
  const wanted = ownPerCustomer?.[input.companyId]?.label ?? label;
  const named = async (name: string) =>
    (await ports.ticketing.findChecklistLibraries({ name })).filter(({ isActive }) => isActive);
  const found = await named(wanted);
  const onTicket = (await ports.ticketing.checklistOf(input.ticketId)).map(({ title }) => title);
  const byId = found.filter(({ id }) => id === input.chosen);
  const chosen = input.chosen === undefined ? found : byId.length > 0 ? byId : await named(input.chosen);
  return { wanted, libraries: chosen.map((library) => toLibraryOnTicket(library, onTicket)) };
}

function toLibraryOnTicket({ id, name, items }: ChecklistLibrary, onTicket: readonly string[]): LibraryOnTicket {
  const titles = items.map(({ title }) => title);
  const present = titles.filter((title) => onTicket.includes(title)).length;
  return { libraryId: id, name, titles, onTicket: present === 0 ? "none" : present === titles.length ? "all" : "some" };
}
