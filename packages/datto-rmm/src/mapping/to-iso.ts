/** Numbers below this count seconds (it would be the year 5138); numbers from it on count milliseconds (1973). */
const firstMilliseconds = 100_000_000_000;

/** A date, and a time with or without a zone. JavaScript itself reads dates into nearly any text with a number in it. */
const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * An instant as ISO 8601 in UTC, whichever way Datto RMM wrote it: milliseconds or seconds (with decimals) since 1970, the same as text, or a date.
 * Null for whatever is missing, unreadable, or stands for "never" (zero and the year 1 that empty dates come as).
 *
 * Reported: devices and alerts come as milliseconds on some platforms and as ISO text on others, the activity log always as seconds.
 */
export function toIso(value: unknown): string | null {
  if (typeof value === "number") return fromNumber(value);
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(text)) return fromNumber(Number(text));
  const [, date, time, zone = "Z"] = written.exec(text) ?? [];
  // Without a zone JavaScript would take the computer's own.
  const milliseconds = Date.parse(time === undefined ? `${date}` : `${date}T${time}${zone}`);
  return Number.isNaN(milliseconds) || milliseconds <= 0 ? null : new Date(milliseconds).toISOString();
}

function fromNumber(value: number): string | null {
  const milliseconds = Math.abs(value) < firstMilliseconds ? value * 1000 : value;
  const date = new Date(Math.round(milliseconds));
  return value <= 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
