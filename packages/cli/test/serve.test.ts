import { createConnection } from "node:net";
import { acmeIds } from "@msp/autotask/testing";
import { openSqliteStore } from "@msp/engine-sqlite";
import type { Clock } from "@msp/workflows/ports";
import { definitionHash, StorageError } from "@msp/workflows/run";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Host } from "../src/serve/create-host.ts";
import { openOnlyHost } from "../src/serve/open-only-host.ts";
import { createHostBench, type HostBench, takeBackRule } from "./support/host-bench.ts";
import { openingWorkflow } from "./support/opening-workflow.ts";

const { companies, contacts, resources, statuses } = acmeIds;
const minute = 60_000;
const hour = 60 * minute;
const listen = { host: "127.0.0.1", port: 0 };

let bench: HostBench;
beforeEach(async () => {
  bench = await createHostBench();
});
afterEach(() => bench.close());

const keysOf = async (host: Host) => (await host.desk.runs()).map(({ startKey }) => startKey);
const edit = (ticket: number, fields: object) =>
  bench.autotask.ui.editTicket(ticket, fields, { resourceID: resources.technician });
const notesByUs = () => bench.autotask.ledger.filter(({ entity, by }) => entity === "TicketNotes" && by.via === "api");

/** Resolves once every run waits for something. */
async function atRest(host: Host): Promise<void> {
  while ((await host.desk.runs({ isOpen: true })).some(({ isReady }) => isReady))
    await new Promise((resolve) => setImmediate(resolve));
}

describe("starting runs from tickets", () => {
  it("a ticket that somebody saved starts its run at the next poll, and the run does its work", async () => {
    const host = await bench.start();
    expect(await keysOf(host)).toEqual([]);
    const ticket = bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("asked");
    expect(await host.desk.runs()).toMatchObject([
      { startKey: `ticket ${ticket}`, company: String(companies.acmeDental), by: { id: "msp-serve" } },
    ]);
    const [run] = await host.desk.runs();
    const [started] = (await host.desk.journal(run?.runId ?? "")).entries;
    expect(started).toMatchObject({
      input: { ticketId: String(ticket), contactId: String(contacts.officeManager) },
      requestedBy: [String(contacts.officeManager)],
    });
    expect(notesByUs()).toHaveLength(1);
  });

  it("the same ticket is the same run: polled again, changed, after a restart, and told by a webhook", async () => {
    const ticket = bench.saveTicket();
    const first = await bench.open();
    await first.once();
    edit(ticket, { title: "Take the laptop and the phone back", contactID: contacts.leaver });
    await first.once();
    await first.stop();
    const second = await bench.start({ listen, webhookSecrets: { tickets: "a webhook's secret" } });
    await bench.watchTickets("tickets", "a webhook's secret");
    edit(ticket, { title: "Take everything back" });
    await bench.autotask.webhooks.settled();
    expect(bench.autotask.webhooks.attempts.at(-1)).toMatchObject({ status: 200 });
    await second.stop();
    const third = await bench.open();
    await third.once();
    expect(await keysOf(third)).toEqual([`ticket ${ticket}`]);
    expect(bench.events.of("run started")).toHaveLength(1);
    expect(bench.events.of("not started")).toEqual([]);
    expect(notesByUs()).toHaveLength(1);
  });

  it("a webhook starts the run without a poll, and what it says is only which ticket to look at", async () => {
    const host = await bench.start({ pollEveryMs: false, listen, webhookSecrets: { tickets: "a webhook's secret" } });
    await bench.watchTickets("tickets", "a webhook's secret");
    const ticket = bench.saveTicket();
    await bench.events.until("run started");
    expect(await keysOf(host)).toEqual([`ticket ${ticket}`]);
  });

  it("a webhook's ticket that cannot be read now is looked at later, also by the next process", async () => {
    const first = await bench.start({ pollEveryMs: false, listen, webhookSecrets: { tickets: "s" } });
    await bench.watchTickets("tickets", "s");
    const refused = { kind: "status", code: 500, body: { errors: ["Not now."] } } as const;
    const fault = bench.autotask.faults.add({
      ...refused,
      match: { path: /\/Tickets\/\d+$|\/Tickets\/query/ },
      times: 1000,
    });
    const ticket = bench.saveTicket();
    await bench.events.until("trouble");
    await bench.autotask.webhooks.settled();
    expect(bench.events.of("trouble")[0]?.text).toMatch(/could not be looked at; it is tried again in 5 s/);
    expect(bench.autotask.webhooks.attempts.map(({ status }) => status)).toEqual([200]);
    await first.stop();
    fault.remove();
    const second = await bench.open({ pollEveryMs: false });
    await bench.clock.advance(hour);
    await second.once();
    expect(await keysOf(second)).toEqual([`ticket ${ticket}`]);
  });

  it("a ticket that a run of ours opened starts none, whoever tells of it", async () => {
    const host = await bench.open();
    const { adapters } = bench.session;
    const marker = "msp-0123456789abcdef";
    await adapters.ticketing
      .on({ notAfter: Number.POSITIVE_INFINITY, marker, beforeWrite: async () => undefined })
      .openTicket({
        ...{ companyId: String(companies.acmeDental), contactId: String(contacts.officeManager), title: "Ours" },
        ...{ category: "administrative-change", priority: "medium", status: "new", queue: "administration" },
      });
    const theirs = bench.saveTicket();
    await host.once();
    expect(await keysOf(host)).toEqual([`ticket ${theirs}`]);
  });

  it("one of ours that is seen before its answer came settles its write at once, and starts none", async () => {
    const workflows = [...bench.options().workflows, openingWorkflow];
    const host = await bench.open({ workflows });
    const ours = () => bench.autotask.ledger.filter(({ entity, by }) => entity === "Tickets" && by.via === "api");
    bench.autotask.faults.add({ kind: "lostAnswerAfterCommit", match: { method: "POST", path: /\/Tickets$/ } });
    const input = { companyId: String(companies.acmeDental), contactId: String(contacts.officeManager) };
    const { id: workflow, version } = openingWorkflow;
    const definition = definitionHash(openingWorkflow);
    const by = { id: "tess@example.com", name: "Tess" };
    const begin = { workflow, version, definition, input, startKey: "one", by, company: input.companyId };
    const runId = await host.desk.start(begin);
    await host.once();
    expect(await host.desk.status(runId)).toMatchObject({ outcome: "waiting" });
    expect(ours()).toHaveLength(1);
    // Far less than a write may be in flight.
    await bench.clock.advance(minute);
    await host.desk.resume({}, () => undefined);
    expect(await host.desk.status(runId)).toMatchObject({ outcome: "waiting" });
    await host.once();
    expect(await host.desk.status(runId)).toMatchObject({ outcome: "succeeded" });
    expect(ours()).toHaveLength(1);
    expect(await keysOf(host)).toEqual(["one"]);
  });

  it("a ticket of another status, or complete, starts none until it is one the rule is about", async () => {
    const host = await bench.open();
    const ticket = bench.saveTicket();
    edit(ticket, { status: statuses.waitingCustomer });
    await host.once();
    expect(await keysOf(host)).toEqual([]);
    edit(ticket, { status: statuses.new });
    await host.once();
    expect(await keysOf(host)).toEqual([`ticket ${ticket}`]);
  });

  it("what changed long before the host first served starts nothing; what changed while it was down does", async () => {
    bench.saveTicket({ title: "Old" });
    await bench.clock.advance(hour);
    const first = await bench.open();
    await first.once();
    expect(await keysOf(first)).toEqual([]);
    await first.stop();
    const ticket = bench.saveTicket({ title: "Meanwhile" });
    await bench.clock.advance(48 * hour);
    const second = await bench.open();
    await second.once();
    expect(await keysOf(second)).toEqual([`ticket ${ticket}`]);
  });

  it("begins where it first began, however long the service cannot be reached", async () => {
    const fault = bench.autotask.faults.add({
      kind: "status",
      code: 401,
      match: { path: /Tickets\/query/ },
      times: 1000,
    });
    const host = await bench.open();
    await expect(host.once()).rejects.toThrow();
    const ticket = bench.saveTicket();
    await bench.clock.advance(3 * hour);
    fault.remove();
    const next = await reopened(host);
    await next.once();
    expect(await keysOf(next)).toEqual([`ticket ${ticket}`]);
  });
});

const reopened = async (host: Host) => {
  await host.stop();
  return bench.open();
};

describe("the limits of live runs", () => {
  it("a company that is not on the allow list starts nothing, and is told of once, over restarts too", async () => {
    bench.limits = { companies: ["999"], killSwitch: false };
    const host = await bench.open();
    bench.saveTicket();
    await host.once();
    await host.once();
    const next = await reopened(host);
    await next.once();
    expect(await keysOf(next)).toEqual([]);
    expect(bench.events.of("not started")).toHaveLength(1);
    expect(bench.events.of("not started")[0]?.text).toMatch(
      /^take-back was not started for ticket T\S+: Company \d+ is not on the allow list of "Example MSP \(sandbox\)"/,
    );
  });

  it("the kill switch holds tickets back, over restarts, and lets them start once it is off", async () => {
    bench.limits = { ...bench.limits, killSwitch: true };
    const ticket = bench.saveTicket();
    const host = await bench.open();
    await host.once();
    await bench.clock.advance(hour);
    const next = await reopened(host);
    await next.once();
    expect(await keysOf(next)).toEqual([]);
    expect(bench.events.of("held back")).toHaveLength(1);
    bench.limits = { ...bench.limits, killSwitch: false };
    await bench.clock.advance(hour);
    await next.once();
    expect(await keysOf(next)).toEqual([`ticket ${ticket}`]);
  });

  it("a held back ticket that is complete by then starts nothing", async () => {
    bench.limits = { ...bench.limits, killSwitch: true };
    const ticket = bench.saveTicket();
    const host = await bench.open();
    await host.once();
    edit(ticket, { status: statuses.complete });
    bench.limits = { ...bench.limits, killSwitch: false };
    await bench.clock.advance(hour);
    await host.once();
    expect(await keysOf(host)).toEqual([]);
    expect((await host.health()).ticketsToLookAt).toBe(0);
  });

  it("a rule for some companies leaves the others alone without a word", async () => {
    await bench.close();
    bench = await createHostBench([{ ...takeBackRule, companies: ["999"] }]);
    const host = await bench.open();
    bench.saveTicket();
    await host.once();
    expect(await keysOf(host)).toEqual([]);
    expect(bench.events.all).toEqual([]);
  });

  it("an input that a ticket does not fill is told once, and the others start", async () => {
    await bench.close();
    bench = await createHostBench([{ ...takeBackRule, input: { ticketId: "{contactId}" } }]);
    const host = await bench.open();
    const ticket = bench.saveTicket();
    edit(ticket, { contactID: null });
    const other = bench.saveTicket();
    await host.once();
    await host.once();
    expect(await keysOf(host)).toEqual([`ticket ${other}`]);
    expect(bench.events.of("not started")).toHaveLength(1);
  });
});

describe("time and trouble", () => {
  it("timers fire on the clock, slices of an hour at most", async () => {
    const host = await bench.start();
    bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("asked");
    for (let reminder = 1; reminder <= 3; reminder += 1) {
      await atRest(host);
      await bench.clock.advance(2 * hour);
      await bench.events.until("asked", 1 + reminder);
    }
    expect(bench.events.of("asked").map(({ text }) => text.split(" to ")[0])).toEqual([
      expect.stringMatching(/^Run \w+ waits for/),
      ...["Reminder 1", "Reminder 2", "Reminder 3"],
    ]);
    await atRest(host);
    for (const { until } of bench.clock.pending()) expect(until - bench.clock.now()).toBeLessThanOrEqual(hour);
    expect(host.desk.nextWake()).toBeGreaterThan(bench.clock.now() + 24 * hour);
  });

  it("an answer that comes through the desk goes on at once", async () => {
    const host = await bench.start();
    bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("asked");
    const [request] = await host.desk.requests();
    const by = { id: "customer@example.com", name: "A Customer" };
    await host.desk.answer(request?.token ?? "", { by, value: { handedBackOn: "2026-12-03" } });
    await bench.events.until("run ended");
    expect(bench.events.of("run ended")[0]).toMatchObject({ facts: { outcome: "succeeded" } });
    expect(notesByUs()).toHaveLength(2);
  });

  it("a service that cannot be reached ends nothing: it is asked again after growing pauses, and then all is made up for", async () => {
    const fault = bench.autotask.faults.add({
      kind: "status",
      code: 401,
      match: { path: /Tickets\/query/ },
      times: 1000,
    });
    const host = await bench.start();
    await bench.events.until("trouble");
    const ticket = bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("trouble", 2);
    await bench.clock.advance(2 * minute);
    await bench.events.until("trouble", 3);
    const pauses = bench.events.of("trouble").map(({ text }) => /again in (\d+) s/.exec(text)?.[1]);
    expect(pauses).toEqual(["60", "120", "240"]);
    expect(await host.health()).toMatchObject({ sources: { "poll:tickets": { lastAt: null, isFailing: true } } });
    fault.remove();
    // What a client has been refused with its credentials it does not try again for a while.
    for (let passed = 0; bench.events.of("run started").length === 0 && passed < 60; passed += 1) {
      await bench.clock.advance(5 * minute);
      await host.health();
    }
    expect(await keysOf(host)).toEqual([`ticket ${ticket}`]);
  });

  it("a state file that is full stops everything, and says what to do", async () => {
    const host = await bench.start({ maxBytes: 300_000 });
    const by = { id: "customer@example.com", name: "A Customer" };
    const fill = async () => {
      for (let number = 0; number < 100; number += 1) {
        const answer = { handedBackOn: "x".repeat(20_000) };
        await host.desk.submitForm({
          id: String(number),
          form: "equipment-return",
          ticket: "T1",
          company: "1",
          answer,
          by,
        });
      }
    };
    await expect(fill()).rejects.toThrow(StorageError);
    await expect(host.ended).rejects.toThrow(/is full|no room/i);
    const before = bench.autotask.requests.length;
    bench.saveTicket();
    await bench.clock.advance(hour);
    expect(bench.autotask.requests).toHaveLength(before);
  });

  it("a file has one host: a second one is refused with a sentence, and the first goes on", async () => {
    const host = await bench.start();
    await expect(bench.start()).rejects.toThrow(/is owned by this process; one file has one owner/);
    bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("asked");
    expect(await keysOf(host)).toHaveLength(1);
  });

  it("a command that owns the file for a moment is waited for, a host is not", async () => {
    const command = await openSqliteStore({ file: bench.file });
    let pauses = 0;
    const patience: Clock = {
      now: () => 0,
      async sleep() {
        pauses += 1;
        if (pauses === 3) await command.close();
      },
    };
    const host = await openOnlyHost(bench.options(), patience);
    expect(pauses).toBe(3);
    await host.begin();
    await expect(openOnlyHost(bench.options(), patience)).rejects.toThrow(
      new RegExp(`A host is running for ".*" already: process ${process.pid}, for tenant "Example MSP \\(sandbox\\)"`),
    );
    expect(pauses).toBe(3);
    await host.stop();
  });

  it("a drive that fails is told, and the timers after it fire as well", async () => {
    const broken = "T20261130.0001";
    const host = await bench.start({
      engine: {
        onEntry(_runId, entry) {
          if (entry.kind === "reminded") throw new Error(`Nobody hears of ${broken}.`);
        },
      },
    });
    bench.saveTicket();
    await bench.clock.advance(minute);
    await bench.events.until("asked");
    for (let reminder = 1; reminder <= 3; reminder += 1) {
      await atRest(host);
      await bench.clock.advance(2 * hour);
      await bench.events.until("asked", 1 + reminder);
      await bench.events.until("trouble", reminder);
    }
    expect(bench.events.of("trouble")[0]?.text).toMatch(
      /^Something went wrong while runs were driven; it is tried again in/,
    );
  });

  it("a host that cannot listen where it was told gives the file back", async () => {
    const first = await bench.start({ listen, pollEveryMs: false });
    const port = Number(new URL(first.url ?? "").port);
    await first.desk.runs();
    const file = `${bench.file}.other`;
    const second = bench.start({ file, listen: { host: "127.0.0.1", port } });
    await expect(second).rejects.toThrow(/another program listens there\. Name another address with --listen/);
    const third = await bench.open({ file });
    expect(await keysOf(third)).toEqual([]);
  });

  it("stops between two steps: what had begun is journaled, the rest is done by the next host, nothing twice", async () => {
    const ticket = bench.saveTicket();
    const slow = bench.autotask.faults.add({
      kind: "slow",
      ms: 5_000,
      match: { method: "POST", path: /Notes$/ },
      times: 1,
    });
    const host = await bench.start();
    while (slow.remaining > 0) await new Promise((resolve) => setImmediate(resolve));
    const stopped = host.stop();
    // The note is on its way; its answer comes five seconds later on the clock.
    while (bench.clock.pending().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await bench.clock.advance(5_000);
    await stopped;
    await host.ended;
    expect(notesByUs()).toHaveLength(1);
    expect(bench.events.of("asked")).toEqual([]);
    const next = await bench.start();
    await bench.events.until("asked");
    expect(await keysOf(next)).toEqual([`ticket ${ticket}`]);
    expect(notesByUs()).toHaveLength(1);
  });

  it("is reached over its socket until it has stopped, and not afterwards", async () => {
    const host = await bench.start();
    const reach = () =>
      new Promise<boolean>((resolve) => {
        const socket = createConnection(host.socket, () => {
          socket.end();
          resolve(true);
        });
        socket.once("error", () => resolve(false));
      });
    expect(await reach()).toBe(true);
    await host.stop();
    await host.stop();
    expect(await reach()).toBe(false);
  });
});
