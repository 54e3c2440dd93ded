// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createDattoRmmClient, dattoRmm } = await load("@msp/datto-rmm");
  const { acmeRmmIds, acmeRmmSeed, createFakeDattoRmm } = await load("@msp/datto-rmm/testing");
  const { NotFoundError } = await load("@msp/workflows/ports");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeDattoRmm({ clock, seed: acmeRmmSeed() });
  const { url, close } = await fake.listen();
  try {
    const client = createDattoRmmClient({ ...fake.keys, apiUrl: url, clock, environment: {} });
    assert.equal((await client.account.devices({ siteName: "Birch" }).all()).length, 2);
    const devices = dattoRmm({ client }).on({ notAfter: Infinity, beforeWrite: async () => {} });
    assert.equal((await devices.getDevice(acmeRmmIds.devices.frontDesk)).connection, "online");
    await assert.rejects(devices.getDevice("nobody"), NotFoundError);
  } finally {
    await close();
  }
};
