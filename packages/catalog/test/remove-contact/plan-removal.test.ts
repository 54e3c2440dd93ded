import { createFakeClock, createMemoryMail, createMemoryTicketing } from "@msp/testing";
import { planWorkflow, tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { openRequest } from "../support/removal-request.ts";
import { testSeed } from "../support/test-seed.ts";
import { testTenant } from "../support/test-tenant.ts";

function hostOver() {
  const clock = createFakeClock();
  const tenant = testTenant();
  const ticketing = createMemoryTicketing({ clock, tenant, seed: testSeed });
  const adapters = { ticketing, mail: createMemoryMail({ clock }) };
  const secrets = { resolve: () => Promise.reject(new Error("there are no secrets here")) };
  return { ticketing, host: { adapters, tenant: tenantView(tenant), secrets, clock } };
}

describe("the plan of a removal", () => {
  it("reads, writes nothing, and shows the ticket it would open as it would be sent", async () => {
    const { ticketing, host } = hostOver();
    const { lines } = await planWorkflow(removeContact, openRequest, host);
    expect(ticketing.ledger).toEqual([]);
    expect(lines.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(lines.find(({ path }) => path === "request/entitlement")).toMatchObject({ will: "ran" });
    expect(lines.find(({ path }) => path === "ticket/opened")).toMatchObject({
      will: "would",
      write: {
        operation: "openTicket",
        target: "company 100",
        fields: { title: "Remove Lee Marsh", contactId: "101" },
      },
    });
    expect(lines.find(({ path }) => path === "authority/office/record")).toMatchObject({ will: "might", kind: "task" });
    expect(lines.find(({ path }) => path === "closing/completed")).toMatchObject({ effect: "write" });
  });

  it("has one hash for one request, and another for another", async () => {
    const { host } = hostOver();
    const plan = async (more: object) => (await planWorkflow(removeContact, { ...openRequest, ...more }, host)).hash;
    expect(await plan({})).toBe(await plan({}));
    expect(await plan({ leaver: { contactId: "103" } })).not.toBe(await plan({}));
  });

  it("shows where a company is not entitled", async () => {
    const { host } = hostOver();
    const request = { ...openRequest, entry: { kind: "open", companyId: "200" } };
    const { lines } = await planWorkflow(removeContact, request, host);
    expect(lines.find(({ kind }) => kind === "stop")).toMatchObject({ will: "would" });
    expect(lines.some(({ write }) => write !== undefined)).toBe(false);
  });
});
