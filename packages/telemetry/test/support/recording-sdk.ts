import { type DataPoint, type Histogram, MeterProvider, MetricReader } from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  type IdGenerator,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";

class PulledReader extends MetricReader {
  protected override async onForceFlush(): Promise<void> {}
  protected override async onShutdown(): Promise<void> {}
}

/** A span as the tests read it. */
export interface SeenSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly start: number;
  readonly end: number;
  readonly hasFailed: boolean;
  readonly attributes: { readonly [name: string]: unknown };
}

/** An SDK that keeps everything in memory. */
export function createRecordingSdk(idGenerator?: IdGenerator) {
  const exporter = new InMemorySpanExporter();
  const reader = new PulledReader();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
    ...(idGenerator ? { idGenerator } : {}),
  });
  const meterProvider = new MeterProvider({ readers: [reader] });
  const points = async () => {
    const { resourceMetrics } = await reader.collect();
    return resourceMetrics.scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .flatMap(({ descriptor, dataPoints }) =>
        (dataPoints as DataPoint<number | Histogram>[]).map((point) => ({ name: descriptor.name, ...point })),
      );
  };
  return {
    tracerProvider,
    meterProvider,
    spans: (): SeenSpan[] => exporter.getFinishedSpans().map(seen),
    /** What a metric says, by its attribute values joined with a space. For a histogram: the sum. */
    async metric(name: string): Promise<{ readonly [attributes: string]: number }> {
      const own = (await points()).filter((point) => point.name === name);
      const numberOf = (value: number | Histogram) => (typeof value === "number" ? value : (value.sum ?? 0));
      return Object.fromEntries(
        own.map(({ attributes, value }) => [Object.values(attributes).join(" "), numberOf(value)]),
      );
    },
    /** Everything that would leave the process, as one text. */
    everything: async () =>
      JSON.stringify([
        exporter.getFinishedSpans().map(({ name, attributes, events, links, status }) => ({
          ...{ name, attributes, events, links, status },
        })),
        await points(),
      ]),
  };
}

const milliseconds = ([seconds, nanoseconds]: readonly [number, number]) => seconds * 1000 + nanoseconds / 1e6;

const seen = (span: ReadableSpan): SeenSpan => ({
  name: span.name,
  traceId: span.spanContext().traceId,
  spanId: span.spanContext().spanId,
  parentId: span.parentSpanContext?.spanId,
  start: milliseconds(span.startTime),
  end: milliseconds(span.endTime),
  hasFailed: span.status.code === 2,
  attributes: span.attributes,
});
