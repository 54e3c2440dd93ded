import { acmeIds, acmeSeed, type FakeSeed } from "@msp/it-glue/testing";
import { recordingCall } from "@msp/testing/contracts";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { connectDocumentation } from "./documentation-subject.ts";

const { organizations } = acmeIds;
const acme = { outcome: "linked", organizationId: organizations.acmeDental, name: "Acme Dental" };

/** An organization that carries company 500's number in another system than Autotask. */
function withNamesake(): FakeSeed {
  const seed = acmeSeed();
  const links = { adapters_resources: [{ type: "adapters_resources", id: "15900" }] };
  return {
    ...seed,
    adapters_resources: [
      ...(seed.adapters_resources ?? []),
      { id: "15900", attributes: { $system: "manage", remote_id: "500" } },
    ],
    organizations: [
      ...(seed.organizations ?? []),
      { id: "2190", attributes: { name: "Cedar Bakery", psa_integration: "enabled" }, links },
    ],
  };
}

describe("the link between a company and an organization", () => {
  it("costs one request where the filter proves it, and none for the next 20 minutes", async () => {
    const { adapter, asked, clock } = connectDocumentation();
    const port = adapter.on(recordingCall());
    expect(await port.companyOf("174")).toEqual(acme);
    expect(await adapter.on(recordingCall()).companyOf("174")).toEqual(acme);
    expect(asked()).toHaveLength(1);
    await clock.advance(20 * 60_000);
    expect(await port.companyOf("174")).toEqual(acme);
    expect(asked()).toHaveLength(2);
  });

  it("3: reads all organizations once where the filter is ignored", async () => {
    const { adapter, asked } = connectDocumentation({ fake: { assumptions: { autotaskFilter: false } } });
    const port = adapter.on(recordingCall());
    expect(await port.companyOf("174")).toEqual(acme);
    expect(await port.companyOf("175")).toMatchObject({ organizationId: organizations.birchLegal });
    expect(asked().filter((request) => !request.includes("filter["))).toHaveLength(1);
  });

  it("4: is asked where the two ways contradict each other: a number of another system is no link", async () => {
    const { adapter } = connectDocumentation({ fake: { seed: withNamesake() } });
    expect(await adapter.on(recordingCall()).companyOf("500")).toEqual({
      outcome: "several",
      candidates: [{ id: "2190", name: "Cedar Bakery" }],
      reason: expect.stringContaining("perhaps of another system"),
    });
  });

  it.each([
    ["of an organization that carries other ids too", "enabled", ["500", "9"], "several ids of other systems (500, 9)"],
    ["of an organization that has left the PSA", "orphaned", ["500"], "does not follow the PSA any more"],
    ["of an organization that never was in the PSA", null, ["500"], "does not follow the PSA any more, or never did"],
  ])("4: is asked where the list alone shows the number %s", async (_, psa_integration, ids, reason) => {
    const { adapter, fake } = connectDocumentation({ fake: { assumptions: { autotaskFilter: false } } });
    const organization = "2190";
    const records = ids.map((remote_id, at) => ({ id: `1590${at}`, attributes: { $system: "kaseya-vsa", remote_id } }));
    const links = { adapters_resources: records.map(({ id }) => ({ type: "adapters_resources", id })) };
    const attributes = { name: "Cedar Bakery", psa_integration };
    fake.state.plant({ adapters_resources: records, organizations: [{ id: organization, attributes, links }] });
    expect(await adapter.on(recordingCall()).companyOf("500")).toEqual({
      outcome: "several",
      candidates: [{ id: organization, name: "Cedar Bakery" }],
      reason: expect.stringContaining(reason),
    });
  });

  it("that a person has confirmed wins, and is held to what exists", async () => {
    const links = { "500": "2190", "501": "4040404" };
    const { adapter } = connectDocumentation({ fake: { seed: withNamesake() }, options: { links } });
    const port = adapter.on(recordingCall());
    expect(await port.companyOf("500")).toEqual({ outcome: "linked", organizationId: "2190", name: "Cedar Bakery" });
    const gone = port.companyOf("501");
    await expect(gone).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(gone).rejects.toThrow("4040404, which does not exist");
  });
});

describe("what a look at a customer costs", () => {
  it("is what the count by hand says: link 1, instructions 3, record 3", async () => {
    const { adapter, asked } = connectDocumentation();
    const port = adapter.on(recordingCall());
    const { organizationId } = acme;
    const counted = async (work: Promise<unknown>) => {
      const before = asked().length;
      await work;
      return asked().length - before;
    };
    expect([
      await counted(port.companyOf("174")),
      // The organization, its documents, and the one document that fits.
      await counted(port.customerInstructions({ organizationId, about: ["leavers"] })),
      // The fields, the asset, the people it names.
      await counted(port.customerRecord({ organizationId, companyId: "174" })),
    ]).toEqual([1, 3, 3]);
  });
});
