import type { Bindings, Json } from "@msp/workflows";
import { DefinitionError } from "@msp/workflows";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeBindings, acmeDraft, portBench } from "./support/port-bench.ts";

const opening = (bindings: Bindings, draft = acmeDraft) => portBench({ bindings }).ticketing.openTicket(draft);
const withStatus = (status: Bindings["status"]): Bindings => ({ ...acmeBindings, ...(status && { status }) });

describe("names of the tenant", () => {
  it("are found by an alias, and without regard to case and space", async () => {
    const { ticketing, call } = portBench();
    await ticketing.openTicket({ ...acmeDraft, status: "in-progress" });
    expect(call.writes[0]?.request.body).toMatchObject({ ticketCategory: 11, status: 8 });
  });

  it("stand for the number the file gives, whatever the label says by now", async () => {
    const bindings = withStatus({ ...acmeBindings.status, new: { label: "Brand New", externalId: 1 } });
    const { ticketing, call } = portBench({ bindings });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    expect(call.writes[0]?.request.body).toMatchObject({ status: 1 });
    expect((await ticketing.getTicket(ticketId)).status).toEqual({ id: "new", label: "New" });
  });

  it("are refused when Autotask has no such label: with the nearest ones and what to run", async () => {
    const failing = opening(withStatus({ ...acmeBindings.status, new: { label: "In Progres" } }));
    await expect(failing).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(failing).rejects.toThrow('"bindings", "status", "new" of tenant "example-msp" means "In Progres"');
    await expect(failing).rejects.toThrow('Nearest: "In Progress"');
    await expect(failing).rejects.toThrow("`msp tenant pull`");
  });

  it("are refused when several entries have the label", async () => {
    const bench = portBench();
    bench.fake.state.setPicklist("Tickets", "queueID", [
      { value: 21, label: "Administration" },
      { value: 29, label: "Administration" },
    ]);
    await expect(bench.ticketing.openTicket(acmeDraft)).rejects.toThrow("Administration (21), Administration (29)");
    expect(bench.call.writes).toEqual([]);
  });

  it("are refused when their id is no number", async () => {
    const failing = opening(withStatus({ ...acmeBindings.status, new: { label: "New", externalId: "one" } }));
    await expect(failing).rejects.toThrow('has the id "one", which is not a number');
  });

  it("show a number that no list explains any more", async () => {
    const bench = portBench();
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    bench.fake.state.change("Tickets", Number(ticketId), { priority: 77 });
    expect((await bench.ticketing.getTicket(ticketId)).priority).toEqual({ label: "#77" });
  });

  it("are not needed to read tickets: without a bound complete status the date of completion tells", async () => {
    const { complete: _complete, ...status } = acmeBindings.status;
    const bench = portBench({ bindings: withStatus(status) });
    const { ticketId } = await bench.ticketing.openTicket(acmeDraft);
    const open = await bench.ticketing.findOpenTickets({ companyId: acmeDraft.companyId });
    expect(open.map(({ id }) => id)).toContain(ticketId);
    bench.fake.ui.editTicket(Number(ticketId), { status: 5 }, { resourceID: 1_001 });
    expect((await bench.ticketing.getTicket(ticketId)).isComplete).toBe(true);
    expect(await bench.ticketing.findOpenTickets({ companyId: acmeDraft.companyId })).toEqual([]);
    const completing = bench.ticketing.completeTicket(ticketId, { resolution: "Done." });
    await expect(completing).rejects.toThrow('Bind "status", "complete"');
  });

  it("refuses a setup of Autotask that does not fit, when the adapter is made", () => {
    const wrong = (setup: { readonly [name: string]: Json }) => () => portBench({ setup });
    expect(wrong({ searchLagMs: "a minute" })).toThrow(DefinitionError);
    expect(wrong({ serchLagMs: 5 })).toThrow("serchLagMs");
  });
});
