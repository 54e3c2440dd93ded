import { describe, expect, it } from "vitest";
import { createFakeClock } from "../src/index.ts";

describe("createFakeClock", () => {
  it("stands still until it is moved", async () => {
    const clock = createFakeClock({ at: "2026-11-23T09:00:00Z" });
    expect(new Date(clock.now()).toISOString()).toBe("2026-11-23T09:00:00.000Z");
    await clock.advance(1_500);
    expect(clock.now()).toBe(Date.parse("2026-11-23T09:00:01.500Z"));
    await clock.advanceTo("2026-11-23T10:00:00Z");
    expect(clock.now()).toBe(Date.parse("2026-11-23T10:00:00Z"));
  });

  it("wakes whoever it passes, in order and at their own instants", async () => {
    const clock = createFakeClock({ at: 0 });
    const woken: string[] = [];
    const sleeper = async (name: string, ...pauses: number[]) => {
      for (const pause of pauses) {
        await clock.sleep(pause);
        woken.push(`${name} at ${clock.now()}`);
      }
    };
    void sleeper("late", 300);
    void sleeper("again and again", 100, 100, 500);
    void sleeper("first of two", 100);
    expect(clock.pending()).toEqual([{ until: 100 }, { until: 100 }, { until: 300 }]);
    await clock.advance(400);
    expect(woken).toEqual(["again and again at 100", "first of two at 100", "again and again at 200", "late at 300"]);
    expect(clock.pending()).toEqual([{ until: 700 }]);
    expect(clock.now()).toBe(400);
  });

  it("lets nobody sleep who is told to stop, before or meanwhile", async () => {
    const clock = createFakeClock();
    const stop = new AbortController();
    const sleeping = clock.sleep(1_000, stop.signal);
    const reason = new Error("stopped");
    stop.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(clock.sleep(1_000, stop.signal)).rejects.toBe(reason);
    expect(clock.pending()).toEqual([]);
  });

  it("does not sleep at all for no time", async () => {
    const clock = createFakeClock();
    await clock.sleep(0);
    await clock.sleep(-5);
    expect(clock.pending()).toEqual([]);
  });

  it("does not go back, and refuses what is not an instant", async () => {
    const clock = createFakeClock({ at: "2026-11-23T09:00:00Z" });
    await expect(clock.advanceTo("2026-11-23T08:59:59Z")).rejects.toThrow(RangeError);
    await expect(clock.advanceTo("soon")).rejects.toThrow("is not an instant");
    expect(() => createFakeClock({ at: "soon" })).toThrow(RangeError);
  });

  describe("with autoAdvance", () => {
    it("jumps to the next sleeper by itself", async () => {
      const clock = createFakeClock({ at: 0, autoAdvance: true });
      const order: number[] = [];
      await Promise.all(
        [86_400_000, 1_000, 60_000].map(async (pause) => {
          await clock.sleep(pause);
          order.push(clock.now());
        }),
      );
      expect(order).toEqual([1_000, 60_000, 86_400_000]);
    });

    it("stands still during work it cannot see", async () => {
      const clock = createFakeClock({ at: 0, autoAdvance: true });
      let release = () => {};
      const network = new Promise<void>((resolve) => {
        release = resolve;
      });
      const reminder = clock.sleep(86_400_000);
      const working = clock.holdDuring(async () => {
        await network;
        return clock.now();
      });
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(clock.now()).toBe(0);
      release();
      expect(await working).toBe(0);
      await reminder;
      expect(clock.now()).toBe(86_400_000);
    });
  });
});
