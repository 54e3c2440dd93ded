import { AnswerRefusedError } from "../../errors/answer-refused-error.ts";
import type { Answer } from "./engine.ts";
import { type FormSubmission, type FormVerdict, normalized } from "./form-submission.ts";
import type { StoredRequest } from "./stored-request.ts";

/** Where submitted forms find their requests. */
export interface FormDesk {
  submit(submission: FormSubmission): Promise<FormVerdict>;
  /** Submissions nobody waits for yet, or whose ticket and company disagree. */
  unmatched(): readonly FormSubmission[];
  /** Gives kept submissions to requests that opened meanwhile. */
  matchKept(): Promise<void>;
}

interface Surroundings {
  /** The requests for a form about a ticket, over all runs. */
  requests(form: string, ticket: string): Promise<readonly StoredRequest[]>;
  note(runId: string, path: string, text: string): Promise<void>;
  answer(token: string, answer: Answer): Promise<void>;
}

/** Matches submissions to form requests by ticket and company, both exactly; what does not match is kept for people, never guessed. */
export function createFormDesk({ requests, note, answer }: Surroundings): FormDesk {
  const kept = new Map<string, FormSubmission>();
  const verdicts = new Map<string, FormVerdict>();

  const asked = async (submission: FormSubmission) =>
    (await requests(submission.form, submission.ticket)).map((one) => ({
      ...one,
      isCompany: normalized(one.request.about?.company ?? "") === normalized(submission.company),
    }));

  async function match(submission: FormSubmission): Promise<FormVerdict> {
    const known = await asked(submission);
    const both = known.filter((one) => one.isCompany);
    const open = both.find((one) => one.isOpen);
    if (open) {
      const { id, by, channel = "form", answer: value } = submission;
      try {
        await answer(open.request.token, { by, channel, id: `form:${id}`, value });
        return { verdict: "taken", runId: open.request.runId };
      } catch (error) {
        if (!(error instanceof AnswerRefusedError)) throw error;
        const isOver = error.message.includes("not open any more");
        return { verdict: isOver ? "already answered" : "invalid", reason: error.message };
      }
    }
    if (both.length > 0)
      return {
        verdict: "already answered",
        reason: `The form for ticket ${submission.ticket} has been answered or closed before. Nothing was changed.`,
      };
    const [half] = known;
    if (half) {
      return {
        verdict: "disagrees",
        reason: `Ticket ${submission.ticket} belongs to company ${half.request.about?.company}, but the form names company ${submission.company}. A person must decide.`,
      };
    }
    return {
      verdict: "kept",
      reason: `No run waits for the form "${submission.form}" with ticket ${submission.ticket} and company ${submission.company}. It is kept until one does, or until a person looks at it.`,
    };
  }

  return {
    async submit(submission) {
      const before = verdicts.get(submission.id);
      if (before) return before;
      const verdict = await match(submission);
      verdicts.set(submission.id, verdict);
      if (verdict.verdict !== "taken") {
        kept.set(submission.id, submission);
        await noteInRun(submission, verdict.reason);
      }
      return verdict;
    },
    unmatched: () => [...kept.values()],
    async matchKept() {
      for (const submission of kept.values()) {
        if (verdicts.get(submission.id)?.verdict !== "kept") continue;
        const verdict = await match(submission);
        if (verdict.verdict === "kept") continue;
        verdicts.set(submission.id, verdict);
        if (verdict.verdict === "taken") kept.delete(submission.id);
      }
    },
  };

  async function noteInRun(submission: FormSubmission, reason: string): Promise<void> {
    const concerned = (await asked(submission)).at(0)?.request;
    const text = `A form came in by ${submission.by.name} and was not taken: ${reason}`;
    if (concerned) await note(concerned.runId, concerned.path, text);
  }
}
