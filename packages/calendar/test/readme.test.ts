import { expect, test } from "vitest";
import { createCalendar } from "../src/index.ts";

test("the README's first example gives the times it says", () => {
  const calendar = createCalendar({
    zone: "Europe/Berlin",
    openingHours: { monday: ["08:00-17:00"], thursday: ["08:00-17:00"], friday: ["08:00-15:00"] },
    holidays: ["2026-12-25", "2026-12-26", "2027-01-01"],
    specialDays: { "2026-12-24": ["08:00-12:00"] },
  });
  const asked = calendar.instantOf("2026-12-24T11:00");
  expect(calendar.format(calendar.after(asked, "2 business hours"))).toBe("Mon 28 Dec 2026 09:00");
  expect(calendar.format(calendar.after(asked, "1 business day"))).toBe("Mon 28 Dec 2026 11:00");
  expect(calendar.format(calendar.after(asked, "1 day"))).toBe("Fri 25 Dec 2026 11:00");
});
