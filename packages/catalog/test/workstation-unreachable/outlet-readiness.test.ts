import { describe, expect, it } from "vitest";
import type { OutletReading } from "../../src/power/outlet-reading.ts";
import { outletReadiness } from "../../src/workstation-unreachable/outlet-readiness.ts";

const outlet: OutletReading = { id: "rack/1", state: "on", stateText: "On", isLocked: false, canCycle: true };
const proven = (own: Partial<OutletReading> = {}) => ({
  outcome: "proven" as const,
  outlet: { ...outlet, ...own },
  evidence: ["record 12"],
});

describe("how an outlet is switched", () => {
  it.each([
    ["cycle", {}],
    ["off and on", { canCycle: false }],
    ["on", { state: "off" as const }],
    ["on", { state: "off" as const, canCycle: false }],
  ])("%s", (way, own) => expect(outletReadiness(proven(own), undefined).way).toBe(way));

  it.each([
    ["is locked", proven({ isLocked: true }), undefined, "locked"],
    ["is changing", proven({ state: "changing", stateText: "PoweringOn" }), undefined, "PoweringOn"],
    ["does not tell", proven({ state: "unknown", stateText: "?" }), undefined, "not known whether it is on"],
    ["is another's", { outcome: "mismatch" as const, reason: "It calls itself Fridge." }, undefined, "Fridge"],
    ["is on no file", { outcome: "not assigned" as const }, undefined, "No power device is on file"],
    ["could not be read", undefined, "no answer", "could not be read: no answer"],
  ])("not at all where it %s, and the reason is said", (_, proof, failure, reason) => {
    expect(outletReadiness(proof, failure)).toEqual({ way: "none", reason: expect.stringContaining(reason) });
  });
});
