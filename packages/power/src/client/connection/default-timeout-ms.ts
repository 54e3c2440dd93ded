/** Time for one exchange where settings say nothing, in milliseconds. */
export const defaultTimeoutMs = 30_000;
