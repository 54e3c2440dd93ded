/** A switch as `Switch.GetStatus` tells it; vendor documentation. What a model does not measure is absent. */
export interface ShellySwitchStatus {
  readonly id: number;
  readonly output: boolean;
  /** What switched it last, in the vendor's words. */
  readonly source?: string;
  /** Seconds since 1970-01-01 UTC; with `timer_duration` the time of a flip that is still to come. */
  readonly timer_started_at?: number;
  /** Seconds. */
  readonly timer_duration?: number;
  /** Watts. */
  readonly apower?: number;
  readonly temperature?: { readonly tC: number | null };
  /** For example `overtemp`, `overpower`, `overvoltage`. */
  readonly errors?: readonly string[];
}

/** What a person configured for a switch. */
export interface ShellySwitchConfig {
  readonly id: number;
  readonly name: string | null;
}
