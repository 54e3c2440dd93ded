import type { FormNode, Node } from "../../define/node.ts";
import type { Duration } from "../../domain/duration.ts";
import { parseDuration } from "../../domain/parse-duration.ts";
import { fixedDurations, fixedReminders, readable } from "../fixed-durations.ts";
import type { Around } from "../places-of.ts";
import type { Rule } from "../rule.ts";
import { surelyNotShorter } from "../surely-not-shorter.ts";

/** A branch for time that runs out must be able to see its time run out. */
export const liveBranch: Rule = function* (_, places) {
  for (const { node, path, inside } of places) {
    for (const problem of problemsOf(node, inside)) {
      yield { severity: "error", rule: "live-branch", path, message: `At "${path}" ${problem}` };
    }
  }
};

function* problemsOf(node: Node, inside: readonly Around[]): Generator<string> {
  if (node.kind === "form") yield* remindersThatNeverCome(node);
  const own = readable(fixedDurations(node)[node.kind === "within" ? "limit" : "giveUpAfter"]);
  const branch = node.kind === "within" ? "whenOver" : "whenGivenUp" in node ? "whenGivenUp" : undefined;
  if (own === undefined || branch === undefined) return;
  const limit = limitsAround(inside).find((one) => surelyNotShorter(own, one));
  if (limit)
    yield `\`${branch}\` can never run: after ${own} the limit of ${limit} around it is over already. Make its own time shorter.`;
}

function* remindersThatNeverCome(node: FormNode): Generator<string> {
  if (!node.remind) {
    for (const branch of ["onReminder", "afterLastReminder"] as const)
      if (node[branch]) yield `\`${branch}\` can never run, because nobody is reminded. Add \`remind\`.`;
    return;
  }
  const remind = fixedReminders(node);
  const giveUpAfter = readable(fixedDurations(node).giveUpAfter);
  if (!remind || !giveUpAfter) return;
  const [first, every] = [readable(remind.after), readable(remind.every)];
  if (first && surelyNotShorter(first, giveUpAfter)) {
    yield `the first reminder would come after ${first}, when the form was given up after ${giveUpAfter}. Remind earlier.`;
  } else if (
    node.afterLastReminder &&
    every &&
    remind.atMost > 1 &&
    surelyNotShorter(times(every, remind.atMost - 1), giveUpAfter)
  ) {
    yield `\`afterLastReminder\` can never run: ${remind.atMost} reminders, one every ${every}, take longer than the ${giveUpAfter} after which the form is given up. Remind less often, or give up later.`;
  }
}

const limitsAround = (inside: readonly Around[]): readonly Duration[] =>
  inside.flatMap(({ node, role }) => {
    const limit = node.kind === "within" && role === "body" ? readable(fixedDurations(node).limit) : undefined;
    return limit ? [limit] : [];
  });

const times = (duration: Duration, factor: number): Duration => {
  const { count, unit } = parseDuration(duration);
  return `${count * factor} ${unit}s`;
};
