import type { ChecklistChoice, ChecklistLibrary, TenantView } from "@msp/workflows";
import type { Ticketing } from "@msp/workflows/ports";
import * as z from "zod";
import type { LibraryOnTicket } from "./library-on-ticket.ts";

/** For which ticket a library is wanted, and which one a person has chosen. */
export const LibraryWanted = z.object({
  companyId: z.string(),
  ticketId: z.string(),
  /** What people have answered so far, each the exact name of a library or the id of one of several of a name. The last one counts. */
  answers: z.array(z.string()).optional(),
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
  const { answers = [] } = input;
  const chosen = answers.at(-1);
  // Libraries are only found by name, so an id counts when its name was wanted or answered before.
  const [found = [], ...others] = await Promise.all([wanted, ...answers.slice(0, -1)].map(named));
  const onTicket = (await ports.ticketing.checklistOf(input.ticketId)).map(({ title }) => title);
  const byId = [found, ...others].flat().filter(({ id }) => id === chosen);
  const fitting = chosen === undefined ? found : byId.length > 0 ? byId.slice(0, 1) : await named(chosen);
  return { wanted, libraries: fitting.map((library) => toLibraryOnTicket(library, onTicket)) };
}

function toLibraryOnTicket({ id, name, items }: ChecklistLibrary, onTicket: readonly string[]): LibraryOnTicket {
  const titles = items.map(({ title }) => title);
  const present = titles.filter((title) => onTicket.includes(title)).length;
  return { libraryId: id, name, titles, onTicket: present === 0 ? "none" : present === titles.length ? "all" : "some" };
}
