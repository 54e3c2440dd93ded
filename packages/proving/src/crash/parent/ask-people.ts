import { sandboxPeople } from "@msp/cli";
import type { Json, PersonRequest } from "@msp/workflows/ports";
import type { EntryOf } from "@msp/workflows/run";
import type { AcknowledgedAnswer, AskedQuestion } from "../judge/case-file.ts";
import type { CommittedWrite } from "../judge/committed-write.ts";
import type { Finding } from "../judge/finding.ts";
import { stepOf, truthOfStep } from "../judge/truth-of-step.ts";
import type { Seeded } from "../seeded.ts";
import type { ToChild } from "../to-child.ts";
import { answerQuestion } from "./answer-question.ts";
import { peopleAnswer } from "./people-answer.ts";

/** What the people of a trial need. */
export interface PeopleOptions {
  readonly decide: Seeded;
  readonly isSlow: boolean;
  now(): number;
  later(at: number, run: () => void): void;
  /** Says something to the process at hand; `false` when none listens. */
  send(message: ToChild): boolean;
  /** Whether a request of ours is still under way at a service, so that nobody can say yet what became of it. */
  isUnderWay(): boolean;
  intents(): readonly EntryOf<"intended">[];
  writes(): readonly CommittedWrite[];
}

/** The people of one trial: told by processes, answering in their own time, and saying it again until it is acknowledged. */
export interface AskedPeople {
  readonly acknowledged: readonly AcknowledgedAnswer[];
  readonly questions: readonly AskedQuestion[];
  readonly findings: readonly Finding[];
  ask(request: PersonRequest): void;
  /** A process rests and these are open: whatever was acknowledged must not be among them. */
  stillOpen(requests: readonly PersonRequest[]): void;
  withdraw(token: string): void;
  done(id: string): void;
  notTaken(id: string, reason: string, why: string): void;
  /** What was acknowledged after a backup is gone with the store that was replaced. */
  forget(since: readonly AcknowledgedAnswer[]): void;
}

interface Said {
  readonly request: PersonRequest;
  readonly by: { readonly id: string; readonly name: string };
  readonly value: Json;
}

const minuteMs = 60_000;

/** Creates the people of one trial. */
export function askPeople(options: PeopleOptions): AskedPeople {
  const { decide, now, later, send } = options;
  const pending = new Map<string, PersonRequest>();
  const said = new Map<string, Said>();
  let acknowledged: readonly AcknowledgedAnswer[] = [];
  const questions = new Map<string, AskedQuestion>();
  const findings: Finding[] = [];
  let tries = 0;

  function ask(request: PersonRequest): void {
    const { token } = request;
    if (pending.has(token) || acknowledged.some((one) => one.token === token)) return;
    pending.set(token, request);
    if (request.kind === "question") {
      later(now() + decide.between(5, 90) * minuteMs, () => decideQuestion(request));
      return;
    }
    const answer = peopleAnswer(request, decide, options.isSlow);
    if (!answer) {
      findings.push({
        kind: "unfinished",
        text: `nobody knows what to answer to "${request.title}" (${request.kind}): ${request.text}`,
      });
      return;
    }
    later(now() + answer.afterMs, () => say({ request, by: answer.by, value: answer.value }));
  }

  /** The operator looks at the services first, and not while something is still on its way to them. */
  function decideQuestion(request: PersonRequest): void {
    if (!pending.has(request.token)) return;
    if (options.isUnderWay()) {
      later(now() + 10 * minuteMs, () => decideQuestion(request));
      return;
    }
    const step = stepOf(request.path.replace(/(@again\d+)?!$/, ""));
    const truth = truthOfStep(step, options.intents(), options.writes());
    const value = answerQuestion(request, truth);
    const { choice } = value as { readonly choice: string };
    questions.set(request.token, { request, choice, wasThere: truth.length > 0 });
    say({ request, by: sandboxPeople.office, value });
  }

  function say(words: Said): void {
    const { request, by, value } = words;
    const { token, kind } = request;
    if (!pending.has(token)) return;
    tries += 1;
    const id = `${token}~${tries}`;
    said.set(id, words);
    const { about } = request;
    const sent =
      kind === "form" && about
        ? send({
            kind: "form",
            submission: {
              id,
              form: about.form,
              ticket: ` ${about.ticket.toLowerCase()} `,
              company: about.company,
              answer: value,
              by,
            },
          })
        : send({ kind: "answer", id, token, about: kind, by, value });
    // Whoever hears nothing says it again: the process may have died over it.
    if (pending.has(token)) later(now() + (sent ? 15 : 5) * minuteMs, () => say(words));
  }

  return {
    get acknowledged() {
      return acknowledged;
    },
    get questions() {
      return [...questions.values()];
    },
    findings,
    ask,
    stillOpen(requests) {
      for (const request of requests) {
        const gone = acknowledged.find(({ token }) => token === request.token);
        if (gone) {
          findings.push({
            kind: "lost",
            text: `"${gone.title}" is asked again although the answer of ${gone.by} was acknowledged`,
          });
          acknowledged = acknowledged.filter((one) => one !== gone);
        }
        ask(request);
      }
    },
    withdraw: (token) => void pending.delete(token),
    done(id) {
      const words = said.get(id);
      if (!words) return;
      const { request, by } = words;
      if (!pending.delete(request.token)) return;
      acknowledged = [...acknowledged, { token: request.token, title: request.title, by: by.id, kind: request.kind }];
    },
    notTaken(id, reason, why) {
      const words = said.get(id);
      if (!words) return;
      pending.delete(words.request.token);
      // Said before and kept, though the process died before it could acknowledge it; or the request is closed by now.
      if (why === "over" || why === "run refused") return;
      findings.push({ kind: "wrong", text: `the answer to "${words.request.title}" was refused: ${reason}` });
    },
    forget(kept) {
      acknowledged = kept;
      pending.clear();
    },
  };
}
