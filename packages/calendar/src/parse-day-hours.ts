import { dayMs } from "./calendar-date.ts";
import type { DayHours } from "./day-hours.ts";

/** Reads the spans of one day, earliest first; throws `TypeError` naming `field` for a span that is not one or that overlaps another. */
export function parseDayHours(spans: unknown, field: string): readonly DayHours[] {
  if (!Array.isArray(spans)) {
    throw new TypeError(`${field} must be a list of spans such as ["08:00-12:00", "13:00-17:00"].`);
  }
  const hours = spans.map((span: unknown, index) => parseSpan(span, `${field}[${index}]`));
  hours.sort((left, right) => left.opens - right.opens);
  for (const [index, next] of hours.slice(1).entries()) {
    const previous = hours[index];
    if (previous !== undefined && next.opens < previous.closes) {
      throw new TypeError(`${field}: "${spans.join('", "')}" overlap. Join them into one span.`);
    }
  }
  return hours;
}

function parseSpan(span: unknown, field: string): DayHours {
  const [, from, to] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(String(span)) ?? [];
  const opens = timeOfDay(from);
  const closes = timeOfDay(to);
  if (opens === undefined || closes === undefined || opens === dayMs) {
    throw new TypeError(`${field}: ${JSON.stringify(span)} is not a span of opening. Write it as "08:00-17:00".`);
  }
  if (opens === closes) {
    throw new TypeError(
      `${field}: "${span}" opens and closes at the same time. Write "00:00-24:00" for the whole day.`,
    );
  }
  return { opens, closes: closes < opens ? closes + dayMs : closes };
}

function timeOfDay(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hour = Number(text.slice(0, 2));
  const minute = Number(text.slice(3));
  const milliseconds = (hour * 60 + minute) * 60_000;
  return minute < 60 && milliseconds <= dayMs ? milliseconds : undefined;
}
