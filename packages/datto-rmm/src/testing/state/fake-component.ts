import type { FakeDevice } from "./fake-device.ts";

/** What a component finds when it runs. */
export interface ComponentRun {
  readonly device: Readonly<FakeDevice>;
  readonly variables: { readonly [name: string]: string };
  /** Restarts the device it runs on, so many milliseconds from now. */
  restart(afterMs: number): void;
  /** Sends a magic packet; a device of the same site that has no power wakes. */
  wake(macAddress: string): void;
}

/** What a component came to. */
export interface ComponentOutcome {
  /** Default "Success". */
  readonly status?: "Success" | "Warning" | "Failure";
  readonly stdout?: string;
  readonly stderr?: string;
}

/** A component of the fake's library. */
export interface FakeComponent {
  readonly uid: string;
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly categoryCode: string;
  readonly variables: readonly { readonly name: string; readonly type: string; readonly defaultVal: string | null }[];
  /** How long it runs, in milliseconds. */
  readonly runMs: number;
  readonly behave: (run: ComponentRun) => ComponentOutcome;
}
