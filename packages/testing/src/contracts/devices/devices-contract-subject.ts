import type { Clock, Devices, DevicesAbilities, PortAdapter } from "@msp/workflows/ports";

/** A fresh adapter with a fresh monitoring system behind it, whose clock moves by itself while somebody sleeps on it. */
export interface DevicesContractSubject {
  readonly adapter: PortAdapter<Devices, DevicesAbilities>;
  readonly clock: Clock;
  readonly world: {
    readonly companyId: string;
    readonly siteId: string;
    /** Another site of the same company. */
    readonly otherSiteId: string;
    /** A site of another company. */
    readonly foreignSiteId: string;
    /** Online at `siteId`; `user` was signed in to it last, and to no other. */
    readonly device: string;
    readonly user: string;
    /** Switched off at `otherSiteId`, and wakes; `neighbour` is online there. */
    readonly sleeper: string;
    readonly neighbour: string;
    /** Writes `output` and succeeds. */
    readonly component: string;
    readonly output: string;
    /** Set up to get the reports of `siteId`, alone. */
    readonly reportRecipient: string;
  };
  /** A monitor raises an alert for `device`; its id. */
  raiseAlert(): string;
  /** Names of all jobs that were truly made. */
  jobs(): readonly string[];
  /** The next write takes effect, but its answer does not come. */
  loseNextAnswer(): void;
  close?(): Promise<void>;
}
