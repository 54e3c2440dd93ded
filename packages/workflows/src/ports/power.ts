/** An outlet, or a machine whose own management controller switches it. */
export interface PowerOutlet {
  /** The unit as the host's settings name it, a slash, and the unit's own word for the outlet, for example `acme-front-desk/0`. */
  readonly id: string;
  /** As the unit itself tells it; absent where it has none. Compared with the record before anything is switched. */
  readonly name?: string;
  readonly state: "on" | "off" | "changing" | "unknown";
  /** The vendor's own word for the state. */
  readonly stateText: string;
  /** The unit refuses to switch it until somebody unlocks it. */
  readonly isLocked: boolean;
  /** Whether `cycleOutlet` is possible: off and on again by the unit itself, so that it comes back even when the network went with it. */
  readonly canCycle: boolean;
  /** What it draws, in watts, where the unit measures. */
  readonly watts?: number;
}

/** What varies between power devices. The contract suite checks each claim. */
export interface PowerAbilities {
  /** At least one kind of unit switches off and on again in one request. Ask `canCycle` of the outlet. */
  readonly cyclesOutlets: boolean;
}

/**
 * Power management devices: rack units, smart plugs, management controllers. Writing methods send exactly one request each.
 *
 * A switched outlet is not a started computer: read the outlet back, then watch the device's own agent.
 *
 * Every method throws a `SystemError` subclass; `NotFoundError` where a unit or an outlet does not exist.
 */
export interface Power {
  /** What the unit says now. */
  getOutlet(outletId: string): Promise<PowerOutlet>;
  /** Every outlet of a unit. */
  outletsOf(unit: string): Promise<readonly PowerOutlet[]>;
  /**
   * Absolute, so it may be repeated. `ConflictError` where the outlet is locked, or gives itself another name than `expectedName`: between a proof and the
   * switching somebody may have plugged and labelled anew.
   */
  switchOutlet(
    outletId: string,
    state: "on" | "off",
    options?: { readonly expectedName?: string | undefined },
  ): Promise<void>;
  /**
   * Off, and on again after `offSeconds`, in one request and by the unit itself. `InvalidRequestError` where the unit cannot; `ConflictError` where the
   * outlet is locked, does not read on, or gives itself another name than `expectedName`. Some units keep a length of their own: then `offSeconds` is a wish.
   */
  cycleOutlet(
    outletId: string,
    options: { readonly offSeconds: number; readonly expectedName?: string | undefined },
  ): Promise<void>;
}
