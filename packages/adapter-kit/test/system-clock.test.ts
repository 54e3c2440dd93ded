import { systemClock } from "@msp/adapter-kit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

describe("systemClock", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 5) }));
  afterEach(() => void vi.useRealTimers());

  it("sleeps longer than one timer can", async () => {
    const days = 40 * 24 * 3_600_000;
    let isAwake = false;
    void systemClock.sleep(days).then(() => {
      isAwake = true;
    });
    await vi.advanceTimersByTimeAsync(days - 1);
    expect(isAwake).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isAwake).toBe(true);
    expect(systemClock.now()).toBe(Date.UTC(2026, 0, 5) + days);
  });

  it("wakes with the signal's reason", async () => {
    const controller = new AbortController();
    const sleep = systemClock.sleep(60_000, controller.signal);
    controller.abort(new Error("enough"));
    await expect(sleep).rejects.toThrow("enough");
    await expect(systemClock.sleep(60_000, controller.signal)).rejects.toThrow("enough");
    expect(vi.getTimerCount()).toBe(0);
  });
});
