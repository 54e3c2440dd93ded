import { InvalidRequestError } from "@msp/workflows/ports";
import { expect } from "vitest";
import { readingPort, type TicketingSuite } from "./ticketing-bench.ts";

/** Longer than a rule of the service needs. */
const ruleTimeMs = 600_000;

/** Mails of the service's own: set off by a change, believed only when they were seen. */
export function notificationContract({ test }: TicketingSuite): void {
  test("shows a notification only after it was triggered and the service has sent it", async (bench) => {
    const { world, reading } = bench;
    const { id, template } = world.notification.serviceRule;
    const ticketId = await bench.openTicket();
    await bench.clock.advance(ruleTimeMs);
    const since = new Date(bench.clock.now()).toISOString();
    const before = await reading.notificationsOf({ ticketId, since });
    expect(before.lastCustomerNotificationAt).toBeUndefined();
    expect(before.history).toEqual(bench.adapter.abilities.readsNotificationHistory ? [] : "no permission");

    expect(await reading.isTriggered(ticketId, id)).toBe(false);
    await bench.writing().ticketing.triggerNotification(ticketId, id);
    expect(await reading.isTriggered(ticketId, id), "the change stands at once, long before the mail").toBe(true);
    const rightAfter = await reading.notificationsOf({ ticketId, since });
    expect(rightAfter.lastCustomerNotificationAt, "accepted does not mean mailed").toBeUndefined();
    await bench.clock.advance(ruleTimeMs);
    const after = await reading.notificationsOf({ ticketId, since });
    expect(Date.parse(after.lastCustomerNotificationAt ?? "")).toBeGreaterThan(Date.parse(since));
    expect((await reading.getTicket(ticketId)).lastCustomerNotificationAt).toBe(after.lastCustomerNotificationAt);
    if (after.history === "no permission") return;
    const mine = after.history.filter((mail) => mail.template === template);
    expect(mine.map(({ recipient }) => recipient)).toContain(world.company.contact.email);
    for (const { sentAt } of mine) expect(Date.parse(sentAt)).toBeGreaterThan(Date.parse(since));

    const later = new Date(bench.clock.now()).toISOString();
    expect((await reading.notificationsOf({ ticketId, since: later })).history).toEqual([]);
  });

  test("reads the history when it says so, and says `no permission` when it may not", async (bench) => {
    const { abilities } = bench.adapter;
    const query = { ticketId: bench.world.oldTicketId, since: "2026-01-01T00:00:00Z" };
    const { history } = await bench.reading.notificationsOf(query);
    expect(Array.isArray(history)).toBe(abilities.readsNotificationHistory);
    const blind = bench.withoutNotificationHistory();
    expect(blind.abilities.readsNotificationHistory).toBe(false);
    expect((await readingPort(blind).notificationsOf(query)).history).toBe("no permission");
  });

  test("does not trigger what the tenant sends another way or does not know, and says what to set", async (bench) => {
    const received = bench.writesReceived();
    const { ticketing, call } = bench.writing();
    const ticketId = bench.world.oldTicketId;
    const byPerson = ticketing.triggerNotification(ticketId, bench.world.notification.person);
    await expect(byPerson).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(byPerson).rejects.toThrow('"channel"');
    const unknown = ticketing.triggerNotification(ticketId, "not-bound");
    await expect(unknown).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(unknown).rejects.toThrow("not-bound");
    expect(call.writes).toEqual([]);
    expect(bench.writesReceived()).toBe(received);
  });
}
