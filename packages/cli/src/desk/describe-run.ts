import type { AnyWorkflow, Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { titleOf } from "@msp/workflows/render";
import { createRoleTitle } from "../definition/create-role-title.ts";
import { findNode } from "../definition/find-node.ts";
import { whatIsAsked, whoIsAsked } from "../progress/describe-request.ts";
import type { FormatInstant } from "../text/value-in-words.ts";
import type { RunSummary } from "./run-summary.ts";

/** What a list needs to speak of a run in words. */
export interface RunWords {
  /** The definition, where it is known here. */
  readonly workflow: AnyWorkflow | undefined;
  readonly format: FormatInstant;
  readonly holders: (role: string) => readonly Person[];
  /** Whether a host is running. */
  readonly isServed: boolean;
}

/** A run as a list says it. */
export interface DescribedRun {
  /** How it stands, in a word or two. */
  readonly state: string;
  /** Whose turn it is and for what, one line each; of a run that has ended, why it came to that. */
  readonly turns: readonly string[];
}

/** Says how a run stands and whose turn it is. */
export const describeRun = (run: RunSummary, words: RunWords): DescribedRun => ({
  state: stateOf(run, words),
  turns: turnsOf(run, words),
});

function stateOf({ outcome, isReady, requests }: RunSummary, { isServed }: RunWords): string {
  if (outcome !== "waiting") return outcome;
  if (isReady) return isServed ? "going on" : "stands still";
  return requests.length > 0 ? "asks" : "waits";
}

function turnsOf({ outcome, reason, isReady, runId, requests, waits }: RunSummary, words: RunWords): readonly string[] {
  if (outcome !== "waiting") return reason === undefined ? [] : [reason];
  // What was answered a moment ago still stands among the requests until the run has gone on.
  if (isReady) return words.isServed ? [] : [`has something to do now: msp resume ${runId}`];
  if (requests.length > 0)
    return requests.map((request) => `${askedInWords(request, words)}, since ${words.format(request.openedAt)}`);
  return waits.map(({ path, for: what }) => (path === "" ? what : `${what}: ${placeInWords(path, words)}`));
}

function askedInWords(request: PersonRequest, words: RunWords): string {
  const { workflow, holders } = words;
  const roleTitle = workflow ? createRoleTitle(workflow) : (role: string) => role;
  const titled = (path: string) => placeInWords(path, words);
  return `${whoIsAsked(request, { roleTitle, holders })}: ${whatIsAsked(request, { titleOf: titled })}`;
}

function placeInWords(path: string, { workflow }: RunWords): string {
  const node = workflow && findNode(workflow.nodes, path, new Map());
  return node ? titleOf(node) : path;
}
