import type { AnyAction } from "../../define/define-action.ts";
import type { Json } from "../../ports/json.ts";
import type { EntryOf } from "../journal/entry.ts";
import { redactSecrets } from "../redact-secrets.ts";
import { toJsonValue } from "../to-json-value.ts";
import { describeWrite } from "./action-host.ts";
import { isSameFields } from "./is-same-fields.ts";
import type { Settlement } from "./settlement.ts";
import type { Performing } from "./step-context.ts";

/**
 * Settles an update by comparing: the new values stand there, and it happened; what stood there before stands there, and it did not. Anything else
 * was somebody else, and is asked.
 */
export async function settleUpdate(
  { host, log, revealed }: Performing,
  action: AnyAction,
  input: Json,
  { path, attempt, write }: EntryOf<"intended">,
): Promise<Settlement> {
  const { prior, target } = write;
  const described = await describeWrite(revealed.watching(host), action, input);
  const now = described && revealed.scrub({ fields: described.fields, prior: described.prior ?? null });
  if (!now || isThere(now.fields, now.prior ?? undefined)) {
    const output = resultOf(action, write.fields);
    // What was set is there; sending it once more for the sake of an answer could set off a rule of the service once more.
    if (output === undefined)
      return { kind: "still unknown", reason: "the new values stand there, but what the service answered is lost" };
    // Both at once: settled but not accepted would be sent again after a crash, over whatever a person changed meanwhile.
    await log.append([
      { kind: "settled", path, attempt, how: "already so", detail: "the new values stand there" },
      { kind: "accepted", path, attempt, output },
    ]);
    return { kind: "happened", output };
  }
  if (prior === undefined)
    return { kind: "still unknown", reason: `what stood in ${target} before the attempt is not known` };
  if (!isSameFields(prior, now.prior ?? undefined))
    return { kind: "still unknown", reason: `somebody changed ${target} meanwhile` };
  await log.append([
    { kind: "settled", path, attempt, how: "not there", detail: "the values from before stand there" },
  ]);
  return { kind: "did not happen" };
}

type Fields = { readonly [name: string]: Json };

const isThere = (fields: Fields, standing: Fields | undefined): boolean =>
  standing !== undefined &&
  Object.entries(fields).every(([name, value]) => isSameFields({ value: standing[name] ?? null }, { value }));

/** The result of an update whose answer was lost: nothing, or the values it set, where that is what the action promises. */
function resultOf(action: AnyAction, fields: Fields): Json | undefined {
  for (const candidate of [{}, fields]) {
    const result = action.output.safeParse(candidate);
    if (result.success) return redactSecrets(action.output, toJsonValue(result.data));
  }
  return undefined;
}
