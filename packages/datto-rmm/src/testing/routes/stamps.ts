/** How instants are written: as milliseconds, as ISO text, or as reported from one platform, devices as text and alerts as milliseconds. */
export type TimestampStyle = "milliseconds" | "iso" | "mixed";

/** Writes instants in the style of one platform. */
export interface Stamps {
  device(instant: number | null): number | string | null;
  other(instant: number | null): number | string | null;
  /** Seconds with decimals, whatever the style (reported). */
  activity(instant: number): number;
}

/** Stamps of a style. */
export function createStamps(style: TimestampStyle): Stamps {
  const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
  const plain = (instant: number | null) => instant;
  return {
    device: style === "milliseconds" ? plain : iso,
    other: style === "iso" ? iso : plain,
    activity: (instant) => instant / 1000,
  };
}
