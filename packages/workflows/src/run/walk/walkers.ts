import type { Node, NodeOf } from "../../define/node.ts";
import type { Place } from "./place.ts";
import { walkApprove } from "./walk-approve.ts";
import { walkChecklist } from "./walk-checklist.ts";
import { walkChoose, walkWhen } from "./walk-decision.ts";
import { walkEach } from "./walk-each.ts";
import { walkForm } from "./walk-form.ts";
import { walkRecover } from "./walk-recover.ts";
import { walkRun } from "./walk-run.ts";
import { walkSleepUntil } from "./walk-sleep-until.ts";
import { walkStep } from "./walk-step.ts";
import { walkStop } from "./walk-stop.ts";
import { walkTask } from "./walk-task.ts";
import { walkTogether } from "./walk-together.ts";
import { walkWaitFor } from "./walk-wait-for.ts";
import { walkWaitUntil } from "./walk-wait-until.ts";
import { walkWithin } from "./walk-within.ts";

type Walkers = { readonly [K in Node["kind"]]: (node: NodeOf<K>, place: Place) => Promise<Record<string, unknown>> };

/** How each kind of node is run. */
export const walkers: Walkers = {
  step: walkStep,
  task: walkTask,
  form: walkForm,
  checklist: walkChecklist,
  approve: walkApprove,
  when: walkWhen,
  choose: walkChoose,
  each: walkEach,
  together: walkTogether,
  within: walkWithin,
  waitUntil: walkWaitUntil,
  waitFor: walkWaitFor,
  sleepUntil: walkSleepUntil,
  run: walkRun,
  recover: walkRecover,
  stop: walkStop,
};
