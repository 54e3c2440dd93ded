import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { devicesToWatch } from "../../src/site-outage/devices-to-watch.ts";
import { instructionsLink } from "../../src/site-outage/instructions-link.ts";
import { minutesBetween, minutesLater } from "../../src/site-outage/minutes-later.ts";
import { toldInWords } from "../../src/site-outage/told-in-words.ts";
import { updateTimes } from "../../src/site-outage/update-times.ts";

const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });

describe("the times of updates", () => {
  it("lie one interval apart from the first message on, and are as many as wanted", () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (...given) => {
          const [from, everyMinutes, atMost, isTold] = given;
          const times = updateTimes(from.toISOString(), { everyMinutes, atMost }, isTold).map(Date.parse);
          expect(times).toHaveLength(atMost);
          expect(times[0]).toBe(from.getTime() + (isTold ? everyMinutes * 60_000 : 0));
          for (const [index, time] of times.slice(1).entries())
            expect(time - (times[index] ?? 0)).toBe(everyMinutes * 60_000);
        },
      ),
    );
  });

  it("are keys of their own", () => {
    const times = updateTimes("2026-11-23T14:00:00.000Z", { everyMinutes: 1, atMost: 60 }, true);
    expect(new Set(times).size).toBe(60);
  });
});

it("minutes are counted back and forth without loss, and never below none", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 100_000 }), (at, minutes) => {
      const later = minutesLater(at.toISOString(), minutes);
      expect(minutesBetween(at.toISOString(), later)).toBe(minutes);
      expect(minutesBetween(later, at.toISOString())).toBe(0);
    }),
  );
});

describe("the link at the top of an alert", () => {
  it.each([
    ["https://alerts.example.com/x?y=1\nDetails below", "https://alerts.example.com/x?y=1", "alerts.example.com"],
    ["See (https://alerts.example.com/x).", "https://alerts.example.com/x", "alerts.example.com"],
    ["<a href='http://a.example.com/1'>help</a> https://b.example.com", "http://a.example.com/1", "a.example.com"],
    [
      "https://alerts.example.com@evil.example.com/",
      "https://alerts.example.com@evil.example.com/",
      "evil.example.com",
    ],
  ])("of %s is shown with where it leads", (text, link, host) => {
    expect(instructionsLink(text)).toEqual({ link, host });
  });

  it.each([undefined, "", "No link", "ftp://files.example.com", "javascript:alert(1)", "https://"])(
    "is none in %s",
    (text) => {
      expect(instructionsLink(text)).toBeUndefined();
    },
  );

  it("is one that can be read, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), fc.string(), (before, url, after) => {
        const found = instructionsLink(`${before} ${url} ${after}`);
        expect(found === undefined || URL.canParse(found.link)).toBe(true);
      }),
    );
  });
});

describe("the devices that have to be up again", () => {
  const site = {
    down: [
      { id: "srv", name: "SRV" },
      { id: "pc", name: "PC" },
    ],
    alerts: [{ id: "a1", deviceId: "srv", text: "offline" }],
  };

  it("are those that are down and have an alert, not what was switched off", () => {
    expect(devicesToWatch(undefined, [site], undefined)).toEqual(["srv"]);
    expect(devicesToWatch([], [site], { deviceId: "pc" })).toEqual(["srv", "pc"]);
    expect(devicesToWatch(undefined, [{ ...site, alerts: [] }], undefined)).toEqual([]);
  });

  it("are those the caller named, whatever else is down", () => {
    expect(devicesToWatch(["fw", "fw"], [site], undefined)).toEqual(["fw"]);
  });
});

describe("whether the customer knew", () => {
  it.each([
    [{ outcome: "ended early", first: { told: "by us" } }, "no", true],
    [{ outcome: "ended early", first: { told: "not yet" } }, "no", false],
    [{ outcome: "ended early", possiblyDone: ["outage/customer/first/sent/mailed"] }, "no", true],
    [{ outcome: "ended early" }, "yes", true],
    [{ outcome: "ended early" }, "no", false],
  ] as const)("%o and %s: %s", (branch, knows, knew) => {
    expect(toldInWords(branch, knows).knew).toBe(knew);
  });
});
