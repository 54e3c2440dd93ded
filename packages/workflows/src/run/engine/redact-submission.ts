import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { EngineRoom } from "./engine-room.ts";
import type { FormSubmission, FormVerdict, StoredSubmission } from "./form-submission.ts";
import { tooLarge } from "./too-large.ts";

/**
 * A submission as it may be kept. The verdict `invalid` instead when no registered workflow has its form: nobody could tell which of its fields are
 * secret, so nothing of it is stored.
 */
export function redactSubmission(
  { workflows, options }: EngineRoom,
  submission: FormSubmission,
): StoredSubmission | FormVerdict {
  const schemas = workflows.schemasOfForm(submission.form);
  if (schemas.length === 0) {
    return {
      verdict: "invalid",
      reason: `No registered workflow asks for a form "${submission.form}". Nothing was kept; register the workflow, then submit it again.`,
    };
  }
  const answer = schemas.reduce((one, schema) => redactSecrets(schema, one), toJsonValue(submission.answer));
  const problem = tooLarge(answer, options);
  if (problem !== undefined) return { verdict: "invalid", reason: `Nothing of the answer was kept: ${problem}` };
  const reason = `It has not been matched yet: form "${submission.form}", ticket ${submission.ticket}, company ${submission.company}.`;
  return { submission: { ...submission, answer }, verdict: { verdict: "kept", reason }, isOpen: true };
}
