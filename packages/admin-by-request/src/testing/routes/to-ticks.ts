/** Hundreds of nanoseconds since the year 1, as the vendor's platform counts; the odd digits stand for what a clock of milliseconds cannot tell. */
export const toTicks = (instant: number): bigint => (BigInt(instant) + 62_135_596_800_000n) * 10_000n + 8_375n;
