// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { autotask, createAutotaskClient } = await load("@msp/autotask");
  const { acmeIds, acmeSeed, createFakeAutotask } = await load("@msp/autotask/testing");
  const { defineTenant } = await load("@msp/workflows");
  const { NotFoundError } = await load("@msp/workflows/ports");
  const clock = { now: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) };
  const fake = createFakeAutotask({ clock, seed: acmeSeed() });
  const { url, close } = await fake.listen();
  try {
    const settings = { ...fake.credentials, zoneUrl: `${url}/atservicesrest/`, clock };
    assert.equal(await createAutotaskClient(settings).tickets.count({}), 0);
    const tenant = defineTenant({
      id: "example-msp",
      title: "Example MSP",
      bindings: {
        category: { change: { label: "Administrative Change/Request" } },
        status: { new: { label: "New" }, complete: { label: "Complete" } },
        priority: { medium: { label: "Medium" } },
      },
    });
    const ticketing = autotask({ tenant, settings }).on({ notAfter: Infinity, beforeWrite: async () => {} });
    const companyId = String(acmeIds.companies.acmeDental);
    const draft = { companyId, title: "Packed", category: "change", priority: "medium" };
    const { ticketId } = await ticketing.openTicket(draft);
    assert.equal((await ticketing.getTicket(ticketId)).status.id, "new");
    await assert.rejects(ticketing.getTicket("4711"), NotFoundError);
  } finally {
    await close();
  }
};
