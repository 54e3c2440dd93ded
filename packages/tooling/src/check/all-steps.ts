import type { Step } from "./step.ts";
import { attwStep } from "./steps/attw-step.ts";
import { buildStep } from "./steps/build-step.ts";
import { conventionsStep } from "./steps/conventions-step.ts";
import { docsStep } from "./steps/docs-step.ts";
import { examplesStep } from "./steps/examples-step.ts";
import { lockfileStep } from "./steps/lockfile-step.ts";
import { packStep } from "./steps/pack-step.ts";
import { proveStep } from "./steps/prove-step.ts";
import { publintStep } from "./steps/publint-step.ts";
import { styleStep } from "./steps/style-step.ts";
import { testStep } from "./steps/test-step.ts";
import { typesStep } from "./steps/types-step.ts";
import { unusedStep } from "./steps/unused-step.ts";

/** The gate, in the order it runs: what is quick and often wrong comes first. */
export const allSteps: readonly Step[] = [
  lockfileStep,
  styleStep,
  conventionsStep,
  typesStep,
  unusedStep,
  testStep,
  proveStep,
  examplesStep,
  docsStep,
  buildStep,
  publintStep,
  attwStep,
  packStep,
];
