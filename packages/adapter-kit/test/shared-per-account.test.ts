import { sharedPerAccount } from "@msp/adapter-kit";
import { expect, it } from "vitest";
import { createManualClock } from "./support/manual-clock.ts";

it("shares one instance per account and clock", () => {
  let made = 0;
  const of = sharedPerAccount(() => ({ number: made++ }));
  const [clock, other] = [createManualClock(), createManualClock()];
  expect(of(clock, "acme")).toBe(of(clock, "acme"));
  expect(of(clock, "acme")).not.toBe(of(clock, "globex"));
  expect(of(clock, "acme")).not.toBe(of(other, "acme"));
  expect(made).toBe(3);
});
