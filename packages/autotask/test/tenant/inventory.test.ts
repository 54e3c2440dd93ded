import {
  compareInventories,
  createAutotaskClient,
  inventoryKinds,
  readInventory,
  TenantInventory,
} from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../port/support/port-bench.ts";

const clock = createFakeClock({ at: "2026-11-23T09:00:00Z" });

function bench() {
  const fake = createFakeAutotask({ clock, seed: acmeSeed() });
  /** A client that has read nothing yet, so that nothing old is remembered. */
  const read = () => readInventory(createAutotaskClient(settingsOf(fake, createFakeClock())), clock);
  return { fake, read };
}

describe("a tenant's lists", () => {
  it("are read whole, inactive entries included, and survive a file", async () => {
    const { read } = bench();
    const inventory = await read();
    expect(Object.keys(inventory.lists).sort()).toEqual([...inventoryKinds].sort());
    const { category, subIssueType, checklist, ticketUserDefinedField, status } = inventory.lists;
    expect(category).toContainEqual({ id: acmeIds.categories.retired, label: expect.any(String), isActive: false });
    expect(subIssueType).toContainEqual({ id: 11, label: "Remove a user", isActive: true, parent: 1 });
    expect(status).toContainEqual({ id: 5, label: "Complete", isActive: true });
    expect(
      checklist?.find(({ id }) => id === acmeIds.checklistLibraries.removalGeneric)?.items?.length,
    ).toBeGreaterThan(0);
    expect(ticketUserDefinedField).toContainEqual({
      id: "Urgency",
      label: "Urgency",
      isActive: true,
      entries: ["Today", "This week"],
    });
    expect(TenantInventory.parse(JSON.parse(JSON.stringify(inventory)))).toEqual(inventory);
  });

  it("tell what people changed in Autotask since", async () => {
    const { fake, read } = bench();
    const before = await read();
    expect(compareInventories(before, await read())).toEqual([]);
    const { state } = fake;
    state.change("TicketCategories", acmeIds.categories.administrativeChange, { name: "Admin Change" });
    state.change("ChecklistLibraries", acmeIds.checklistLibraries.removalAcme, { isActive: false });
    state.add("ChecklistLibraryChecklistItems", {
      checklistLibraryID: acmeIds.checklistLibraries.removalGeneric,
      itemName: "Badge returned",
      position: 99,
    });
    state.add("Roles", { name: "Night shift", hourlyFactor: 1, hourlyRate: 120 });
    state.setPicklist("Tickets", "issueType", [{ value: 1, label: "User administration" }]);
    expect(
      compareInventories(before, await read()).map(({ kind, what, message }) => `${kind} ${what}: ${message}`),
    ).toEqual([
      expect.stringMatching(/^category renamed: ".+" \(11\) is called "Admin Change" now\.$/),
      expect.stringMatching(/^issueType gone: "Hardware" \(2\) is gone\./),
      expect.stringMatching(/^checklist items changed: The items of "User removal" \(201\) are other ones now\.$/),
      expect.stringMatching(/^checklist deactivated: "User removal - Acme Dental" \(202\) is inactive now\.$/),
      expect.stringMatching(/^role new: "Night shift" \(\d+\) is new\.$/),
    ]);
  });
});
