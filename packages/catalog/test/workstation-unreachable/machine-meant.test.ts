import type { ConfigurationItem, Device } from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeviceLink } from "../../src/devices/device-link.ts";
import { kindOf } from "../../src/workstation-unreachable/kind-of.ts";
import { machineMeant } from "../../src/workstation-unreachable/machine-meant.ts";

const device = (id: string): Device => ({ id, name: id, connection: "offline", isRetired: false });
const item: ConfigurationItem = { id: "601", companyId: "100", title: "WS-ACME-01", isActive: true };
const linked = (id: string): DeviceLink => ({
  outcome: "linked",
  device: device(id),
  configurationItem: item,
  siteId: "s",
  companyId: "100",
});
const unlinked: DeviceLink = { outcome: "not linked", missing: ["the ticket names nothing"] };

describe("which machine is meant", () => {
  it.each([
    ["the ticket's", undefined, undefined, linked("a"), undefined, "a"],
    ["the request's, by id", "a", undefined, unlinked, undefined, "a"],
    ["the request's, by a name only one machine has", undefined, "WS", unlinked, ["a"], "a"],
    ["the same by all three", "a", "WS", linked("a"), ["a"], "a"],
    ["the one of two namesakes that the id picks", "a", "WS", unlinked, ["a", "b"], "a"],
  ])("is %s", (_, deviceId, deviceName, byTicket, named, expected) => {
    const clues = { deviceId, isKnown: true, deviceName, byTicket, named: named?.map((id) => ({ id })) };
    expect(machineMeant(clues)).toEqual({ outcome: "exact", deviceId: expected });
  });

  it.each<[string, string | undefined, string | undefined, DeviceLink, string[] | undefined, string]>([
    ["nothing names it", undefined, undefined, unlinked, undefined, "the ticket names nothing"],
    ["no machine has the name", undefined, "WS", unlinked, [], 'called "WS": 0'],
    ["two have it", undefined, "WS", unlinked, ["a", "b"], 'called "WS": 2'],
    ["the ticket names another than the request", "b", undefined, linked("a"), undefined, "different machines"],
    ["the name is another's than the id", "b", "WS", unlinked, ["a"], "different machines"],
    [
      "service desk and monitoring disagree",
      "a",
      undefined,
      { outcome: "disagreement", problems: ["two items name it"] },
      undefined,
      "two items name it",
    ],
  ])("is a question where %s", (_, deviceId, deviceName, byTicket, named, reason) => {
    const meant = machineMeant({ deviceId, isKnown: true, deviceName, byTicket, named: named?.map((id) => ({ id })) });
    expect(meant).toMatchObject({ outcome: "asked", reason: expect.stringContaining(reason) });
  });

  it("is a question where the company has no machine of the request's id, whatever the ticket says", () => {
    const clues = { deviceId: "a", isKnown: false, deviceName: undefined, named: undefined };
    for (const byTicket of [unlinked, linked("a"), linked("b")]) {
      expect(machineMeant({ ...clues, byTicket })).toEqual({
        outcome: "asked",
        reason: 'the company has no machine with the id "a" in remote monitoring',
      });
    }
  });

  it("is never one that a clue contradicts", () => {
    const ids = fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined });
    const links = fc.oneof(fc.constantFrom("a", "b").map(linked), fc.constant(unlinked));
    const names = fc.option(fc.uniqueArray(fc.constantFrom("a", "b", "c")), { nil: undefined });
    fc.assert(
      fc.property(ids, links, names, (deviceId, byTicket, named) => {
        const deviceName = named === undefined ? undefined : "WS";
        const meant = machineMeant({
          deviceId,
          isKnown: true,
          deviceName,
          byTicket,
          named: named?.map((id) => ({ id })),
        });
        if (meant.outcome !== "exact") return true;
        return (
          (deviceId === undefined || deviceId === meant.deviceId) &&
          (byTicket.outcome !== "linked" || byTicket.device.id === meant.deviceId) &&
          (named === undefined || named.some((id) => id === meant.deviceId))
        );
      }),
    );
  });
});

describe("what a word for a kind of device means", () => {
  const kinds = { laptop: ["Laptop", "Both"], tower: ["Desktop", "Both"], neither: ["Server"] };
  it.each([
    ["Laptop", "laptop"],
    [" desktop ", "tower"],
    ["SERVER", "neither"],
    ["Both", "not known"],
    ["Toaster", "not known"],
    [undefined, "not known"],
  ])("%s: %s", (word, meaning) => expect(kindOf(word, kinds)).toBe(meaning));
});
