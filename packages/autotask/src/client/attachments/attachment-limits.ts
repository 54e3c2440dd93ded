/** What Autotask takes as attachments. */
export const attachmentLimits = {
  /** The largest file that is sent, in bytes. Reported by integrators: between six and seven million are taken. */
  largestFileBytes: 6_000_000,
  /** How many bytes a database takes in any stretch of `windowMs` (vendor documentation). */
  mostBytes: 10_000_000,
  /** Five minutes, in milliseconds. */
  windowMs: 300_000,
} as const;
