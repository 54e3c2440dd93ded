import type { EntryOf } from "@msp/workflows/run";
import { ROOT_CONTEXT, type Span, SpanStatusCode, TraceFlags, type Tracer, trace } from "@opentelemetry/api";
import type { Happening } from "../span/happening.ts";
import { withIds } from "./run-id-generator.ts";
import { traceOfRun } from "./trace-of-run.ts";

/** Sends something that is over, as one finished span of its run's trace. `isRun`: it is the run as a whole. */
export function recordHappening(
  tracer: Tracer,
  run: { readonly runId: string; readonly started: EntryOf<"started"> },
  { name, start, end, attributes, hasFailed }: Happening,
  isRun: boolean,
): void {
  const ids = traceOfRun(run.runId);
  const options = {
    // A date, because an SDK may take a number for a time on the stopwatch of its own process.
    startTime: new Date(start),
    attributes: {
      "msp.run.id": run.runId,
      "msp.workflow.id": run.started.workflow,
      "msp.workflow.version": run.started.version,
      ...attributes,
    },
  };
  const underRun = (): Span => {
    const parent = { ...ids, traceFlags: TraceFlags.SAMPLED, isRemote: true };
    return tracer.startSpan(name, options, trace.setSpanContext(ROOT_CONTEXT, parent));
  };
  const asRun = () => withIds(ids, () => tracer.startSpan(name, { ...options, root: true }, ROOT_CONTEXT));
  const span = (isRun ? asRun() : undefined) ?? underRun();
  if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(new Date(end));
}
