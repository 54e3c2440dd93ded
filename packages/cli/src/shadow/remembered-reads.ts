import type { Ticketing } from "@msp/workflows/ports";

/** Reads whose answer is the same for many tickets, and does not change while past ones are looked at. */
const shared = [
  "getCompany",
  "getContact",
  "getResource",
  "findContacts",
  "findCompanies",
  "findOpenTickets",
  "contractsOf",
  "findChecklistLibraries",
] as const satisfies readonly (keyof Ticketing)[];

/** Remembers what was read until `forget`, so that a hundred tickets of one customer ask for that customer once. What failed is asked again. */
export function rememberedReads(): { on(ticketing: Ticketing): Ticketing } {
  const answers = new Map<string, Promise<unknown>>();
  return {
    on(ticketing) {
      const remembered = shared.map((name) => {
        const read = ticketing[name].bind(ticketing) as (query: unknown) => Promise<unknown>;
        const ask = (query: unknown) => {
          const key = JSON.stringify([name, query]);
          const known = answers.get(key) ?? read(query);
          answers.set(key, known);
          known.catch(() => answers.delete(key));
          return known;
        };
        return [name, ask] as const;
      });
      return { ...ticketing, ...Object.fromEntries(remembered) };
    },
  };
}
