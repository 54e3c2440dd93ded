import { AnswerMismatch } from "@msp/adapter-kit";

/** How much of the database's budget is used, by all integrations together. */
export interface ThresholdInformation {
  /** Requests allowed in the time frame. */
  readonly externalRequestThreshold: number;
  /** The time frame in minutes. */
  readonly requestThresholdTimeframe: number;
  /** Requests counted in the time frame that ends now. */
  readonly currentTimeframeRequestCount: number;
}

/** Reads the answer to `GET /ThresholdInformation`. */
export function toThresholdInformation(value: unknown): ThresholdInformation {
  const answer = value as { [name: string]: unknown } | null | undefined;
  const number = (name: keyof ThresholdInformation): number => {
    const found = answer?.[name];
    if (typeof found !== "number") throw new AnswerMismatch(name, "a number", found);
    return found;
  };
  return {
    externalRequestThreshold: number("externalRequestThreshold"),
    requestThresholdTimeframe: number("requestThresholdTimeframe"),
    currentTimeframeRequestCount: number("currentTimeframeRequestCount"),
  };
}
