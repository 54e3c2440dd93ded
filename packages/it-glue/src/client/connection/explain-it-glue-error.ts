import type { Explanation, FailedAnswer, Redact } from "@msp/adapter-kit";
import { AuthenticationError, PermissionError } from "@msp/workflows/ports";
import { itGlueEnvironment } from "../../it-glue-settings.ts";
import { isAboutSync, refusalOf } from "./it-glue-refusal.ts";
import { type RefusalReason, toRefusalReasons } from "./refusal-reason.ts";

const checkKey =
  `Check ${itGlueEnvironment.apiKey} and ${itGlueEnvironment.region}: a wrong region answers like a wrong key, and a key that was not used for ` +
  "90 days is revoked.";

/** Reads IT Glue's errors. `isSecretive` leaves out its words, because they may quote the value that was sent. */
export function explainItGlueError(answer: FailedAnswer, isSecretive: boolean, redact: Redact): Explanation {
  const said = toRefusalReasons(answer.body).map((reason) => redacted(reason, redact));
  const reasons = isSecretive ? said.map(withoutWords) : said;
  const words = reasons.length > 0 ? { text: reasons.map(sentenceOf).join(" ") } : isSecretive ? { text: "" } : {};
  if (answer.status === 401 || answer.status === 403) return { ...words, ...explainDenial(answer.status, said) };
  if (![400, 409, 415, 422].includes(answer.status)) return words;
  const advice = said.some(isAboutSync)
    ? { advice: "The record follows another system (a PSA or an RMM): make the change there. Nothing was written." }
    : {};
  return { ...words, ...advice, error: refusalOf(reasons) };
}

function explainDenial(status: number, reasons: readonly RefusalReason[]): Explanation {
  // The key itself is fine then: taking this for a wrong key would hold back everything else.
  if (reasons.some(({ title, detail }) => /only supported for jwt/i.test(`${title} ${detail ?? ""}`))) {
    return {
      error: PermissionError,
      advice: "IT Glue does not open this to API keys (for this account); a person has to do it.",
    };
  }
  return status === 401
    ? { error: AuthenticationError, advice: checkKey }
    : {
        error: PermissionError,
        advice: `The key may lack the right. If everything is answered like this: ${checkKey}`,
      };
}

function sentenceOf({ title, detail, pointer }: RefusalReason): string {
  const words = detail === undefined || detail === title ? title : `${title}: ${detail}`;
  return `${words.replace(/[.\s]+$/, "")}${pointer === undefined ? "" : ` (at ${pointer})`}.`;
}

function redacted({ title, detail, pointer }: RefusalReason, redact: Redact): RefusalReason {
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact.text(text));
  return { title: redact.text(title), detail: clean(detail), pointer: clean(pointer) };
}

/** Where something is wrong may be told; a place that is not made of attribute names is not told either. */
function withoutWords({ title, detail, pointer }: RefusalReason): RefusalReason {
  const place = pointer !== undefined && /^[a-z_/-]{1,80}(\.[a-z_]+)?$/.test(pointer) ? pointer : undefined;
  const isSync = isAboutSync({ title, detail, pointer });
  const words = isSync ? "the record is synced" : "IT Glue's words are withheld, because they may quote a secret";
  return { title: words, detail: undefined, pointer: place };
}
