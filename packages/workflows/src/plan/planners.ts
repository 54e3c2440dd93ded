import type { Node, NodeOf } from "../define/node.ts";
import { planApprove } from "./plan-approve.ts";
import { planChoose, planWhen } from "./plan-decision.ts";
import { planEach } from "./plan-each.ts";
import { planRecover } from "./plan-recover.ts";
import { planRun } from "./plan-run.ts";
import { planSleepUntil } from "./plan-sleep-until.ts";
import { planStep } from "./plan-step.ts";
import { planStop } from "./plan-stop.ts";
import { planTogether } from "./plan-together.ts";
import { planWaitUntil } from "./plan-wait-until.ts";
import { planWaiting } from "./plan-waiting.ts";
import { planWithin } from "./plan-within.ts";
import type { Planned, Planning } from "./planning.ts";

type Planners = { readonly [K in Node["kind"]]: (node: NodeOf<K>, at: Planning) => Promise<Planned> };

/** How each kind of node is planned. */
export const planners: Planners = {
  step: planStep,
  task: planWaiting,
  form: planWaiting,
  checklist: planWaiting,
  approve: planApprove,
  when: planWhen,
  choose: planChoose,
  each: planEach,
  together: planTogether,
  within: planWithin,
  waitUntil: planWaitUntil,
  waitFor: planWaiting,
  sleepUntil: planSleepUntil,
  run: planRun,
  recover: planRecover,
  stop: planStop,
};
