import type { Person } from "@msp/workflows";
import type { People } from "@msp/workflows/ports";

/** The people of a desk that only looks or takes answers: nobody is told anything, and nothing says that somebody was. */
export const silentPeople = (holders: (role: string) => readonly Person[]): People => ({
  ask: async () => undefined,
  remind: async () => undefined,
  withdraw: async () => undefined,
  holdsRole: (person, role) => holders(role).some(({ id }) => id === person),
});

/**
 * The people of a run that is driven at a terminal. What they are asked is shown there, which reaches nobody else; the journal says so, and the next host
 * tells them through its own channel.
 */
export function untoldPeople(holders: (role: string) => readonly Person[]): People {
  const untold = () =>
    Promise.reject(new Error("No host was running: it was shown only where the run was driven. A host tells it."));
  return { ...silentPeople(holders), ask: untold, remind: untold, withdraw: untold };
}
