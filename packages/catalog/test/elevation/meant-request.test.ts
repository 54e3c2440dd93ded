import type { ElevationRequest } from "@msp/workflows";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantRequest } from "../../src/elevation/meant-request.ts";

const clues = { companyId: "100", deviceName: "FRONT-01", email: "lee@acme.example.com", account: "lee" };
const text = fc.constantFrom("FRONT-01", "front-01", "FRONT-02", "acme", "birch", "lee@acme.example.com", "other");
const request: fc.Arbitrary<ElevationRequest> = fc
  .record(
    {
      device: fc.record({ name: text }, { requiredKeys: [] }),
      service: fc.constantFrom("one", "other"),
      vendorCompanyId: text,
      userEmail: text,
      user: text,
    },
    { requiredKeys: ["device", "service"] },
  )
  .map((some) => ({ id: "request-1", state: "pending", stateText: "pending", kind: "file", ...some }));
const customers = fc.array(
  fc.record(
    { companyId: fc.constantFrom("100", "200"), service: fc.constantFrom("one", "other"), vendorCompanyId: text },
    { requiredKeys: ["companyId", "service"] },
  ),
);

describe("the request that is meant", () => {
  it("is certain only when it is the only one, on that machine, and the customer or the person proves it", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 3 }), customers, (requests, known) => {
        const meant = meantRequest(requests, { ...clues, customers: known });
        if (meant.outcome !== "certain") {
          expect(meant.outcome).toBe(requests.length === 0 ? "none" : "a person picks");
          return;
        }
        const [only] = requests;
        expect(requests).toHaveLength(1);
        expect(only?.device.name?.toLowerCase()).toBe("front-01");
        const isOurs = known.some(
          ({ companyId, service, vendorCompanyId }) =>
            companyId === "100" &&
            service === only?.service &&
            (vendorCompanyId === undefined || vendorCompanyId === only.vendorCompanyId),
        );
        expect([clues.email, undefined]).toContain(only?.userEmail);
        expect((isOurs && only?.user !== undefined) || only?.userEmail === clues.email).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is never another customer's, however its machine is called", () => {
    const others: ElevationRequest = {
      id: "request-1",
      service: "one",
      state: "pending",
      stateText: "pending",
      kind: "file",
      device: { name: "FRONT-01" },
      vendorCompanyId: "birch",
      user: "lee",
    };
    const known = [{ companyId: "100", service: "one", vendorCompanyId: "acme" }];
    expect(meantRequest([others], { ...clues, customers: known }).outcome).toBe("a person picks");
    expect(meantRequest([others], { ...clues, customers: [] }).outcome).toBe("a person picks");
    expect(meantRequest([{ ...others, vendorCompanyId: "acme" }], { ...clues, customers: known })).toEqual({
      outcome: "certain",
      requestId: "request-1",
    });
  });

  it("is not a colleague's on a machine they share", () => {
    const asks: ElevationRequest = {
      id: "request-1",
      service: "one",
      state: "pending",
      stateText: "pending",
      kind: "file",
      device: { name: "FRONT-01" },
      user: "kim",
    };
    const known = [{ companyId: "100", service: "one" }];
    const { account: _, ...withoutAccount } = { ...clues, customers: known };
    expect(meantRequest([asks], withoutAccount).outcome).toBe("a person picks");
    const ofKim = { ...asks, user: "lee", userEmail: "kim@acme.example.com" };
    expect(meantRequest([ofKim], { ...clues, customers: known }).outcome).toBe("a person picks");
  });
});
