import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laterOf } from "../../src/devices/later-of.ts";
import { restartEffect } from "../../src/devices/restart-effect.ts";
import { wakeEffect } from "../../src/devices/wake-effect.ts";

const connection = fc.constantFrom("online", "offline", "unknown");
const before = fc.option(fc.record({ name: fc.string({ minLength: 1 }), connection }), { nil: undefined });
const job = fc.option(
  fc.record(
    {
      state: fc.constantFrom("waiting", "running", "succeeded", "warned", "failed", "expired", "unknown"),
      stateText: fc.string(),
    },
    { requiredKeys: ["state"] },
  ),
  { nil: undefined },
);
const notReadable = fc.record({ outcome: fc.constant("not readable"), reason: fc.string({ minLength: 1 }) });

describe("whatever was left to be seen", () => {
  it("a restart is verified only by a device that is online and has started since, and never by its job", () => {
    const means = fc.oneof(notReadable, fc.record({ outcome: fc.constant("read"), restartsDevices: fc.boolean() }));
    const seen = fc.option(fc.record({ isOnline: fc.boolean(), hasRestarted: fc.boolean() }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ means, before, seen, job }), (traces) => {
        const effect = restartEffect(traces);
        const wasSeen = traces.seen?.isOnline === true && traces.seen.hasRestarted;
        if (effect.outcome === "verified") expect(wasSeen).toBe(true);
        else expect(effect.reason).toMatch(/\S/);
        expect(effect.wasSent).toBe(traces.seen !== undefined);
        if (!effect.wasSent && effect.outcome === "unverified") expect(effect.reason).toContain("nothing was sent");
      }),
    );
  });

  it("a wake is verified only by an agent that is online", () => {
    const means = fc.oneof(notReadable, fc.record({ outcome: fc.constant("read"), wakesDevices: fc.boolean() }));
    const neighbour = fc.record({ id: fc.string(), name: fc.string(), connection });
    const site = fc.option(fc.record({ outcome: fc.constant("read"), others: fc.array(neighbour) }), {
      nil: undefined,
    });
    const seen = fc.option(fc.record({ isOnline: fc.boolean() }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ means, before, site, seen, job }), (traces) => {
        const effect = wakeEffect(traces);
        const isOnline = traces.before?.connection === "online" || traces.seen?.isOnline === true;
        if (effect.outcome === "verified") expect(isOnline).toBe(true);
        else expect(effect.reason).toMatch(/\S/);
      }),
    );
  });
});

describe("the later of some instants", () => {
  it("is one of them, and none is later, however it is written", () => {
    const instant = fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((at) => at.toISOString());
    fc.assert(
      fc.property(instant, fc.array(fc.option(instant, { nil: undefined })), (first, others) => {
        const later = laterOf(first, ...others);
        expect([first, ...others]).toContain(later);
        for (const other of others)
          if (other !== undefined) expect(Date.parse(other)).toBeLessThanOrEqual(Date.parse(later));
      }),
    );
    expect(laterOf("2026-11-23T14:00:00Z", "2026-11-23T15:30:00+02:00")).toBe("2026-11-23T14:00:00Z");
  });
});
