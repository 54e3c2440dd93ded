const dayMs = 86_400_000;
const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * When an authority surely stood, in milliseconds since 1970-01-01 UTC. A mere date counts from its end in the last zone that has it, 12 hours after its
 * end in UTC, so that nobody's authority is older than it is. Undefined for what is no date.
 */
export function inForceSince(since: string): number | undefined {
  const written = since.trim();
  const isDate = dateOnly.test(written);
  if (!isDate && !instant.test(written)) return undefined;
  const at = Date.parse(written);
  if (Number.isNaN(at)) return undefined;
  // The engine reads February 30 as a day in March; on file, it is no date.
  if (isDate && new Date(at).toISOString().slice(0, 10) !== written) return undefined;
  return isDate ? at + 1.5 * dayMs : at;
}
