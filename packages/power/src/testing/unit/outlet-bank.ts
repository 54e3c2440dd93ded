import type { Clock } from "@msp/workflows/ports";
import { Timeline } from "./timeline.ts";

/** An outlet of a fake unit, in the unit's own words. */
export interface SeedOutlet {
  readonly id: string;
  readonly name: string;
  /** @default true */
  readonly isOn?: boolean;
  /** @default false */
  readonly isLocked?: boolean;
  /** Until an accepted command takes effect, in milliseconds. @default 0 */
  readonly delayMs?: number;
  /** Drawn while it is on. @default 60 */
  readonly watts?: number;
}

/** An outlet as it stands. */
export interface FakeOutlet {
  readonly id: string;
  name: string;
  /** What it really does. */
  isOn: boolean;
  /** What it was told; differs while it is changing. */
  wanted: boolean;
  isLocked: boolean;
  delayMs: number;
  readonly watts: number;
  /** What troubles it, in the vendor's words. */
  errors: readonly string[];
  /** When it flips by itself, and how long after its command. */
  flips?: { readonly from: number; readonly afterMs: number } | undefined;
  /** Grows with every command, so that what an earlier one began comes to nothing. */
  turn: number;
}

/** A command that truly took hold, whatever its sender was told. */
export interface PowerCommand {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly outletId: string;
  readonly command: "on" | "off" | "cycle";
}

/** Is told of every change of an outlet when it happens; `at` is milliseconds since 1970-01-01 UTC. */
export type SwitchHook = (outletId: string, state: "on" | "off", at: number) => void;

/** The outlets of a fake unit, what was done with them, and what they will do by themselves. */
export class OutletBank {
  readonly outlets: readonly FakeOutlet[];
  readonly ledger: PowerCommand[] = [];
  readonly timeline: Timeline;

  constructor(
    readonly clock: Clock,
    seed: readonly SeedOutlet[],
    private readonly onSwitch: SwitchHook | undefined,
  ) {
    this.timeline = new Timeline(clock, onSwitch !== undefined);
    this.outlets = seed.map(({ isOn = true, isLocked = false, delayMs = 0, watts = 60, ...rest }) => ({
      ...rest,
      isOn,
      wanted: isOn,
      isLocked,
      delayMs,
      watts,
      errors: [],
      turn: 0,
    }));
  }

  find(id: string): FakeOutlet | undefined {
    this.timeline.settle();
    return this.outlets.find((outlet) => outlet.id === id);
  }

  /** On or off, and back after a while where `backAfterMs` says so. */
  command(outlet: FakeOutlet, isOn: boolean, backAfterMs?: number): void {
    const at = this.clock.now();
    const word = backAfterMs === undefined ? (isOn ? "on" : "off") : "cycle";
    this.ledger.push({ at, outletId: outlet.id, command: word });
    this.#turn(outlet, isOn, at);
    if (backAfterMs === undefined) return;
    outlet.flips = { from: at, afterMs: backAfterMs };
    const { turn } = outlet;
    this.timeline.at(at + outlet.delayMs + backAfterMs, (then) => {
      if (outlet.turn === turn) this.#turn(outlet, !isOn, then);
    });
  }

  #turn(outlet: FakeOutlet, isOn: boolean, at: number): void {
    outlet.turn += 1;
    outlet.flips = undefined;
    outlet.wanted = isOn;
    const { turn } = outlet;
    const happen = (then: number) => {
      if (outlet.turn !== turn || outlet.isOn === isOn) return;
      outlet.isOn = isOn;
      this.onSwitch?.(outlet.id, isOn ? "on" : "off", then);
    };
    if (outlet.delayMs === 0) happen(at);
    else this.timeline.at(at + outlet.delayMs, happen);
  }
}
