import type { Clock, PowerOutlet } from "@msp/workflows/ports";
import type { Agenda } from "../sending/agenda.ts";
import type { MemoryPowerSeed } from "./memory-power-seed.ts";

/** An outlet as it stands. */
export interface RackedOutlet extends Omit<PowerOutlet, "name" | "state" | "stateText" | "isLocked"> {
  name?: string;
  state: "on" | "off";
  isLocked: boolean;
  /** Grows with every switching, so that a cycle somebody has switched into does not come back. */
  turn: number;
}

/** Is told of every change, at the instant it happens: milliseconds since 1970-01-01 UTC. */
export type SwitchHook = (outletId: string, state: "on" | "off", at: number) => void;

/** The outlets of power devices in memory. */
export class OutletRack {
  readonly units: ReadonlyMap<string, readonly RackedOutlet[]>;

  constructor(
    seed: MemoryPowerSeed,
    cycles: boolean,
    private readonly clock: Clock,
    private readonly agenda: Agenda,
    private readonly onSwitch: SwitchHook | undefined,
  ) {
    this.units = new Map(
      Object.entries(seed.units).map(([unit, outlets]) => [
        unit,
        outlets.map(({ id, state = "on", isLocked = false, canCycle = cycles, ...rest }) => ({
          ...rest,
          id: `${unit}/${id}`,
          state,
          isLocked,
          canCycle,
          turn: 0,
        })),
      ]),
    );
  }

  outlet(outletId: string): RackedOutlet | undefined {
    this.agenda.catchUp();
    return [...this.units.values()].flat().find(({ id }) => id === outletId);
  }

  switch(outlet: RackedOutlet, state: "on" | "off", at: number): void {
    outlet.turn += 1;
    if (outlet.state === state) return;
    outlet.state = state;
    this.onSwitch?.(outlet.id, state, at);
  }

  /** Off, and on again by itself. */
  cycle(outlet: RackedOutlet, offMs: number, at: number): void {
    this.switch(outlet, "off", at);
    const { turn } = outlet;
    this.agenda.schedule(at + offMs, (back) => {
      if (outlet.turn === turn) this.switch(outlet, "on", back);
    });
    // Whoever listens must hear of it in time, even while nobody looks at the outlet.
    if (this.onSwitch !== undefined)
      void this.clock.sleep(at + offMs - this.clock.now()).then(() => this.agenda.catchUp());
  }
}
