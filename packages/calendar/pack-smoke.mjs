// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createCalendar } = await load("@msp/calendar");
  const calendar = createCalendar({ zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } });
  const monday = calendar.instantOf("2026-11-30T16:00");
  assert.equal(calendar.format(calendar.after(monday, "2 business hours")), "Mon 7 Dec 2026 09:00");
};
