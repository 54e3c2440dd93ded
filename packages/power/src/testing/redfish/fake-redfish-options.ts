import type { SeedOutlet } from "../unit/outlet-bank.ts";
import type { UnitOptions } from "../unit/unit-options.ts";

/** How a fake Redfish service is set up. `outlets` are the outlets of its one rack unit; without `systems` and without them it has none of either. */
export interface FakeRedfishOptions extends UnitOptions {
  /** Computer systems; `id` is the last segment of their address, and `name` their host name. @default one */
  readonly systems?: readonly SeedOutlet[] | undefined;
  /** How it answers an action. @default 204 */
  readonly actionStatus?: 200 | 202 | 204 | undefined;
  /** How long a task runs where it answers 202, in milliseconds; the command takes hold at its end. @default 5_000 */
  readonly taskMs?: number | undefined;
  /** How a task ends. @default "Completed" */
  readonly taskEnd?: "Completed" | "Exception" | undefined;
  /** Where it tells what an action allows. @default "inline" */
  readonly allowables?: "inline" | "action info" | "nowhere" | undefined;
  /** Whether `PowerCycle` is among it: for outlets since version 1.4 of their schema, for systems as the maker likes. @default true */
  readonly allowsCycle?: boolean | undefined;
  /** The kinds of reset a computer system allows besides `PowerCycle`. @default On, ForceOff, ForceRestart, GracefulShutdown */
  readonly resets?: readonly string[] | undefined;
  /** The length of a cycle, which is the service's own, in milliseconds. @default 10_000 */
  readonly cycleMs?: number | undefined;
  /** Members on one page of a collection. @default all */
  readonly pageSize?: number | undefined;
  /** A session nobody uses ends after this, in milliseconds. @default 1_800_000 */
  readonly sessionTimeoutMs?: number | undefined;
  /** Put before each advertised target, so that a test can have it lead elsewhere. @default nothing */
  readonly targetPrefix?: string | undefined;
}
