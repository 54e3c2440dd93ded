import type { Engine, EngineOptions } from "@msp/workflows/run";
import type { Meter, MeterProvider, Tracer, TracerProvider } from "@opentelemetry/api";
import { findMeter, findTracer } from "./find-providers.ts";
import { createInstruments, type Instruments } from "./metrics/create-instruments.ts";
import { measureEntry } from "./metrics/measure-entry.ts";
import { OpenRequestCounts } from "./metrics/open-request-counts.ts";
import { happeningsOf } from "./span/happenings-of.ts";
import { recordHappening } from "./trace/record-happening.ts";

/** Where spans and metrics go. */
export interface RunTelemetryOptions {
  /** Default: what is registered with the OpenTelemetry API, whenever that happens; nothing is made until then. */
  readonly tracerProvider?: TracerProvider;
  /** Default: what is registered with the OpenTelemetry API, whenever that happens; nothing is measured until then. */
  readonly meterProvider?: MeterProvider;
}

/** Telemetry of an engine's runs. */
export interface RunTelemetry {
  /** Give it to the engine as `onEntry`. */
  readonly onEntry: NonNullable<EngineOptions["onEntry"]>;
  /**
   * Counts once what people are asked already; call it right after the engine is created, before it drives anything. Until then `msp.requests.waiting`
   * is not reported, because it is not known.
   */
  watch(engine: Pick<Engine, "requests">): Promise<void>;
}

/**
 * Makes spans and metrics of what runs journal: one trace a run, however many processes work on it over however many days; one span for each step,
 * attempt to write, and wait, once it is over, with the times the journal has. Nothing a process learnt before it was killed is sent twice; what it had no
 * time to send is missing.
 *
 * Attributes hold ids of definitions, adapters and roles, counts and outcomes. No value, person, customer or secret is in them; keys of loops are left out
 * of paths.
 *
 * @example
 * ```ts
 * import { createRunTelemetry } from "@msp/telemetry";
 * import { createMemoryEngine, type EngineOptions } from "@msp/workflows/run";
 *
 * declare const options: EngineOptions;
 * const telemetry = createRunTelemetry();
 * const engine = await createMemoryEngine({ ...options, onEntry: telemetry.onEntry });
 * await telemetry.watch(engine);
 * ```
 */
export function createRunTelemetry({ tracerProvider, meterProvider }: RunTelemetryOptions = {}): RunTelemetry {
  const open = new OpenRequestCounts();
  let tracer: Tracer | undefined;
  let instruments: Instruments | undefined;
  const instrument = (meter: Meter | undefined): Instruments | undefined => {
    if (!meter) return undefined;
    const created = createInstruments(meter);
    created.requestsWaiting.addCallback((result) => {
      for (const [kind, count] of open.entries()) result.observe(count, { "msp.wait.kind": kind });
    });
    return created;
  };
  const listen = () => {
    tracer ??= findTracer(tracerProvider);
    instruments ??= instrument(findMeter(meterProvider));
  };
  listen();
  return {
    onEntry(runId, entry, journal) {
      // Whoever registers an SDK later is heard from then on; whoever registers none costs next to nothing.
      if (!tracer || !instruments) listen();
      open.follow(entry, journal);
      if (instruments) measureEntry(instruments, entry, journal);
      const [started] = journal.entries;
      if (!tracer || started?.kind !== "started") return;
      for (const happening of happeningsOf(entry, journal))
        recordHappening(tracer, { runId, started }, happening, entry.kind === "ended");
    },
    async watch(engine) {
      open.count(await engine.requests());
    },
  };
}
