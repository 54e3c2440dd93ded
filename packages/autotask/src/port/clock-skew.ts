/** How far our clock and Autotask's may be apart, in milliseconds, before its stamps are misread. */
export const clockSkewMs = 120_000;
