// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createItGlueClient, itGlue } = await load("@msp/it-glue");
  const { acmeIds, acmeSeed, createFakeItGlue } = await load("@msp/it-glue/testing");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeItGlue({ clock, seed: acmeSeed() });
  const { url, close } = await fake.listen();
  try {
    const shown = [];
    const settings = { ...fake.credentials, baseUrl: url, clock, recordReveal: (record) => shown.push(record) };
    const client = createItGlueClient(settings);
    const { id } = await client.organizations.one({ filter: { name: "Acme Dental" } });
    assert.equal(id, acmeIds.organizations.acmeDental);
    const adapter = itGlue(settings);
    const linked = await adapter.organizationOf("174");
    assert.deepEqual([linked.outcome, linked.organizationId], ["linked", id]);
    const told = [];
    const documentation = adapter.on({ notAfter: Infinity, beforeWrite: async (write) => void told.push(write) });
    const { found } = await documentation.customerInstructions({ organizationId: id, about: ["leavers"] });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ["alert", "quick notes", "document"],
    );
    await documentation.setDeviceArchived(acmeIds.configurations.frontDesk, true);
    assert.deepEqual(
      told.map(({ operation, company }) => [operation, company]),
      [["setDeviceArchived", "174"]],
    );
    assert.equal(fake.state.get("configurations", acmeIds.configurations.frontDesk).archived, true);
    const request = { reason: "Packed.", requestedBy: "Terry Hale" };
    const secret = await client.passwords.reveal(acmeIds.passwords.macAdmin, request);
    assert.equal(`${secret}`, "[secret]");
    assert.equal(shown.length, 1);
  } finally {
    await close();
  }
};
