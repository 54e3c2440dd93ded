import {
  type Call,
  type Ticketing,
  UnavailableError,
  UnknownOutcomeError,
  type WriteRequest,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { memoryTicketingSubject } from "../src/contracts/index.ts";
import { onFreshSubject, type TicketingBench } from "../src/contracts/ticketing/ticketing-bench.ts";
import { ticketingContract } from "../src/contracts/ticketing/ticketing-contract.ts";
import type { TicketingSubject } from "../src/contracts/ticketing/ticketing-subject.ts";

/** Everything the contract checks, as a list. */
const tests: { readonly title: string; readonly run: (bench: TicketingBench) => Promise<void> }[] = [];
const path: string[] = [];
ticketingContract({
  group(title, body) {
    path.push(title);
    body();
    path.pop();
  },
  test: (title, run) => void tests.push({ title: [...path, title].join(" > "), run }),
});

type Adapter = TicketingSubject["adapter"];

/** The adapter in memory with something wrong about its port. */
const wrongPort = (on: (adapter: Adapter, call: Call) => Ticketing) => async (): Promise<TicketingSubject> => {
  const subject = await memoryTicketingSubject()();
  const mutate = (adapter: Adapter): Adapter => ({ ...adapter, on: (call) => on(adapter, call) });
  return {
    ...subject,
    adapter: mutate(subject.adapter),
    withoutNotificationHistory: () => mutate(subject.withoutNotificationHistory()),
    withoutPermissionToSearch: () => mutate(subject.withoutPermissionToSearch()),
  };
};

/** Something wrong about what its methods do. */
const wrong = (mutant: (ticketing: Ticketing) => Partial<Ticketing>) =>
  wrongPort((adapter, call) => ({ ...adapter.on(call), ...mutant(adapter.on(call)) }));

/** Something wrong about how it treats its call. */
const wrongCall = (mutate: (call: Call) => Call) => wrongPort((adapter, call) => adapter.on(mutate(call)));

const announcing = (change: (write: WriteRequest, call: Call) => WriteRequest) =>
  wrongCall((call) => ({ ...call, beforeWrite: (write) => call.beforeWrite(change(write, call)) }));

const mutants: { readonly [name: string]: () => Promise<TicketingSubject> } = {
  "does not wait to be let through": wrongCall((call) => ({
    ...call,
    beforeWrite: async (write) => void call.beforeWrite(write).catch(() => {}),
  })),
  "says nothing before it writes": wrongCall((call) => ({ ...call, beforeWrite: async () => {} })),
  "says it twice": wrongCall((call) => ({
    ...call,
    beforeWrite: async (write) => {
      await call.beforeWrite(write);
      await call.beforeWrite(write);
    },
  })),
  "wraps the reason why it was not let through": wrongCall((call) => ({
    ...call,
    beforeWrite: (write) =>
      call.beforeWrite(write).catch((cause: unknown) => Promise.reject(new Error("refused", { cause }))),
  })),
  "ignores its deadline": wrongCall((call) => ({ ...call, notAfter: Number.POSITIVE_INFINITY })),
  "puts the marker into what the write means": announcing((write, { marker = "" }) => ({
    ...write,
    fields: { ...write.fields, marker },
  })),
  "forgets what stood there before": announcing(({ prior: _prior, ...write }) => write),
  "tells other facts than it declares": announcing((write) => ({
    ...write,
    facts: { ...write.facts, searchLagMs: 1 },
  })),
  "drops the marker": wrongCall(({ marker: _marker, ...call }) => call),
  "takes an unknown outcome for nothing written": wrong((ticketing) => ({
    openTicket: (draft) =>
      ticketing.openTicket(draft).catch((error: unknown) => {
        throw error instanceof UnknownOutcomeError
          ? new UnavailableError("lost", { system: "memory", operation: "openTicket" })
          : error;
      }),
  })),
  "sends again by itself": wrong((ticketing) => ({
    openTicket: (draft) => ticketing.openTicket(draft).catch(() => ticketing.openTicket(draft)),
  })),
  "shows internal notes to the customer": wrong((ticketing) => ({
    addInternalNote: (ticketId, note) => ticketing.addCustomerNote(ticketId, { ...note, kind: "customer note" }),
  })),
  "keeps customer notes inside": wrong((ticketing) => ({
    addCustomerNote: (ticketId, note) => ticketing.addInternalNote(ticketId, { ...note, kind: "internal note" }),
  })),
  "takes the contact for part of a name": wrong((ticketing) => ({
    findContacts: async ({ companyId, name = "" }) =>
      (await ticketing.findContacts({ companyId })).filter((contact) => contact.name.includes(name.trim())),
  })),
  "hides inactive contacts": wrong((ticketing) => ({
    findContacts: async (query) => (await ticketing.findContacts(query)).filter((contact) => contact.isActive),
  })),
  "lists the newest ticket first": wrong((ticketing) => ({
    findOpenTickets: async (query) => [...(await ticketing.findOpenTickets(query))].reverse(),
  })),
  "claims to have looked where it could not": wrong((ticketing) => ({
    findTicketsByMarker: async (query) => ({ ...(await ticketing.findTicketsByMarker(query)), controlSeen: true }),
  })),
  "takes any note for a proof that markers stay": wrong((ticketing) => ({
    findNotesByMarker: async (query) => ({
      ...(await ticketing.findNotesByMarker(query)),
      controlSeen: (await ticketing.notesOf(query.ticketId)).length > 0,
    }),
  })),
  "adopts whatever carries the marker": wrong((ticketing) => ({
    findTicketsByMarker: async ({ marker, companyId }) => {
      const open = await ticketing.findOpenTickets({ companyId });
      return { matches: open.filter((ticket) => ticket.marker === marker), controlSeen: open.length > 0 };
    },
  })),
  "goes on from now, whatever the service does not show yet": wrongPort((adapter, call) => {
    const ticketing = adapter.on(call);
    return {
      ...ticketing,
      changedTickets: async ({ until = "9999-01-01T00:00:00Z", ...query }) => {
        const answer = await ticketing.changedTickets({ ...query, until });
        // Two seconds are what the service in memory lags behind.
        return { ...answer, watermark: new Date(Date.parse(answer.watermark) + 2_000).toISOString() };
      },
    };
  }),
  "leaves out what changed in the first instant": wrong((ticketing) => ({
    changedTickets: (query) =>
      ticketing.changedTickets({ ...query, since: new Date(Date.parse(query.since) + 1).toISOString() }),
  })),
  "keeps the order of the ids for changes": wrong((ticketing) => ({
    changedTickets: async (query) => {
      const answer = await ticketing.changedTickets(query);
      return { ...answer, changes: [...answer.changes].sort((a, b) => Number(a.ticket.id) - Number(b.ticket.id)) };
    },
  })),
  "takes a missing permission for nothing changed": wrong((ticketing) => ({
    changedTickets: (query) => ticketing.changedTickets(query).catch(() => ({ changes: [], watermark: query.since })),
  })),
  "ticks the item on whichever ticket": wrong((ticketing) => ({
    setChecklistItemDone: async (ticketId, itemId, isDone) => {
      for (const id of [ticketId, "100001", "100002", "100003"]) {
        const wasDone = await ticketing.setChecklistItemDone(id, itemId, isDone).then(
          () => true,
          () => false,
        );
        if (wasDone) return;
      }
    },
  })),
  "takes every notification for triggered": wrong((ticketing) => ({
    isTriggered: async (ticketId) => Boolean(await ticketing.getTicket(ticketId)),
  })),
  "never sees that a notification was triggered": wrong((ticketing) => ({
    isTriggered: async (ticketId) => !(await ticketing.getTicket(ticketId)),
  })),
  "takes an empty history for no mails": wrong((ticketing) => ({
    notificationsOf: async (query) => {
      const record = await ticketing.notificationsOf(query);
      return { ...record, history: record.history === "no permission" ? [] : record.history };
    },
  })),
};

describe("the Ticketing contract notices an adapter that", () => {
  it.each(Object.entries(mutants))("%s", async (_name, create) => {
    const failed: string[] = [];
    for (const { title, run } of tests) {
      await onFreshSubject(create, run).catch(() => void failed.push(title));
    }
    expect(failed).not.toEqual([]);
    expect(failed.length, "most of the contract still holds").toBeLessThan(tests.length);
  });

  it("does nothing wrong", async () => {
    for (const { title, run } of tests) {
      const verdict = await onFreshSubject(memoryTicketingSubject(), run).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(verdict, title).toBeUndefined();
    }
  });
});
