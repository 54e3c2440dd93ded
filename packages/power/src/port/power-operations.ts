/**
 * What holds for every unit. A request is on its way for half a minute at most, and a unit acts at once or makes a task of it; nothing can be marked, and
 * nothing an earlier attempt did can be told from what a person did.
 */
const facts = { maxInFlightMs: 120_000, searchLagMs: 0, canMark: false, canFind: false };

/** The facts of the writing methods. */
export const powerOperations = { switchOutlet: facts, cycleOutlet: facts } as const;
