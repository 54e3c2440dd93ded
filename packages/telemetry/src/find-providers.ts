import {
  createNoopMeter,
  type Meter,
  type MeterProvider,
  metrics,
  ProxyTracerProvider,
  type Tracer,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";

/** What spans and metrics of this package are published under. */
const scope = "@msp/telemetry";

/** A tracer that somebody listens to; `undefined` while no SDK is registered. */
export function findTracer(given: TracerProvider | undefined): Tracer | undefined {
  const provider = given ?? trace.getTracerProvider();
  const isHeard = !(provider instanceof ProxyTracerProvider) || provider.getDelegateTracer(scope) !== undefined;
  return isHeard ? provider.getTracer(scope) : undefined;
}

/** A meter that somebody listens to; `undefined` while no SDK is registered. */
export function findMeter(given: MeterProvider | undefined): Meter | undefined {
  const meter = (given ?? metrics.getMeterProvider()).getMeter(scope);
  return meter === createNoopMeter() ? undefined : meter;
}
