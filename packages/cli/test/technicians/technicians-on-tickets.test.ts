import { acmeIds } from "@msp/autotask/testing";
import { definitionHash } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Host } from "../../src/serve/create-host.ts";
import { createHostBench, type HostBench } from "../support/host-bench.ts";
import { confirm, report } from "../support/ticket-tasks.ts";

const { companies, resources } = acmeIds;
const minute = 60_000;
const technician = { resourceID: resources.technician };
const workflows = [confirm, report];
const rules: never[] = [];

let bench: HostBench;
let ticket: number;
beforeEach(async () => {
  bench = await createHostBench();
  ticket = bench.saveTicket();
});
afterEach(() => bench.close());

const start = ({ desk }: Host, workflow = confirm) =>
  desk.start({
    ...{ workflow: workflow.id, version: workflow.version, definition: definitionHash(workflow) },
    ...{ input: { ticketId: String(ticket) }, startKey: `about ${ticket}`, company: String(companies.acmeDental) },
    by: { id: "ops@example.com", name: "Ops" },
  });
const ours = (entity: string, verb = "create") =>
  bench.autotask.ledger.filter((entry) => entry.entity === entity && entry.verb === verb && entry.by.via === "api");
const bodyOf = (entity: string, index = -1) => ours(entity).at(index)?.body as { readonly [field: string]: unknown };
const codeOf = () => /^\[msp ([0-9a-f]+)\]/.exec(String(bodyOf("TicketChecklistItems").itemName))?.[1];

describe("technicians answer on the ticket in Autotask", () => {
  it("a tick at the user interface answers the task, by whoever ticked it", async () => {
    const host = await bench.open({ workflows, rules });
    const runId = await start(host);
    await host.once();
    expect(ours("TicketChecklistItems")).toHaveLength(1);
    expect(ours("TicketNotes")).toHaveLength(1);
    // 1 is what customers can read.
    expect(bodyOf("TicketNotes").publish).not.toBe(1);
    await bench.clock.advance(minute);
    bench.autotask.ui.tickItem(ours("TicketChecklistItems")[0]?.id ?? 0, technician);
    await host.once();
    expect((await host.desk.status(runId)).outcome).toBe("succeeded");
    expect((await host.desk.journal(runId)).entries).toContainEqual(
      expect.objectContaining({
        kind: "answered",
        channel: "ticket",
        by: { id: "terry.hale@example.com", name: "Terry Hale" },
      }),
    );
    expect(ours("TicketNotes")).toHaveLength(2);
    expect(bodyOf("TicketNotes").title).toContain(": over");
  });

  it("somebody who may not answer has the tick taken back, and hears why", async () => {
    const host = await bench.open({ workflows, rules });
    const runId = await start(host);
    await host.once();
    await bench.clock.advance(minute);
    bench.autotask.ui.tickItem(ours("TicketChecklistItems")[0]?.id ?? 0, { resourceID: resources.senior });
    await host.once();
    expect((await host.desk.status(runId)).outcome).toBe("waiting");
    expect(bodyOf("TicketNotes").description).toContain("Ada Stone");
    expect(ours("TicketChecklistItems", "update").at(-1)?.body).toMatchObject({ isCompleted: false });
  });

  it("a running host takes a note by polling, and does so once", async () => {
    const host = await bench.start({ workflows, rules });
    const runId = await start(host, report);
    await bench.events.until("asked");
    while (ours("TicketNotes").length < 1) await new Promise((resolve) => setImmediate(resolve));
    bench.autotask.ui.addNote(
      ticket,
      { title: "Found it", description: `[msp ${codeOf()}]\nserial: SN77\nfound: yes\nwhere: store`, publish: 2 },
      technician,
    );
    await bench.clock.advance(2 * minute);
    await bench.events.until("answered");
    await bench.events.until("run ended");
    while (ours("TicketNotes").length < 2) await new Promise((resolve) => setImmediate(resolve));
    expect((await host.desk.status(runId)).output).toEqual({ serial: "SN77", found: true, where: "store" });
    await bench.clock.advance(10 * minute);
    expect(ours("TicketNotes")).toHaveLength(2);
    expect(ours("TicketChecklistItems")).toHaveLength(1);
  });

  it("a webhook brings an answer without a poll", async () => {
    const host = await bench.start({
      ...{ workflows, rules, pollEveryMs: false },
      listen: { host: "127.0.0.1", port: 0 },
      webhookSecrets: { tickets: "a webhook's secret" },
    });
    await bench.watchTickets("tickets", "a webhook's secret");
    const runId = await start(host);
    while (ours("TicketNotes").length < 1) await new Promise((resolve) => setImmediate(resolve));
    bench.autotask.ui.tickItem(ours("TicketChecklistItems")[0]?.id ?? 0, technician);
    bench.autotask.ui.editTicket(ticket, { title: "Take the laptop back, soon" }, technician);
    await bench.autotask.webhooks.settled();
    await bench.events.until("run ended");
    expect((await host.desk.status(runId)).outcome).toBe("succeeded");
  });

  it("a host that lost the answer of its write and was ended writes nothing twice", async () => {
    for (const path of [/ChecklistItems$/, /Notes$/])
      bench.autotask.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST", path } });
    const first = await bench.open({ workflows, rules });
    await start(first);
    await first.once().catch(() => undefined);
    await first.stop();
    const second = await bench.open({ workflows, rules });
    for (let round = 0; round < 15; round += 1) {
      await bench.clock.advance(minute);
      await second.once();
    }
    expect(bench.events.of("trouble").length).toBeGreaterThan(0);
    expect(ours("TicketChecklistItems")).toHaveLength(1);
    expect(ours("TicketNotes")).toHaveLength(1);
  });

  it("where it is switched off, tickets are left alone", async () => {
    const host = await bench.open({ workflows, rules, technicians: { onTickets: false } });
    await start(host);
    await host.once();
    expect(bench.autotask.ledger.filter(({ by }) => by.via === "api")).toEqual([]);
  });
});
