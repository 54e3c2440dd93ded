import type { Escalation, Leaf, Nodes, Reminders } from "../../define/node.ts";
import type { Duration } from "../../domain/duration.ts";
import type { PersonRequest } from "../../ports/people.ts";
import type { WaitEnd } from "../execution.ts";
import { decideInstant } from "./decide-instant.ts";
import { decideLeaf } from "./decide-leaf.ts";
import { durationOf } from "./duration-of.ts";
import { LimitReached } from "./limit-reached.ts";
import { inside, type Place } from "./place.ts";
import { walkNodes } from "./walk-nodes.ts";

/** What is asked of a person, how they are reminded, and when it is given up. */
export interface Ask {
  readonly path: string;
  readonly build: () => Omit<PersonRequest, "runId" | "token" | "openedAt">;
  readonly remind?: Reminders | Leaf<Reminders> | undefined;
  readonly escalate?: Escalation | undefined;
  readonly onReminder?: Nodes | undefined;
  readonly afterLastReminder?: Nodes | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly giveUpAt?: number;
}

/** A person's answers to one request: the first, and the next ones where several count. */
export interface Asked {
  readonly request: PersonRequest;
  /** The next answer, or `{ came: false }` once the request was given up (and withdrawn). */
  next(): Promise<WaitEnd>;
}

/**
 * Shows a request to its people, reminds them, lets others answer when they do not, and waits. Reminders are counted from when they were due, but never come in a burst after a pause.
 */
export async function askPerson(place: Place, ask: Ask): Promise<Asked> {
  const { execution } = place;
  const request = await execution.open(ask.path, ask.build);
  const giveUpAt = ask.giveUpAt ?? Number.POSITIVE_INFINITY;
  const plan = ask.remind === undefined ? undefined : await reminderPlan(place, ask.path, ask.remind);
  const before = Math.min(giveUpAt, place.limit);
  let escalateAt = ask.escalate
    ? await escalationTime(place, ask.path, ask.escalate, request)
    : Number.POSITIVE_INFINITY;
  let due = Number.POSITIVE_INFINITY;
  let reminder = 0;
  let waits = 0;

  // Worked out once: a calendar that changes does not move what people were promised.
  const nextDue = (from: () => number, pause: Duration): Promise<number> =>
    decideInstant(place, ask.path, `reminder ${reminder + 1}`, () => execution.after(from(), pause));

  const wait = (until: number): Promise<WaitEnd> => {
    waits += 1;
    return execution.wait({
      path: `${ask.path}@wait${waits}`,
      for: { token: request.token },
      ...(Number.isFinite(until) ? { until } : {}),
      ...(until < before ? { before } : {}),
    });
  };

  /** Reminds once; gives the answer that came while the last reminder went out, because then nobody is waited for any more. */
  const remind = async ({ atMost, every }: Reminders): Promise<WaitEnd | undefined> => {
    reminder += 1;
    await execution.remind(`${ask.path}@reminder${reminder}`, request, reminder);
    if (ask.onReminder) {
      const at = insideOf(place, ask.path, `reminder[${reminder}]`);
      await walkNodes(ask.onReminder, { ...at, scope: { ...at.scope, reminderNumber: reminder } });
    }
    const last = due;
    due = Number.POSITIVE_INFINITY;
    if (reminder < atMost) due = await nextDue(() => Math.max(last, execution.now()), every);
    if (reminder < atMost || !ask.afterLastReminder) return undefined;
    const sentAt = Number(await execution.decide(ask.path, "last reminder sent", () => execution.now()));
    const early = await wait(sentAt);
    if (early.came) return early;
    await walkNodes(ask.afterLastReminder, insideOf(place, ask.path, "afterLastReminder"));
    return undefined;
  };
  if (plan && plan.atMost > 0) due = await nextDue(() => request.openedAt, plan.after);

  const next = async (): Promise<WaitEnd> => {
    for (;;) {
      const until = Math.min(due, escalateAt, before);
      const end = await wait(until);
      if (end.came) return end;
      if (until === place.limit) {
        await execution.close(`${ask.path}@close`, request, "the time limit was reached");
        throw new LimitReached(place.limit);
      }
      if (until === giveUpAt) {
        await execution.close(`${ask.path}@close`, request, "nobody answered in time");
        return end;
      }
      if (until === escalateAt && ask.escalate) {
        await execution.escalate(`${ask.path}@escalated`, request, ask.escalate.to.id);
        escalateAt = Number.POSITIVE_INFINITY;
        continue;
      }
      const meanwhile = plan && (await remind(plan));
      if (meanwhile) return meanwhile;
    }
  };
  return { request, next };
}

const insideOf = (place: Place, path: string, segment: string): Place =>
  inside({ ...place, prefix: "" }, `${path}/${segment}`);

/** Worked out once, like the reminders: a calendar that changes does not move it. */
async function escalationTime(
  place: Place,
  path: string,
  { after }: Escalation,
  { openedAt }: PersonRequest,
): Promise<number> {
  const { execution } = place;
  const duration = await durationOf(place, path, "escalation duration", after);
  return decideInstant(place, path, "escalation", () => execution.after(openedAt, duration));
}

const reminderPlan = (place: Place, path: string, remind: Reminders | Leaf<Reminders>): Promise<Reminders> =>
  typeof remind === "function" ? decideLeaf(place, path, "reminders", remind) : Promise.resolve(remind);
