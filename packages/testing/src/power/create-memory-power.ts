import type { Call, Clock, PortAdapter, Power, PowerAbilities, PowerOutlet } from "@msp/workflows/ports";
import { createAgenda } from "../sending/agenda.ts";
import { createSender } from "../sending/create-sender.ts";
import { errorsOf } from "../sending/errors-of.ts";
import type { LedgerEntry } from "../sending/ledger-entry.ts";
import type { WriteFault } from "../sending/write-fault.ts";
import type { MemoryPowerSeed } from "./memory-power-seed.ts";
import { OutletRack, type RackedOutlet, type SwitchHook } from "./outlet-rack.ts";

/** Settings of power devices in memory. */
export interface MemoryPowerOptions {
  readonly clock: Clock;
  readonly seed: MemoryPowerSeed;
  /** @default outlets are cycled */
  readonly abilities?: Partial<PowerAbilities>;
  /** Is told of every change of an outlet when it happens, so that a device of another system can lose its power and boot. */
  readonly onSwitch?: SwitchHook;
}

/** Power devices in memory: the port, the hands of a test, and a way to break them. */
export interface MemoryPower extends PortAdapter<Power, PowerAbilities> {
  /** What really became of every write that left. */
  readonly ledger: readonly LedgerEntry[];
  failNext(fault: WriteFault): void;
  /** Somebody presses the button at the outlet. */
  switchByHand(outletId: string, state: "on" | "off"): void;
  /** Somebody locks the outlet or unlocks it. */
  setLocked(outletId: string, isLocked: boolean): void;
  /** Somebody labels the outlet anew. */
  rename(outletId: string, name: string): void;
}

const system = "memory-power";
const facts = { maxInFlightMs: 5_000, searchLagMs: 0, canMark: false, canFind: false };
const operations = { switchOutlet: facts, cycleOutlet: facts };

/**
 * Creates power devices in memory. An outlet that is cycled comes back by itself, on the clock.
 *
 * @example
 * ```ts
 * import { createFakeClock, createMemoryPower } from "@msp/testing";
 *
 * const power = createMemoryPower({
 *   clock: createFakeClock(),
 *   seed: { units: { "acme-front-desk": [{ id: "0", name: "ACME-WS-01" }] } },
 *   onSwitch: (outletId, state) => console.log(outletId, state),
 * });
 * const port = power.on({ notAfter: Infinity, beforeWrite: async () => {} });
 * await port.cycleOutlet("acme-front-desk/0", { offSeconds: 10 });
 * ```
 */
export function createMemoryPower({ clock, seed, abilities, onSwitch }: MemoryPowerOptions): MemoryPower {
  const claims: PowerAbilities = { cyclesOutlets: true, ...abilities };
  const agenda = createAgenda(clock);
  const rack = new OutletRack(seed, claims.cyclesOutlets, clock, agenda, onSwitch);
  const sender = createSender({ system, clock, agenda, operations });
  const errors = errorsOf(system);

  function found(operation: string, outletId: string): RackedOutlet {
    const outlet = rack.outlet(outletId);
    if (outlet === undefined) throw errors.missing(operation, `there is no outlet ${outletId}`);
    return outlet;
  }

  function byHand(outletId: string): RackedOutlet {
    const outlet = rack.outlet(outletId);
    if (outlet === undefined) throw new Error(`There is no outlet ${outletId}.`);
    return outlet;
  }

  function refuseRenamed(operation: string, { id, name }: RackedOutlet, expectedName = name): void {
    if (name !== expectedName)
      throw errors.conflict(operation, `outlet ${id} calls itself "${name}" and not "${expectedName}"`);
  }

  async function write(
    call: Call,
    operation: keyof typeof operations,
    outlet: RackedOutlet,
    fields: { readonly state?: "on" | "off"; readonly offSeconds?: number },
    commit: (at: number) => void,
  ): Promise<void> {
    if (outlet.isLocked) throw errors.conflict(operation, `outlet ${outlet.id} is locked`);
    const request = { method: "SWITCH", url: `memory://power/${outlet.id}`, body: fields };
    const prior = { state: outlet.state };
    await sender.send(call, { operation, target: `outlet ${outlet.id}`, fields, prior, request }, commit);
  }

  return {
    system,
    abilities: claims,
    operations,
    ledger: sender.ledger,
    failNext: sender.failNext,
    switchByHand: (outletId, state) => rack.switch(byHand(outletId), state, clock.now()),
    setLocked(outletId, isLocked) {
      byHand(outletId).isLocked = isLocked;
    },
    rename(outletId, name) {
      byHand(outletId).name = name;
    },
    on: (call) => ({
      getOutlet: async (outletId) => toOutlet(found("getOutlet", outletId)),
      async outletsOf(unit) {
        agenda.catchUp();
        const outlets = rack.units.get(unit);
        if (outlets === undefined) throw errors.missing("outletsOf", `there is no unit ${unit}`);
        return outlets.map(toOutlet);
      },
      async switchOutlet(outletId, state, { expectedName } = {}) {
        const outlet = found("switchOutlet", outletId);
        refuseRenamed("switchOutlet", outlet, expectedName);
        await write(call, "switchOutlet", outlet, { state }, (at) => rack.switch(outlet, state, at));
      },
      async cycleOutlet(outletId, { offSeconds, expectedName }) {
        const operation = "cycleOutlet";
        const outlet = found(operation, outletId);
        refuseRenamed(operation, outlet, expectedName);
        if (!outlet.canCycle) throw errors.invalid(operation, `outlet ${outletId} does not come back by itself`);
        if (!Number.isSafeInteger(offSeconds) || offSeconds < 1)
          throw errors.invalid(operation, "the time without power is a whole number of seconds above 0");
        if (outlet.state === "off") throw errors.conflict(operation, `outlet ${outletId} is off already`);
        await write(call, operation, outlet, { offSeconds }, (at) => rack.cycle(outlet, offSeconds * 1_000, at));
      },
    }),
  };
}

const toOutlet = ({ turn: _, ...outlet }: RackedOutlet): PowerOutlet => ({ ...outlet, stateText: outlet.state });
