import type { Setup } from "../setup.ts";
import { provingTenant } from "../workflow/proving-tenant.ts";
import type { Aims } from "./aims.ts";
import type { World } from "./open-world.ts";
import type { StoreAtHand } from "./store-at-hand.ts";
import type { TrialPlan } from "./trial-plan.ts";
import type { TrialWork } from "./work-of-trial.ts";

/** What the next process of a trial is told to begin with. */
export function setupOfTrial(plan: TrialPlan, work: TrialWork, world: World, store: StoreAtHand, aims: Aims): Setup {
  const { sandbox, gate, time } = world;
  const base = `${gate.url}/atservicesrest/`;
  return {
    file: store.file,
    now: time.now(),
    autotask: { ...sandbox.access.autotask, zoneUrl: base, discoveryUrl: base },
    smtp: sandbox.access.smtp,
    tenant: provingTenant,
    zone: "America/New_York",
    tree: work.tree,
    input: work.input,
    startKey: `ticket of lane ${plan.lane}, trial ${plan.number}`,
    by: work.by,
    signingKey: "a key that no store holds",
    lookFirst: store.isSecondHost ? "always" : "after a restore",
    aims: aims.left,
    mutant: plan.mutant,
  };
}
