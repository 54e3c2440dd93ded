/** Autotask's times are UTC and carry no zone (vendor documentation); without this, a computer would read them as its own local time. */
export function toInstant(time: string): string {
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(time);
  const instant = new Date(hasZone ? time : `${time.length === 10 ? `${time}T00:00:00` : time}Z`);
  return Number.isNaN(instant.getTime()) ? time : instant.toISOString();
}
