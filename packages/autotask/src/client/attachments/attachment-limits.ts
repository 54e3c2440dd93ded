/** The largest file that is sent, in bytes. Reported by integrators: between six and seven million are taken. */
export const largestFileBytes = 6_000_000;

/** How many bytes a database takes as attachments in any five minutes (vendor documentation). */
export const mostBytesInWindow = 10_000_000;

/** Those five minutes, in milliseconds. */
export const attachmentWindowMs = 300_000;
