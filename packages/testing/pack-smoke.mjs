// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createFakeClock } = await load("@msp/testing");
  const clock = createFakeClock({ at: "2026-11-23T14:00:00Z" });
  const slept = clock.sleep(60_000);
  await clock.advance(60_000);
  await slept;
  assert.equal(clock.now(), Date.parse("2026-11-23T14:01:00Z"));
  const { describeMailContract } = await load("@msp/testing/contracts");
  assert.equal(typeof describeMailContract, "function");
};
