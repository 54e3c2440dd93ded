// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { autoelevate, createAutoelevateClient, signRequest } = await load("@msp/autoelevate");
  const { acmeIds, acmeSeed, createFakeAutoelevate } = await load("@msp/autoelevate/testing");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeAutoelevate({ clock, seed: acmeSeed(clock.now()) });
  const { url, close } = await fake.listen();
  try {
    const settings = { ...fake.credentials.signing, url, clock };
    assert.equal((await createAutoelevateClient(settings).companies.list({})).length, 2);
    const id = fake.state.userAsks({ computerId: acmeIds.computers.frontDesk, user: "dana" });
    const elevation = autoelevate(settings).on({ notAfter: Infinity, beforeWrite: async () => {} });
    const decision = await elevation.approveElevation(id, { decidedBy: "robin@example.com" });
    assert.equal(decision.outcome, "applied");
    const request = { method: "GET", target: "/api/v1/usage", body: "", timestamp: 1757360000000 };
    assert.match(signRequest("0123456789abcdef".repeat(4), request), /^fe3ab21b/);
  } finally {
    await close();
  }
};
