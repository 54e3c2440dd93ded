import { busySeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";

const now = Date.parse("2026-11-30T14:00:00Z");
const countsOf = (seed: ReturnType<typeof busySeed>) =>
  Object.fromEntries(Object.entries(seed.records ?? {}).map(([name, list]) => [name, list?.length ?? 0]));

describe("a busy provider", () => {
  it("is the same every time, and another one with another seed", () => {
    expect(busySeed({ now })).toEqual(busySeed({ now }));
    expect(busySeed({ now, seed: 2 }).records?.Tickets).not.toEqual(busySeed({ now }).records?.Tickets);
  });

  it("has as many customers and tickets as wanted", () => {
    expect(countsOf(busySeed({ now }))).toMatchObject({ Companies: 62, Tickets: 5_000, ConfigurationItems: 960 });
    expect(countsOf(busySeed({ now, companies: 3, tickets: 40 }))).toMatchObject({ Companies: 5, Tickets: 40 });
  });

  it("fits together: every ticket's people and devices are its company's, and nothing lies in the future", () => {
    const fake = createFakeAutotask({ clock: createFakeClock({ at: now }), seed: busySeed({ now, tickets: 800 }) });
    const { state } = fake;
    const tickets = state.find("Tickets");
    expect(tickets).toHaveLength(800);
    for (const { companyID, contactID, configurationItemID, createDate, completedDate, status } of tickets) {
      expect(state.get("Contacts", contactID ?? 0)?.companyID).toBe(companyID);
      if (configurationItemID !== null)
        expect(state.get("ConfigurationItems", configurationItemID)?.companyID).toBe(companyID);
      expect(Date.parse(`${createDate}Z`)).toBeLessThan(now);
      expect(completedDate === null).toBe(status !== 5);
      if (completedDate !== null) expect(Date.parse(`${completedDate}Z`)).toBeLessThanOrEqual(now);
    }
    expect(tickets.filter(({ status }) => status !== 5).length).toBeGreaterThan(0);
  });
});
