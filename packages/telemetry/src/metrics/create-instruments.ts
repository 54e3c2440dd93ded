import type { Counter, Histogram, Meter, ObservableGauge } from "@opentelemetry/api";

/** What is counted and measured. Their names are part of this package's promise. */
export interface Instruments {
  readonly runsStarted: Counter;
  readonly runsEnded: Counter;
  readonly runDuration: Histogram;
  readonly doubtsAccepted: Counter;
  readonly steps: Counter;
  readonly stepDuration: Histogram;
  readonly writeAttempts: Counter;
  readonly writeResults: Counter;
  readonly requestsWaiting: ObservableGauge;
  readonly answerTime: Histogram;
  readonly timerLateness: Histogram;
}

/** Seconds at which a histogram's buckets end: from a request to a service up to a person who takes weeks. */
const secondsToWeeks = [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 3_600, 14_400, 86_400, 259_200, 604_800, 2_592_000];

/** Creates every instrument with one meter. */
export function createInstruments(meter: Meter): Instruments {
  const seconds = (name: string, description: string) =>
    meter.createHistogram(name, { description, unit: "s", advice: { explicitBucketBoundaries: secondsToWeeks } });
  const count = (name: string, unit: string, description: string) => meter.createCounter(name, { description, unit });
  return {
    runsStarted: count("msp.runs.started", "{run}", "Runs that were started."),
    runsEnded: count("msp.runs.ended", "{run}", "Runs that ended, by outcome."),
    runDuration: seconds("msp.run.duration", "From the start of a run to its end."),
    doubtsAccepted: count("msp.doubts.accepted", "{write}", "Writes nothing had proven that a person vouched for."),
    steps: count("msp.steps", "{step}", "Steps that ended, by action and outcome."),
    stepDuration: seconds("msp.step.duration", "From a step's known input to its end, pauses and settling included."),
    writeAttempts: count("msp.write.attempts", "{attempt}", "Writes journaled to be sent."),
    writeResults: count("msp.write.results", "{attempt}", "How writes came out; unknown ones are doubts."),
    requestsWaiting: meter.createObservableGauge("msp.requests.waiting", {
      description: "What people are asked and have not answered.",
      unit: "{request}",
    }),
    answerTime: seconds("msp.answer.time", "From asking people to the arrival of an answer."),
    timerLateness: seconds(
      "msp.timer.lateness",
      "How much later than due something happened that only time brings about.",
    ),
  };
}
