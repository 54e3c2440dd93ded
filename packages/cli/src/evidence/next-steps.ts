import type { RunStatus } from "@msp/workflows/run";
import { shellWord } from "../text/shell-word.ts";

/** Something a person may do next, and the command that does it. */
export interface NextStep {
  readonly what: string;
  readonly command: string;
}

/** Where a run is kept. */
export interface KeptAt {
  /** Whether a host is running. */
  readonly isServed: boolean;
  /** Whether there is something to do for whoever drives the run, so that what people are asked may be out of date. */
  readonly isReady: boolean;
  /** What the commands need to find the same runs, for example ` --state runs.sqlite`. */
  readonly given: string;
}

/** What to do next about a run, with the very commands; nothing where only its journal's file is at hand. */
export function nextSteps(
  { runId, outcome, requests, doubts }: RunStatus,
  kept: KeptAt | undefined,
): readonly NextStep[] {
  if (!kept) return [];
  const { isServed, isReady, given } = kept;
  const asked = isReady ? [] : requests;
  const say = (what: string, command: string): NextStep => ({ what, command: `msp ${command}${given}` });
  const one = requests.length === 1;
  if (outcome !== "waiting")
    return [
      ...(doubts.length === 0 ? [] : [say("look after what is not proven, and vouch for it", `answer ${runId}`)]),
      say("keep what proves it", `export ${runId}`),
    ];
  return [
    ...asked.map(({ token, title }) =>
      say(one ? "answer it" : `answer "${title}"`, `answer ${one ? runId : shellWord(token)}`),
    ),
    ...(isServed
      ? []
      : [
          say("take it further, as far as it goes", `resume ${runId}`),
          say("let time and people take it further by themselves", "serve"),
        ]),
    ...(asked.length > 0 ? [] : [say("end it without doing anything new", `cancel ${runId} --reason "…"`)]),
  ];
}
