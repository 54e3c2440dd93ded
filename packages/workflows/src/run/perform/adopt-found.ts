import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import { canonicalJson } from "../journal/canonical-json.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import type { Trace } from "./look-for-trace.ts";
import type { Settlement } from "./settlement.ts";
import { shrinkAnswer } from "./shrink-answer.ts";
import type { Performing } from "./step-context.ts";

/** Takes the oldest of what a look-up found for the attempt's own, and reports the others. */
export async function adoptFound(
  { log, maxPayloadBytes, revealed }: Performing,
  action: AnyAction,
  { path, attempt }: Trace,
  [oldest, ...doubles]: readonly [unknown, ...unknown[]],
): Promise<Settlement> {
  const kept = (match: unknown): Json =>
    revealed.scrub(redactSecrets(action.output, toJsonValue(action.output.parse(match))));
  const { kept: output, blobs } = shrinkAnswer(kept(oldest), maxPayloadBytes);
  const found = doubles.length + 1;
  const report = `${action.title}: found ${found} where one was meant. The oldest was adopted; look at the others: `;
  await log.append(
    [
      { kind: "settled", path, attempt, how: "adopted", detail: `found ${found}` },
      { kind: "accepted", path, attempt, output },
      ...(doubles.length === 0
        ? []
        : [{ kind: "noted" as const, path, text: report + canonicalJson(doubles.map(kept)).slice(0, 1000) }]),
    ],
    undefined,
    blobs,
  );
  return { kind: "happened", output };
}
