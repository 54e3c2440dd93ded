import type * as z from "zod";
import { DefinitionError } from "../errors/definition-error.ts";
import type { AnySchema, OutputOf } from "./any-schema.ts";
import { frozenCopy } from "./frozen-copy.ts";

/** A way of working that a tenant may change: numbers, texts, choices. */
export interface Policy<Value = unknown> {
  readonly id: string;
  readonly title: string;
  readonly schema: z.ZodType<Value, unknown>;
  readonly default: Value;
}

/**
 * Defines a policy with the default that common practice suggests; a tenant file may hold another value under the same id.
 *
 * Throws `DefinitionError` when the default does not satisfy the schema.
 *
 * @example
 * ```ts
 * import { definePolicy } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const reminders = definePolicy({ id: "reminders", title: "Reminders", schema: z.object({ atMost: z.int() }), default: { atMost: 5 } });
 * ```
 */
export function definePolicy<S extends AnySchema>(policy: {
  readonly id: string;
  readonly title: string;
  readonly schema: S;
  readonly default: OutputOf<S>;
}): Policy<OutputOf<S>> {
  const schema = policy.schema as unknown as z.ZodType<OutputOf<S>, unknown>;
  const checked = schema.safeParse(policy.default);
  if (!checked.success)
    throw new DefinitionError(
      `The default of policy "${policy.id}" does not fit its own schema: ${checked.error.message}`,
    );
  return Object.freeze({ id: policy.id, title: policy.title, schema, default: frozenCopy(policy.default) });
}
