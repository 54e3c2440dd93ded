import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";

interface TaskSchema {
  readonly type?: string;
  readonly properties?: { readonly [name: string]: { readonly const?: Json } };
  readonly required?: readonly string[];
}

/**
 * What a tick says as an answer: that a task is done. `undefined` where more has to be said, because a field has more than one possible value, or a person
 * decides: a tick is no decision.
 */
export function answerByTick({ kind, answer }: Pick<PersonRequest, "kind" | "answer">): Json | undefined {
  const { type, properties = {}, required = [] } = (answer ?? {}) as TaskSchema;
  if (kind !== "task" || type !== "object") return undefined;
  const fields = required.map((name) => [name, properties[name]?.const] as const);
  if (fields.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(fields) as Json;
}
