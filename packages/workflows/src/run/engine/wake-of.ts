import type { Parking } from "./parking.ts";

/** When time alone wakes a run at rest, in milliseconds since 1970-01-01 UTC; infinite for never. */
export const wakeOf = ({ waits }: Parking): number =>
  waits.reduce((earliest, { until = Number.POSITIVE_INFINITY }) => Math.min(earliest, until), Number.POSITIVE_INFINITY);
