// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { adminByRequest, createAdminByRequestClient } = await load("@msp/admin-by-request");
  const { acmeMacs, createFakeAdminByRequest } = await load("@msp/admin-by-request/testing");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeAdminByRequest({ clock, seed: acmeMacs });
  const { url, close } = await fake.listen();
  try {
    const settings = { ...fake.credentials, url, clock };
    const id = fake.state.userAsks({ computer: "ACME-MAC-01", account: "dana", reason: "A new printer" });
    assert.equal((await createAdminByRequestClient(settings).requests.list({ status: "Pending" })).length, 1);
    const elevation = adminByRequest(settings).on({ notAfter: Infinity, beforeWrite: async () => {} });
    const decision = await elevation.approveElevation(String(id), { decidedBy: "robin@example.com" });
    assert.equal(decision.outcome, "applied");
  } finally {
    await close();
  }
};
