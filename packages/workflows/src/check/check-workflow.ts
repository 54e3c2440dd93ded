import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Finding } from "./finding.ts";
import { placesOf } from "./places-of.ts";
import type { Rule } from "./rule.ts";
import { approvedIrreversible } from "./rules/approved-irreversible.ts";
import { duration } from "./rules/duration.ts";
import { emptyBody } from "./rules/empty-body.ts";
import { endingWait } from "./rules/ending-wait.ts";
import { escalation } from "./rules/escalation.ts";
import { identity } from "./rules/identity.ts";
import { jsonResult } from "./rules/json-result.ts";
import { liveBranch } from "./rules/live-branch.ts";
import { messageOnce } from "./rules/message-once.ts";
import { nesting } from "./rules/nesting.ts";
import { oneMeaning } from "./rules/one-meaning.ts";
import { ordering } from "./rules/ordering.ts";
import { quorum } from "./rules/quorum.ts";
import { reachable } from "./rules/reachable.ts";
import { readBack } from "./rules/read-back.ts";
import { saidInWords } from "./rules/said-in-words.ts";
import { settledWrite } from "./rules/settled-write.ts";
import { singleApproval } from "./rules/single-approval.ts";
import { uniqueDecision } from "./rules/unique-decision.ts";
import { uniqueName } from "./rules/unique-name.ts";
import { usableName } from "./rules/usable-name.ts";

const rules: readonly Rule[] = [
  identity,
  saidInWords,
  usableName,
  uniqueName,
  uniqueDecision,
  oneMeaning,
  nesting,
  reachable,
  emptyBody,
  liveBranch,
  endingWait,
  duration,
  escalation,
  quorum,
  settledWrite,
  jsonResult,
  approvedIrreversible,
  singleApproval,
  ordering,
  readBack,
  messageOnce,
];

/**
 * Finds what types cannot see: steps that never run, waits without an end, irreversible steps that nothing approves, broken ordering rules, names
 * used twice by a cast, and more. Nothing runs. Errors come first; within the same severity, findings keep the order of the rules.
 *
 * @example
 * ```ts
 * import { checkWorkflow, defineWorkflow } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const empty = defineWorkflow({
 *   id: "empty",
 *   title: "Does nothing",
 *   version: "1.0.0",
 *   effective: "2026-12-01",
 *   purpose: "Shows a finding.",
 *   input: z.object({}),
 *   steps: (flow) => flow,
 *   output: () => ({}),
 * });
 * for (const { severity, path, message } of checkWorkflow(empty)) console.log(`${severity} at "${path}": ${message}`);
 * ```
 */
export function checkWorkflow(workflow: AnyWorkflow): readonly Finding[] {
  const places = placesOf(workflow);
  const findings = rules.flatMap((rule) => [...rule(workflow, places)]);
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return Object.freeze([...errors, ...warnings]);
}
