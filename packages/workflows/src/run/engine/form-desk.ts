import type { Person } from "../../domain/person.ts";
import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import { operatorRole } from "../walk/ask-after-failure.ts";
import { askAboutSubmission } from "./ask-about-submission.ts";
import type { EngineRoom } from "./engine-room.ts";
import type { FormSubmission, FormVerdict, StoredSubmission } from "./form-submission.ts";
import { holdsRole } from "./holds-role.ts";
import { type Matched, matchSubmission } from "./match-submission.ts";
import { redactSubmission } from "./redact-submission.ts";
import { takeAnswer } from "./take-answer.ts";

/** Where submitted forms find their requests. */
export interface FormDesk {
  submit(submission: FormSubmission): Promise<FormVerdict>;
  /** Submissions nobody waits for yet, or that only a person can place. */
  unmatched(): Promise<readonly FormSubmission[]>;
  /** Gives a kept submission to a request, by a person who may. */
  assign(submissionId: string, token: string, by: Person): Promise<void>;
  /** Gives kept submissions to requests that opened meanwhile, and has people decide about those that disagree. */
  matchKept(): Promise<void>;
}

/**
 * Matches submissions to form requests by ticket and company, both exactly; what does not match is kept for people, never guessed. What is kept
 * survives the process.
 */
export function createFormDesk(room: EngineRoom): FormDesk {
  const { store } = room;

  /** Remembers what became of a submission; the run it concerns hears of it when that is no good news. */
  async function settle(stored: StoredSubmission, { verdict, request }: Matched): Promise<void> {
    const { submission } = stored;
    if (verdict.verdict !== "taken" && request) {
      const text = `A form came in by ${submission.by.name} and was not taken: ${verdict.reason}`;
      await room.withRun(request.runId, async (run) => {
        const isKnown = run.log.at(request.path).some((entry) => entry.kind === "noted" && entry.text === text);
        if (!run.ended && !isKnown) await run.log.append([{ kind: "noted", path: request.path, text }]);
      });
    }
    await store.keepSubmission({
      submission,
      verdict,
      isOpen: verdict.verdict !== "taken" && verdict.verdict !== "refused",
      ...(verdict.verdict === "disagrees" && request ? { meantFor: request.token } : {}),
    });
  }

  return {
    async submit(given) {
      const before = await store.submission(given.id);
      if (before) return before.verdict;
      const stored = redactSubmission(room, given);
      if (!("submission" in stored)) return stored;
      // Kept before anything else: what was acknowledged is never lost, wherever the process ends.
      await store.keepSubmission(stored);
      room.touch();
      const matched = await matchSubmission(room, given, false);
      await settle(stored, matched);
      return matched.verdict;
    },

    unmatched: async () => (await store.openSubmissions()).map((stored) => stored.submission),

    async assign(submissionId, token, by) {
      const stored = await store.submission(submissionId);
      if (!stored?.isOpen)
        throw new AnswerRefusedError(
          stored
            ? `The form "${submissionId}" is not kept any more: it has been ${stored.verdict.verdict}.`
            : `There is no submitted form "${submissionId}". unmatchedForms() lists what is kept.`,
          stored ? "over" : "not asked",
        );
      const { submission } = stored;
      const runId = await room.withRequest(token, async (_run, request) => {
        if (request.kind !== "form" || request.about?.form !== submission.form)
          throw new AnswerRefusedError(
            `"${request.title}" does not ask for the form "${submission.form}". Choose a request for that form.`,
            "invalid",
          );
        const role = request.closedBy ?? operatorRole;
        if (!holdsRole(room.options.people, by, role))
          throw new AnswerRefusedError(
            `${by.name} may not give forms to "${request.title}": that takes the role "${role}".`,
            "not allowed",
          );
        return request.runId;
      });
      const { by: sender, channel = "form", answer: value } = submission;
      await takeAnswer(room, token, { by: sender, channel, id: `form:${submissionId}`, value }, { givenBy: by });
      await settle(stored, { verdict: { verdict: "taken", runId } });
    },

    async matchKept() {
      for (const stored of await store.openSubmissions()) {
        const { submission, verdict, meantFor } = stored;
        if (verdict.verdict === "kept") {
          const matched = await matchSubmission(room, submission, true);
          if (matched.verdict.verdict === "kept") continue;
          await settle(stored, matched);
          if (matched.verdict.verdict !== "disagrees" || !matched.request) continue;
        }
        const token = meantFor ?? (await store.submission(submission.id))?.meantFor;
        if (token === undefined) continue;
        const decided = await askAboutSubmission(room, submission, token);
        if (decided) await settle(stored, decided);
      }
    },
  };
}
