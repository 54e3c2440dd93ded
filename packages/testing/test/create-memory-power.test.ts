import { UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { createFakeClock, createMemoryPower } from "../src/index.ts";

const allowed = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };
const front = "acme-front-desk/0";

function bench() {
  const clock = createFakeClock();
  const startedAt = clock.now();
  const heard: string[] = [];
  const power = createMemoryPower({
    clock,
    seed: { units: { "acme-front-desk": [{ id: "0", name: "ACME-WS-01" }] } },
    onSwitch: (outletId, state, at) => heard.push(`${outletId} ${state} +${(at - startedAt) / 1_000}`),
  });
  return { clock, heard, power, port: power.on(allowed) };
}

describe("power in memory", () => {
  it("tells of an outlet that goes off and comes back, though nobody looks", async () => {
    const { clock, heard, port } = bench();
    await port.cycleOutlet(front, { offSeconds: 10 });
    expect(heard).toEqual([`${front} off +0`]);
    await clock.advance(30_000);
    expect(heard).toEqual([`${front} off +0`, `${front} on +10`]);
  });

  it("forgets the way back when somebody switches meanwhile", async () => {
    const { clock, heard, port, power } = bench();
    await port.cycleOutlet(front, { offSeconds: 10 });
    power.switchByHand(front, "on");
    power.switchByHand(front, "off");
    await clock.advance(30_000);
    expect(heard.at(-1)).toBe(`${front} off +0`);
    expect((await port.getOutlet(front)).state).toBe("off");
  });

  it("acts though its answer is lost, and the ledger says so", async () => {
    const { power, port } = bench();
    power.failNext({ kind: "answer lost" });
    await expect(port.switchOutlet(front, "off")).rejects.toBeInstanceOf(UnknownOutcomeError);
    expect((await port.getOutlet(front)).state).toBe("off");
    expect(power.ledger).toMatchObject([
      { operation: "switchOutlet", fields: { state: "off" }, happenedAt: expect.any(Number) },
    ]);
  });
});
