// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { power } = await load("@msp/power");
  const { createFakeShelly } = await load("@msp/power/testing");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeShelly({ clock });
  const { url, close } = await fake.listen();
  try {
    const adapter = power({ units: { acme: { protocol: "shelly", url, ...fake.login } }, clock });
    const port = adapter.on({ notAfter: Infinity, beforeWrite: async () => {} });
    await port.switchOutlet("acme/0", "off");
    assert.equal((await port.getOutlet("acme/0")).state, "off");
    assert.deepEqual(
      fake.ledger.map(({ command }) => command),
      ["off"],
    );
    await adapter.close();
  } finally {
    await close();
  }
};
