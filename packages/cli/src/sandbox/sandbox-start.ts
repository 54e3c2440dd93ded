/** When the sandbox's own time begins: a Monday morning in New York (milliseconds since 1970-01-01 UTC). The same every time, so that output can be compared. */
export const sandboxStart = Date.parse("2026-11-30T14:00:00Z");
