import type { AnyAction } from "../../define/define-action.ts";
import type { Duration } from "../../domain/duration.ts";
import type { PollCommand, PollEnd } from "../execution.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { lastPause } from "../perform/pause-before-retry.ts";
import { readOnce } from "../perform/perform-action.ts";
import type { StepContext } from "../perform/step-context.ts";
import { nextLook } from "../walk/next-look.ts";
import { Parked } from "../walk/parked.ts";
import { pollInstant } from "../walk/poll-instant.ts";
import type { PollLooks } from "./poll-looks.ts";

/** What a poll looks with. */
export interface PollBasis {
  readonly runId: string;
  readonly step: StepContext;
  readonly looks: PollLooks;
  after(from: number, duration: Duration): number;
}

/**
 * Looks at its instants until the answer is news: another one than before, or a failure. Only news is journaled, and, when it gives up, the last
 * answer; a look that found what was there before leaves nothing.
 */
export async function pollForNews(
  { runId, step, looks, after }: PollBasis,
  action: AnyAction,
  { path, input, unlike, from, every, giveUpAt, limit }: PollCommand,
): Promise<PollEnd> {
  const { log, host } = step;
  const now = () => host.clock.now();
  const until = Math.min(giveUpAt, limit ?? Number.POSITIVE_INFINITY);
  const instantOf = (number: number) => pollInstant(after, from, every, number);
  const finishedAs = (end: Awaited<ReturnType<typeof readOnce>>) => ({
    kind: "finished" as const,
    path,
    action: action.id,
    effect: action.effect,
    ...end,
  });
  for (;;) {
    const look = looks.of(runId, path);
    const due = instantOf(look?.next ?? 0);
    const isOver = limit !== undefined && now() >= limit;
    if (isOver || due >= until) {
      if (now() < until) throw new Parked([{ path, for: "time", until }]);
      const last =
        look && unlike !== undefined && until !== limit
          ? [
              finishedAs({
                outcome: "done",
                output: unlike,
                reason: `the same as before, seen last at ${new Date(look.at).toISOString()}`,
              }),
            ]
          : [];
      await log.append([...last, { kind: "gave up", path, until }]);
      looks.forget(runId, path);
      return { isNews: false };
    }
    if (now() < due) throw new Parked([{ path, for: "time", until: due }]);
    const end = await withinLimit(path, limit, () => readOnce(step, action, { path, input }));
    const isSame =
      end.outcome === "done" &&
      unlike !== undefined &&
      lastPause(log, path) === undefined &&
      canonicalJson(end.output ?? null) === canonicalJson(unlike);
    const next = isSame ? numberAfter(instantOf, now()) : undefined;
    if (next === undefined) {
      await log.append([finishedAs(end)]);
      looks.forget(runId, path);
      return { isNews: true };
    }
    looks.keep(runId, path, { at: now(), next });
  }
}

/** A pause before a failed look is tried again does not outlast the limit around. */
async function withinLimit<T>(path: string, limit: number | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Parked) || limit === undefined) throw error;
    throw new Parked([...error.waits, { path, for: "the time limit", until: limit }]);
  }
}

/** `undefined` when the calendar cannot tell it: then the walk journals the answer and asks a person about the next instant. */
function numberAfter(instantOf: (number: number) => number, now: number): number | undefined {
  try {
    const number = nextLook(instantOf, now);
    return Number.isFinite(instantOf(number)) ? number : undefined;
  } catch {
    return undefined;
  }
}
