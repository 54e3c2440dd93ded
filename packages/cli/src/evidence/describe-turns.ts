import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry, RunStatus } from "@msp/workflows/run";
import { answerShape } from "../answer/answer-shape.ts";
import type { Narrator } from "../progress/create-narrator.ts";

/** What a run waits for now. */
export interface Turns {
  readonly status: RunStatus;
  readonly entries: readonly Entry[];
  readonly narrator: Narrator;
}

/** Something a run waits for, and how it is answered where people are asked. */
export interface Turn {
  readonly text: string;
  readonly howToAnswer: readonly string[];
}

/** Whose turn it is and for what, since when, and until when it is waited for; a person in need of a next step reads these lines first. */
export function describeTurns({ status, entries, narrator }: Turns): readonly Turn[] {
  const asked = status.requests.map((request) => {
    const { text } = narrator.describeRequest(request);
    const parts = [`since ${narrator.format(request.openedAt)}`, ...timesOf(request, status, entries, narrator)];
    return { text: `${text} (${parts.join("; ")})`, howToAnswer: request.kind === "form" ? [] : answerShape(request) };
  });
  const isAsked = ({ path }: { readonly path: string }) =>
    status.requests.some((request) => path.startsWith(`${request.path}@wait`) || path === `${request.path}wait`);
  const others = status.waits
    .filter((wait) => !isAsked(wait))
    .map(({ path, for: what, until }) => {
      const where = path === "" ? "" : `: ${narrator.titleOf(path)}`;
      return {
        text: `${what}${where}${until === undefined ? "" : `, until ${narrator.format(until)}`}`,
        howToAnswer: [],
      };
    });
  return [...asked, ...others];
}

/** Reminders so far, the next time something happens by itself, and when it is given up. */
function timesOf(
  { path, token }: PersonRequest,
  { waits }: RunStatus,
  entries: readonly Entry[],
  { format }: Narrator,
): readonly string[] {
  const reminders = entries.filter((entry) => entry.kind === "reminded" && entry.token === token).length;
  const until = waits.find((wait) => wait.path.startsWith(`${path}@wait`))?.until;
  const end = entries.findLast(
    (entry) => entry.kind === "decided" && entry.path === path && entry.about === "give-up time",
  );
  const givenUp = end?.kind === "decided" && typeof end.value === "number" ? end.value : undefined;
  return [
    ...(reminders === 0 ? [] : [`reminded ${reminders === 1 ? "once" : `${reminders} times`}`]),
    ...(until === undefined || until === givenUp ? [] : [`next reminder ${format(until)}`]),
    ...(givenUp === undefined ? [] : [`given up on ${format(givenUp)}`]),
  ];
}
