/** An outlet in memory. */
export interface SeedOutlet {
  /** The unit's own word for it, without the unit: `0` is `acme-front-desk/0` in the unit `acme-front-desk`. */
  readonly id: string;
  readonly name?: string;
  /** @default "on" */
  readonly state?: "on" | "off";
  /** @default false */
  readonly isLocked?: boolean;
  /** @default whether the abilities say that outlets are cycled */
  readonly canCycle?: boolean;
  readonly watts?: number;
}

/** What power devices in memory hold at first: outlets by the name of their unit. */
export interface MemoryPowerSeed {
  readonly units: { readonly [unit: string]: readonly SeedOutlet[] };
}
