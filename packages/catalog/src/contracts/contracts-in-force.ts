import type { Contract } from "@msp/workflows";

/** The contracts that are active on the day of an instant (milliseconds since 1970-01-01 UTC); days are UTC. */
export function contractsInForce(contracts: readonly Contract[], now: number): readonly Contract[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return contracts.filter(
    ({ isActive, startsOn, endsOn }) =>
      isActive && (startsOn === undefined || startsOn <= today) && (endsOn === undefined || today <= endsOn),
  );
}
