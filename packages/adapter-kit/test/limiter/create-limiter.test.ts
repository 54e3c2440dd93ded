import { createLimiter, type Lane, SlotTooLate } from "@msp/adapter-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createManualClock, type ManualClock, settle } from "../support/manual-clock.ts";

/** A task that takes some time, and a record of what ran when. */
function createRecord(clock: ManualClock) {
  const started: string[] = [];
  let running = 0;
  let mostRunning = 0;
  return {
    started,
    get mostRunning() {
      return mostRunning;
    },
    task: (name: string, milliseconds: number) => async () => {
      started.push(name);
      mostRunning = Math.max(mostRunning, ++running);
      await clock.sleep(milliseconds);
      running--;
      return name;
    },
  };
}

describe("createLimiter", () => {
  it("runs at most so many at a time per key, and keys do not wait for each other", async () => {
    const clock = createManualClock();
    const limiter = createLimiter({ clock, perKey: { inFlight: 3 } });
    const [tickets, companies] = [createRecord(clock), createRecord(clock)];
    const all = Promise.all([
      ...Array.from({ length: 200 }, (_, index) => limiter.run("Tickets", {}, tickets.task(`${index}`, 100))),
      limiter.run("Companies", {}, companies.task("company", 100)),
    ]);
    await settle();
    expect(companies.started).toEqual(["company"]);
    await clock.runUntilSettled(all);
    expect(tickets.mostRunning).toBe(3);
    expect(tickets.started).toEqual(Array.from({ length: 200 }, (_, index) => `${index}`));
  });

  it("gives keys limits of their own", async () => {
    const clock = createManualClock();
    const limiter = createLimiter({ clock, perKey: (key) => ({ inFlight: key === "one" ? 1 : 2 }) });
    const [one, two] = [createRecord(clock), createRecord(clock)];
    const runs = ["a", "b", "c"].flatMap((name) => [
      limiter.run("one", {}, one.task(name, 5)),
      limiter.run("two", {}, two.task(name, 5)),
    ]);
    await clock.runUntilSettled(Promise.all(runs));
    expect([one.mostRunning, two.mostRunning]).toEqual([1, 2]);
  });

  it("frees the slot of a task that fails", async () => {
    const clock = createManualClock();
    const limiter = createLimiter({ clock, perKey: { inFlight: 1 } });
    const failing = limiter.run("k", {}, async () => {
      throw new Error("no luck");
    });
    const next = limiter.run("k", {}, async () => "ran");
    await expect(failing).rejects.toThrow("no luck");
    await expect(next).resolves.toBe("ran");
  });

  it("serves urgent requests first, and bulk ones every fourth turn", async () => {
    const clock = createManualClock();
    const limiter = createLimiter({ clock, perKey: { inFlight: 1 } });
    const record = createRecord(clock);
    const run = (lane: Lane, name: string) => limiter.run("k", { lane }, record.task(name, 10));
    const all = Promise.all([
      run("bulk", "first"),
      ...["b1", "b2", "b3"].map((name) => run("bulk", name)),
      ...["u1", "u2", "u3", "u4", "u5"].map((name) => run("urgent", name)),
    ]);
    await clock.runUntilSettled(all);
    expect(record.started).toEqual(["first", "u1", "u2", "u3", "b1", "u4", "u5", "b2", "b3"]);
  });

  it("keeps a minimum distance between requests", async () => {
    const clock = createManualClock(0);
    const limiter = createLimiter({ clock, perKey: { windows: [{ limit: 1, perMs: 1000 }] } });
    const startedAt: number[] = [];
    const all = Promise.all([1, 2, 3].map(() => limiter.run("k", {}, async () => void startedAt.push(clock.now()))));
    await clock.runUntilSettled(all);
    expect(startedAt).toEqual([0, 1000, 2000]);
  });

  it("holds everybody back while paused", async () => {
    const clock = createManualClock(0);
    const limiter = createLimiter({ clock });
    limiter.pauseUntil(5000);
    limiter.pauseUntil(3000);
    const startedAt = limiter.run("k", {}, async () => clock.now());
    expect(await clock.runUntilSettled(startedAt)).toBe(5000);
  });

  it("refuses whose turn comes too late, and nobody else", async () => {
    const clock = createManualClock(0);
    const limiter = createLimiter({ clock, perKey: { inFlight: 1 } });
    const record = createRecord(clock);
    const slow = limiter.run("k", {}, record.task("slow", 10_000));
    const late = limiter.run("k", { notAfter: 9999 }, record.task("late", 1));
    const patient = limiter.run("k", { notAfter: 10_000 }, record.task("patient", 1));
    const refused = expect(late).rejects.toBeInstanceOf(SlotTooLate);
    await clock.runUntilSettled(Promise.all([slow, refused, patient]));
    expect(record.started).toEqual(["slow", "patient"]);
  });

  it("refuses at the deadline itself who would only wait for time to pass", async () => {
    const clock = createManualClock(0);
    const limiter = createLimiter({ clock, perKey: { windows: [{ limit: 1, perMs: 3_600_000 }] } });
    await limiter.run("k", {}, async () => undefined);
    const late = limiter.run("k", { notAfter: 5000 }, async () => "ran");
    const refused = expect(late).rejects.toBeInstanceOf(SlotTooLate);
    await clock.runUntilSettled(refused);
    expect(clock.now()).toBe(5001);
    expect(clock.sleepers).toBe(0);
  });

  it("leaves the clock alone while only the end of another request can make room", async () => {
    const clock = createManualClock(0);
    const limiter = createLimiter({ clock, perKey: { inFlight: 1 } });
    const finishing = new EventTarget();
    const running = limiter.run(
      "k",
      {},
      () => new Promise<string>((resolve) => finishing.addEventListener("finish", () => resolve("done"))),
    );
    const waiting = limiter.run("k", { notAfter: 5000 }, async () => "ran");
    await settle();
    expect(clock.sleepers).toBe(0);
    finishing.dispatchEvent(new Event("finish"));
    expect(await Promise.all([running, waiting])).toEqual(["done", "ran"]);
  });

  it("lets a waiting request give up with its signal's reason", async () => {
    const clock = createManualClock();
    const limiter = createLimiter({ clock, perKey: { inFlight: 1 } });
    const record = createRecord(clock);
    const controller = new AbortController();
    const running = limiter.run("k", {}, record.task("running", 10));
    const waiting = limiter.run("k", { signal: controller.signal }, record.task("waiting", 10));
    controller.abort(new Error("changed my mind"));
    await expect(waiting).rejects.toThrow("changed my mind");
    await expect(limiter.run("k", { signal: controller.signal }, record.task("again", 10))).rejects.toThrow(
      "changed my mind",
    );
    await clock.runUntilSettled(running);
    expect(record.started).toEqual(["running"]);
    expect(await limiter.run("k", {}, async () => "who gave up holds no slot")).toBe("who gave up holds no slot");
    expect(clock.sleepers).toBe(0);
  });

  it("never lets the service count more than the limit in any window, whenever each request reached it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 50, max: 500 }),
        fc.array(
          fc.record({ wait: fc.nat(120), flight: fc.nat(200), arrival: fc.double({ min: 0, max: 1, noNaN: true }) }),
          { maxLength: 30 },
        ),
        async (limit, perMs, requests) => {
          const clock = createManualClock(0);
          const limiter = createLimiter({ clock, account: { windows: [{ limit, perMs }] } });
          const counted: number[] = [];
          const all = requests.map(async ({ wait, flight, arrival }, index) => {
            if (wait > 0) await clock.sleep(wait);
            await limiter.run(`key ${index % 3}`, {}, async () => {
              counted.push(clock.now() + Math.floor(flight * arrival));
              if (flight > 0) await clock.sleep(flight);
            });
          });
          await clock.runUntilSettled(Promise.all(all));
          expect(counted).toHaveLength(requests.length);
          for (const end of counted) {
            const inWindow = counted.filter((instant) => instant > end - perMs && instant <= end);
            expect(inWindow.length).toBeLessThanOrEqual(limit);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
