import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { EntryOf } from "../journal/entry.ts";
import type { RunLog } from "../journal/run-log.ts";
import { reasonOf } from "../reason-of.ts";
import { adoptFound } from "./adopt-found.ts";
import { isStorageFailure } from "./is-storage-failure.ts";
import { lookForTrace, type Trace } from "./look-for-trace.ts";
import type { Settlement } from "./settlement.ts";
import type { Performing } from "./step-context.ts";

/** Where it is remembered what the looks came to, of which nothing rests on but that they were made. */
const placeOf = ({ path, attempt }: { readonly path: string; readonly attempt: number }) => `${path}@settle${attempt}`;

const aboutOf = (sighted: EntryOf<"sighted">): string => `sighting ${sighted.seq}`;

/** The sighting of an attempt that nobody has followed yet. */
export function unfollowedSighting(
  log: RunLog,
  attempt: { readonly path: string; readonly attempt: number },
): EntryOf<"sighted"> | undefined {
  const sighted = log.last(attempt.path, "sighted");
  if (sighted?.attempt !== attempt.attempt) return undefined;
  return log.decided(placeOf(attempt), aboutOf(sighted)) ? undefined : sighted;
}

/**
 * Looks at once, and once, for an attempt the service has told of by itself: what is found is proof, however early. What is not found may only not be
 * searchable yet, so that, and a look that fails, says nothing: `undefined`, and the ordinary wait goes on.
 */
export async function lookWhenSighted(
  context: Performing,
  action: AnyAction,
  input: Json,
  trace: Trace,
): Promise<Settlement | undefined> {
  const sighted = unfollowedSighting(context.log, trace);
  if (!sighted) return undefined;
  let came: string;
  try {
    const { matches, unclear } = await lookForTrace(context, action, input, trace);
    const [oldest, ...doubles] = matches;
    if (unclear === undefined && oldest !== undefined)
      return await adoptFound(context, action, trace, [oldest, ...doubles]);
    came = unclear ?? "nothing to be seen yet";
  } catch (error) {
    if (isStorageFailure(error)) throw error;
    came = context.revealed.scrub(`looking it up failed: ${reasonOf(error)}`);
  }
  await context.log.append([{ kind: "decided", path: placeOf(trace), about: aboutOf(sighted), value: came }]);
  return undefined;
}
