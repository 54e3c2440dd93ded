import type { Person, Tenant } from "@msp/workflows";
import type { Json } from "@msp/workflows/ports";
import type { Aim } from "./aim.ts";
import type { MutantName } from "./mutants/mutants.ts";
import type { TreePlan } from "./workflow/tree-plan.ts";

/** What a process is to work on. */
export interface Setup {
  readonly file: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly autotask: {
    readonly userName: string;
    readonly secret: string;
    readonly integrationCode: string;
    readonly zoneUrl: string;
    readonly discoveryUrl: string;
  };
  readonly smtp: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly password: string;
    readonly from: string;
  };
  readonly tenant: Tenant<never>;
  readonly zone: string;
  /** `undefined`: the catalog's `remove-contact`. */
  readonly tree: TreePlan | undefined;
  readonly input: Json;
  readonly startKey: string;
  readonly by: Person;
  readonly signingKey: string;
  readonly lookFirst: "always" | "after a restore";
  readonly aims: readonly Aim[];
  readonly mutant: MutantName | undefined;
}
