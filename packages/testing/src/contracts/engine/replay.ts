import type { Json } from "@msp/workflows/ports";
import { canonicalJson, type Execution, Parked } from "@msp/workflows/run";

/** A walk asked for something else than a walk before it had asked for at the same place. */
export class ReplayDifference extends Error {
  override readonly name = "ReplayDifference";
}

interface Command {
  readonly says: string;
  /** The latest instant it stays open until; a walk that knows of a limit no walk before knew of may ask for less, and never for more. */
  readonly until: number;
  /** What it was answered; absent while it must be asked anew. */
  readonly answer?: { readonly value: unknown };
}

/** What is remembered of one run: every command ever issued, by kind and path. */
interface Memory {
  readonly commands: Map<string, Command>;
  /** What the last walk must have issued, and what it did issue. */
  expected: readonly string[];
  issued: Set<string>;
}

/** An engine that keeps only a history: pass `around` as `EngineOptions.aroundExecution`. */
export interface Replay {
  around(runId: string, execution: Execution): Execution;
  /** How many walks there were, over all runs. */
  readonly walks: number;
}

/**
 * Turns any engine into one that walks anew from the start after every single thing it learns, and compares what each walk asks for with what the
 * walks before asked for at the same place. A walk that is not stable ends with a `ReplayDifference` that names the path.
 *
 * @example
 * ```ts
 * import { createReplay } from "@msp/testing/contracts";
 * import { createMemoryEngine, type EngineOptions } from "@msp/workflows/run";
 *
 * declare const options: EngineOptions;
 * const replay = createReplay();
 * const engine = await createMemoryEngine({ ...options, aroundExecution: replay.around });
 * await engine.runUntilIdle();
 * console.log(replay.walks, "walks, all the same as far as they went");
 * ```
 */
export function createReplay(): Replay {
  const runs = new Map<string, Memory>();
  let walks = 0;
  return {
    get walks() {
      return walks;
    },
    around(runId, execution) {
      walks += 1;
      const memory = runs.get(runId) ?? { commands: new Map(), expected: [], issued: new Set() };
      runs.set(runId, memory);
      const missing = memory.expected.find((place) => !memory.issued.has(place));
      if (missing !== undefined)
        throw new ReplayDifference(
          `The last walk did not ask for "${missing}", which a walk before it had been given.`,
        );
      memory.expected = [...memory.commands.keys()];
      memory.issued = new Set();
      return walkOver(memory, execution);
    },
  };
}

/** One walk: remembered commands are answered from memory, and at most one new one is carried out. */
function walkOver(memory: Memory, execution: Execution): Execution {
  let hasLearned = false;
  let turn: Promise<unknown> = Promise.resolve();

  const compare = (kind: string, path: string, says: string, until: number): Command | undefined => {
    const place = `${kind} ${path}`;
    memory.issued.add(place);
    const known = memory.commands.get(place);
    if (known && known.says !== says)
      throw new ReplayDifference(
        `At "${path}" a walk asked to ${kind} ${says}, where the walk before asked ${known.says}.`,
      );
    if (known && until > known.until)
      throw new ReplayDifference(
        `At "${path}" a walk asked to ${kind} until ${until}, where the walk before asked until ${known.until}.`,
      );
    return known;
  };

  /** Carries out one new command at a time; once one was answered, this walk is over. */
  const learn = <T>(path: string, work: () => Promise<T>, remember: (value: T) => boolean): Promise<T> => {
    const mine = turn.then(async () => {
      const nextWalk = () => new Parked([{ path, for: "the next walk", until: execution.now() }]);
      if (hasLearned) throw nextWalk();
      const value = await work();
      if (!remember(value)) return value;
      hasLearned = true;
      throw nextWalk();
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  const ask = async <T>(
    kind: string,
    path: string,
    says: Json,
    work: () => Promise<T>,
    until = Number.POSITIVE_INFINITY,
    isFinal: (value: T) => boolean = () => true,
  ): Promise<T> => {
    const text = canonicalJson(says);
    const known = compare(kind, path, text, until);
    if (known?.answer) return known.answer.value as T;
    return learn(path, work, (value) => {
      const isRemembered = isFinal(value);
      memory.commands.set(`${kind} ${path}`, {
        says: text,
        until,
        ...(isRemembered ? { answer: { value } } : {}),
      });
      return isRemembered;
    });
  };

  const instant = (at: number | undefined): Json => (at === undefined ? null : String(at));

  return {
    runId: execution.runId,
    requesters: execution.requesters,
    now: () => execution.now(),
    halt: () => execution.halt(),
    recall: (path, about) => execution.recall(path, about),
    after: (from, duration) => execution.after(from, duration),
    instantOf: (text) => execution.instantOf(text),
    // What a mapping gives may depend on the time; only that it is asked for must not change.
    decide: (path, about, compute) => ask(`decide ${about}`, path, null, () => execution.decide(path, about, compute)),
    step: (command) =>
      ask(
        "perform",
        command.path,
        { input: command.input, approval: command.approval ?? null },
        () => execution.step(command),
        command.until,
        // Nothing was sent, and once it is approved the same step is asked for again.
        (end) => end.kind !== "needs approval",
      ),
    poll: (command) =>
      ask(
        "poll",
        command.path,
        {
          ...command,
          unlike: command.unlike === undefined ? null : { answer: command.unlike },
          from: instant(command.from),
          giveUpAt: instant(command.giveUpAt),
          limit: null,
        },
        () => execution.poll(command),
        command.limit,
      ),
    plan: (path, nodePath, scope) =>
      ask("plan", path, { nodePath, scope }, () => execution.plan(path, nodePath, scope)),
    timer: (path, at) => ask("sleep", path, null, () => execution.timer(path, at), at),
    open: (path, build) => ask("open", path, build() as unknown as Json, () => execution.open(path, build)),
    remind: (path, request, reminder) =>
      ask("remind", path, [request.token, reminder], () => execution.remind(path, request, reminder)),
    escalate: (path, request, to) =>
      ask("escalate", path, [request.token, to], () => execution.escalate(path, request, to)),
    close: (path, request, reason) =>
      ask("close", path, [request.token, reason], () => execution.close(path, request, reason)),
    wait: (command) =>
      ask("wait", command.path, { for: { ...command.for } }, () => execution.wait(command), command.until),
    note: (path, text) => ask(`note ${text}`, path, null, () => execution.note(path, text)),
  };
}
