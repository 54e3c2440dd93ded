import type { Device } from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { siteVerdict } from "../../src/workstation-unreachable/site-verdict.ts";

const suspicion = { othersOffline: 2, withinMinutes: 30 };
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 14, minutes)).toISOString();
const lost = { connection: "offline", lastSeenAt: at(0) } as const;
type Other = Pick<Device, "name" | "connection" | "lastSeenAt">;
const other = (connection: Device["connection"], minutes?: number): Other => ({
  name: `${connection} ${minutes}`,
  connection,
  ...(minutes === undefined ? {} : { lastSeenAt: at(minutes) }),
});
const verdict = (others: readonly Other[]) => siteVerdict(lost, { outcome: "read", others }, suspicion);

describe("whether a site is down", () => {
  it.each<[boolean, string, Other[]]>([
    [true, "several were lost together", [other("offline", 5), other("offline", -29)]],
    [true, "one more was lost another day", [other("offline", 5), other("offline", 3), other("offline", -3000)]],
    [false, "one alone was lost with it", [other("offline", 5)]],
    [false, "others were switched off last night", [other("offline", -900), other("offline", -901)]],
    [false, "one is online", [other("offline", 5), other("offline", 3), other("online")]],
    [false, "nobody knows about one", [other("offline", 5), other("offline", 3), other("unknown")]],
    [false, "nobody knows when they were lost", [other("offline"), other("offline")]],
    [false, "there is no other", []],
  ])("%s where %s", (isDown, _, others) => expect(verdict(others).isDown).toBe(isDown));

  it("is doubted where the machine itself is online, where its site is unknown, and where nobody may look", () => {
    const two = [other("offline", 1), other("offline", 2)];
    expect(siteVerdict({ ...lost, connection: "online" }, { outcome: "read", others: two }, suspicion).isDown).toBe(
      false,
    );
    expect(siteVerdict(lost, undefined, suspicion)).toMatchObject({ isDown: false });
    expect(siteVerdict(lost, { outcome: "not readable", reason: "no permission" }, suspicion)).toEqual({
      isDown: false,
      sentence: "Its other devices could not be looked at: no permission",
    });
  });

  it("is never said while another device is online", () => {
    const others = fc.array(
      fc.record({
        name: fc.string(),
        connection: fc.constantFrom("online", "offline", "unknown" as const),
        lastSeenAt: fc.integer({ min: -60, max: 60 }).map(at),
      }),
    );
    fc.assert(
      fc.property(others, (all) => !verdict(all).isDown || all.every(({ connection }) => connection === "offline")),
    );
  });

  it("names those that were lost with it, for whoever decides", () => {
    expect(verdict([other("offline", 5), other("online")]).sentence).toBe(
      "Of 2 other devices 1 are online; lost together with it: offline 5.",
    );
  });
});
