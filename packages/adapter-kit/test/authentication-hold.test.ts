import { createAuthenticationHold } from "@msp/adapter-kit";
import { AuthenticationError } from "@msp/workflows/ports";
import { beforeEach, describe, expect, it } from "vitest";
import { createManualClock, type ManualClock } from "./support/manual-clock.ts";

const minute = 60_000;

describe("createAuthenticationHold", () => {
  let clock: ManualClock;
  let hold: ReturnType<typeof createAuthenticationHold>;

  beforeEach(() => {
    clock = createManualClock();
    hold = createAuthenticationHold({ system: "example", clock });
  });

  const isHeld = () => {
    try {
      hold.check("GET /people");
      return false;
    } catch (error) {
      expect(error).toBeInstanceOf(AuthenticationError);
      return true;
    }
  };

  async function refuseOnce() {
    hold.enter("GET /people").refused();
  }

  it("lets everything pass until the credentials are refused", () => {
    hold.enter("GET /people").accepted();
    expect(isHeld()).toBe(false);
  });

  it("says when the credentials were refused and when they are tried again", async () => {
    await refuseOnce();
    expect(() => hold.enter("GET /people")).toThrow(
      "example: GET /people was not sent because the credentials were refused at 2026-01-05T09:00:00.000Z. " +
        "Correct them; the same ones are tried again at 2026-01-05T09:05:00.000Z, to keep the account from being locked.",
    );
  });

  it("holds for five minutes, then twice as long after each further refusal, up to an hour", async () => {
    for (const minutes of [5, 10, 20, 40, 60, 60]) {
      await refuseOnce();
      await clock.advance(minutes * minute - 1);
      expect(isHeld()).toBe(true);
      await clock.advance(1);
      expect(isHeld()).toBe(false);
    }
  });

  it("counts ten requests that were under way at the first refusal as one refusal", async () => {
    const passes = Array.from({ length: 10 }, () => hold.enter("GET /people"));
    for (const pass of passes) pass.refused();
    await clock.advance(5 * minute);
    expect(isHeld()).toBe(false);
  });

  it("lets a single request try the credentials again", async () => {
    await refuseOnce();
    await clock.advance(5 * minute);
    const probe = hold.enter("GET /people");
    expect(() => hold.enter("GET /people")).toThrow(/tried again right now by another request/);
    probe.accepted();
    expect(isHeld()).toBe(false);
  });

  it("lets the next request try when the first one brought no verdict", async () => {
    await refuseOnce();
    await clock.advance(5 * minute);
    hold.enter("GET /people").undecided();
    expect(isHeld()).toBe(false);
    hold.enter("GET /people").refused();
    await clock.advance(10 * minute - 1);
    expect(isHeld()).toBe(true);
  });

  it("starts over after the credentials were accepted", async () => {
    await refuseOnce();
    await clock.advance(5 * minute);
    hold.enter("GET /people").accepted();
    await refuseOnce();
    await clock.advance(5 * minute);
    expect(isHeld()).toBe(false);
  });
});
