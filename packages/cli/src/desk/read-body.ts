import type { Context } from "hono";
import * as z from "zod";
import { UsageError } from "../usage-error.ts";

/** The body of a request, checked; throws `UsageError` naming every place that does not fit. */
export async function readBody<T extends z.ZodType>(context: Context, schema: T): Promise<z.output<T>> {
  const checked = schema.safeParse(await context.req.json().catch(() => undefined));
  if (checked.success) return checked.data;
  throw new UsageError(`What was sent to the host does not fit:\n${z.prettifyError(checked.error)}`);
}
