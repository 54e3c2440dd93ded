import { acmeIds } from "@msp/autotask/testing";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeBindings, acmeDraft, portBench } from "./support/port-bench.ts";

const { companies, contacts, queues, resources, roles } = acmeIds;

describe("opening a ticket", () => {
  it("announces the exact request: the zone's address, numbers for labels, the marker as externalID", async () => {
    const { ticketing, call } = portBench({ fake: { home: "https://webservices5.autotask.net" } });
    await ticketing.openTicket({ ...acmeDraft, dueAt: "2026-12-01T17:00:00Z" });
    expect(call.writes).toMatchObject([
      {
        operation: "openTicket",
        target: "company 174",
        company: "174",
        request: {
          method: "POST",
          url: "https://webservices5.autotask.net/atservicesrest/v1.0/Tickets",
          body: {
            companyID: companies.acmeDental,
            title: "Remove Sam Porter",
            ticketCategory: 11,
            status: 1,
            priority: 2,
            queueID: queues.administration,
            contactID: contacts.officeManager,
            dueDateTime: "2026-12-01T17:00:00.000Z",
            externalID: "msp-1",
          },
        },
        facts: { maxInFlightMs: 300_000, searchLagMs: 60_000, canMark: true, canFind: true },
      },
    ]);
    expect(call.writes[0]?.fields).toEqual({
      title: "Remove Sam Porter",
      category: "administrative-change",
      status: "new",
      priority: "medium",
      queue: "administration",
      contactId: "30101",
      dueAt: "2026-12-01T17:00:00.000Z",
    });
  });

  it("assigns a resource together with its default role on the service desk", async () => {
    const { ticketing, fake } = portBench();
    const { ticketId } = await ticketing.openTicket({ ...acmeDraft, primaryResourceId: String(resources.senior) });
    expect(fake.state.get("Tickets", Number(ticketId))).toMatchObject({
      assignedResourceID: resources.senior,
      assignedResourceRoleID: roles.engineer,
    });
  });

  it("refuses a resource whose role cannot be told, before anything is sent", async () => {
    const { ticketing, call, fake } = portBench();
    const draft = { ...acmeDraft, primaryResourceId: String(resources.retired) };
    await expect(ticketing.openTicket(draft)).rejects.toThrow("has no active role on the service desk");
    for (const roleID of [roles.helpDesk, roles.engineer]) {
      fake.state.add("ResourceServiceDeskRoles", { resourceID: resources.retired, roleID, isDefault: false });
    }
    await expect(ticketing.openTicket(draft)).rejects.toThrow("has 2 roles and no default one");
    expect(call.writes).toEqual([]);
  });

  it("takes status and queue from the category where the draft leaves them open, and shows them in the plan", async () => {
    const { ticketing, call, fake } = portBench();
    const { queue: _queue, status: _status, ...draft } = acmeDraft;
    const { ticketId } = await ticketing.openTicket(draft);
    expect(fake.state.get("Tickets", Number(ticketId))).toMatchObject({ queueID: queues.administration, status: 1 });
    expect(call.writes[0]?.fields).toMatchObject({ queue: "administration", status: "new" });
  });

  it("needs a queue or a resource, and a status, from somewhere", async () => {
    const { queue: _queue, status: _status, ...draft } = { ...acmeDraft, category: "standard" };
    const bench = portBench();
    await expect(bench.ticketing.openTicket(draft)).rejects.toThrow("needs a queue or a primary resource");
    const { new: _new, ...status } = acmeBindings.status;
    const withoutNew = portBench({ bindings: { ...acmeBindings, status } });
    const opening = withoutNew.ticketing.openTicket({ ...draft, queue: "client-portal" });
    await expect(opening).rejects.toThrow('bind "status", "new" in tenant "example-msp"');
    expect([...bench.call.writes, ...withoutNew.call.writes]).toEqual([]);
  });

  describe("without a due date", () => {
    const withoutDefault = {
      state: (bench: ReturnType<typeof portBench>) => bench.fake.state.setCategoryRules(11, {}),
    };

    it("leaves it to the category that sets one", async () => {
      const { ticketing, call, fake, clock } = portBench();
      const { ticketId } = await ticketing.openTicket(acmeDraft);
      expect(call.writes[0]?.request.body).not.toHaveProperty("dueDateTime");
      const { dueDateTime } = fake.state.get("Tickets", Number(ticketId)) ?? {};
      expect(Date.parse(`${dueDateTime}Z`)).toBe(clock.now() + 3 * 86_400_000);
    });

    it("says what to do where the category sets none", async () => {
      const bench = portBench();
      withoutDefault.state(bench);
      const opening = bench.ticketing.openTicket(acmeDraft);
      await expect(opening).rejects.toBeInstanceOf(InvalidRequestError);
      await expect(opening).rejects.toThrow('"dueAfterHours" in the tenant file');
    });

    it("sets one where the tenant says how long, without letting it into what the write means", async () => {
      const bench = portBench({ setup: { dueAfterHours: 48 } });
      withoutDefault.state(bench);
      await bench.ticketing.openTicket(acmeDraft);
      const [write] = bench.call.writes;
      expect(write?.request.body).toMatchObject({
        dueDateTime: new Date(bench.clock.now() + 48 * 3_600_000).toISOString(),
      });
      expect(write?.fields).not.toHaveProperty("dueAt");
    });
  });

  it("refuses a marker that externalID cannot hold, and due dates that are none", async () => {
    const bench = portBench();
    const marked = bench.on({ marker: "m".repeat(51) });
    await expect(marked.ticketing.openTicket(acmeDraft)).rejects.toThrow("holds 50 characters");
    await expect(bench.ticketing.openTicket({ ...acmeDraft, dueAt: "soon" })).rejects.toThrow('"soon" is no instant');
    expect([...marked.call.writes, ...bench.call.writes]).toEqual([]);
  });
});
