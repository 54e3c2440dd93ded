import { acmeIds } from "@msp/autotask/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ShadowReport } from "../src/shadow/shadow-model.ts";
import { createLiveBench, type LiveBench, saveTicketByHand } from "./support/live-bench.ts";
import { msp } from "./support/msp.ts";

const { companies, contacts, resources, roles, categories, statuses } = acmeIds;
const technician = { resourceID: resources.technician };
const day = 86_400_000;

let bench: LiveBench;
beforeEach(async () => {
  bench = await createLiveBench();
});
afterEach(() => bench.close());

/** A ticket that somebody opened without a checklist, and closed after some work. */
function workedTicket(title: string): number {
  const id = bench.sandbox.autotask.ui.saveTicketFromTemplate({
    template: "[Current Customer] Remove Contact/User for Current RMM Customer",
    ...{ by: technician, withoutNotification: true },
    fields: {
      ...{ companyID: companies.acmeDental, contactID: contacts.officeManager, title },
      ...{ ticketCategory: categories.administrativeChange, status: statuses.new },
      ...{ assignedResourceID: resources.technician, assignedResourceRoleID: roles.helpDesk },
    },
  });
  for (const item of bench.sandbox.autotask.state.find("TicketChecklistItems", { ticketID: id }))
    bench.sandbox.autotask.state.remove("TicketChecklistItems", Number(item.id));
  return id;
}
const shadow = (...more: readonly string[]) =>
  bench.msp(["shadow", "remove-contact", "--tenant", bench.tenantFile, "--since", "2026-11-01", ...more]);
const reportOf = (out: string) => JSON.parse(out.trim().split("\n").at(-1) ?? "") as ShadowReport;

/** Every request that could change something; questions are asked by POST, too, and end in "query". */
const writeRequests = () =>
  bench.sandbox.autotask.requests.filter(
    ({ method, path }) =>
      ["PATCH", "PUT", "DELETE"].includes(method) || (method === "POST" && !/\/query(\/|\?|$)/.test(path)),
  );

describe("msp shadow", () => {
  it("reports for each past ticket what people did otherwise, with counts, and writes nothing", async () => {
    const bySop = saveTicketByHand(bench.sandbox);
    const byHead = workedTicket("Remove Lee Marsh");
    bench.clock.advanceTo(bench.clock.now() + day);
    const autotask = bench.sandbox.autotask;
    autotask.ui.addNote(byHead, { title: "Done", description: "Account disabled.", publish: 2 }, technician);
    autotask.ui.editTicket(byHead, { status: statuses.complete }, technician);
    const before = { ledger: autotask.ledger.length, writes: writeRequests().length };
    bench.clock.advanceTo(bench.clock.now() + day);

    const { out, code } = await shadow("--json");
    const report = reportOf(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({ workflow: "remove-contact", matching: 2, compared: 2, failures: [] });
    const of = (id: number) => report.tickets.find(({ ticketId }) => ticketId === String(id));
    const kinds = (id: number) => of(id)?.differences.map(({ kind, aspect }) => `${kind}: ${aspect}`) ?? [];
    // Whoever followed the procedure put the list on and sent the form; the rest is still to be done.
    expect(kinds(bySop)).not.toContain("plan only: checklist");
    expect(kinds(bySop)).not.toContain("plan only: notifications");
    expect(kinds(bySop)).toContain("plan only: status");
    expect(kinds(byHead)).toContain("plan only: checklist");
    expect(kinds(byHead)).toContain("plan only: notifications");
    expect(kinds(byHead)).not.toContain("plan only: status");
    expect(of(byHead)).toMatchObject({ took: { toFirstNote: 24 } });
    expect(of(byHead)?.planned.asksPeople).toBeGreaterThan(0);
    expect(report.aspects.checklist).toEqual({ same: 1, different: 1, unknown: 0 });
    expect(report.differences.every(({ tickets }) => tickets >= 1)).toBe(true);

    expect(autotask.ledger).toHaveLength(before.ledger);
    expect(writeRequests()).toHaveLength(before.writes);
  });

  it("says in Markdown what it counted, and takes nothing of a ticket for Markdown", async () => {
    workedTicket("Remove | *everything* <b>");
    bench.clock.advanceTo(bench.clock.now() + day);
    const { out } = await shadow();
    expect(out).toContain("# What people did otherwise than remove-contact");
    expect(out).toContain("1 match, 1 were compared, 0 could not be.");
    expect(out).toContain("Remove \\| \\*everything\\* \\<b\\>");
  });

  it("says what it cannot know instead of calling it a difference", async () => {
    await bench.changeTenant((tenant) => {
      tenant.policies.autotask = { ...(tenant.policies.autotask as object), readsNotificationHistory: false };
    });
    workedTicket("Remove Lee Marsh");
    bench.clock.advanceTo(bench.clock.now() + day);
    expect(reportOf((await shadow("--json")).out).aspects.notifications).toEqual({ same: 0, different: 0, unknown: 1 });
  });

  it("takes no more tickets than it is told, and tells days from words", async () => {
    for (const name of ["one", "two", "three"]) workedTicket(`Remove ${name}`);
    bench.clock.advanceTo(bench.clock.now() + day);
    expect(reportOf((await shadow("--json", "--limit", "2")).out)).toMatchObject({ matching: 3, compared: 2 });
    expect(reportOf((await shadow("--json", "--until", "2026-11-02")).out)).toMatchObject({ matching: 0, compared: 0 });
    expect(await shadow("--limit", "few")).toMatchObject({ code: 2 });
    const { code, error } = await bench.msp(["shadow", "remove-contact", "--since", "last week"]);
    expect(code).toBe(2);
    expect(error).toContain("Write a day or an instant");
  });

  it("goes through the 5,000 tickets of the sandbox, asking for each customer once", async () => {
    const { out, code } = await msp(["--json", "shadow", "remove-contact", "--sandbox", "--since", "2026-09-01"]);
    expect(code).toBe(0);
    expect(reportOf(out).compared).toBeGreaterThan(50);
  });
});
