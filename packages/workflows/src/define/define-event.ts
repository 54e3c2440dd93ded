import type * as z from "zod";
import type { AnySchema, OutputOf } from "./any-schema.ts";

/** Something that happens outside and that a run can wait for. */
export interface Event<Body = unknown> {
  readonly id: string;
  readonly title: string;
  readonly schema: z.ZodType<unknown, unknown>;
  readonly "~body"?: Body;
}

/**
 * Defines an event and the schema of what it carries.
 *
 * @example
 * ```ts
 * import { defineEvent } from "@msp/workflows";
 * import * as z from "zod";
 *
 * const agentSeen = defineEvent({ id: "agent-seen", title: "The agent reports", body: z.object({ deviceId: z.string() }) });
 * ```
 */
export const defineEvent = <B extends AnySchema>(event: {
  readonly id: string;
  readonly title: string;
  readonly body: B;
}): Event<OutputOf<B>> =>
  Object.freeze({ id: event.id, title: event.title, schema: event.body as unknown as z.ZodType });
