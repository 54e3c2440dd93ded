import { describe, expect, it } from "vitest";
import { adminInstall } from "../../src/admin-install/admin-install.ts";
import { createInstallOffice, macAsks, macWish, requestOf } from "../support/create-install-office.ts";
import { alex } from "../support/test-tenant.ts";

describe("a user of a Mac", () => {
  it("gets what is on the customer's list, checked on the machine, decided once, and the rights are gone", async () => {
    const office = await createInstallOffice(adminInstall);
    const id = office.mac.ask(macAsks);
    const status = await office.run(requestOf(macWish));
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: {
        verdict: "safe",
        permission: 'the list, as "Scanner Tools"',
        outcome: "applied",
        decidedBy: alex.id,
        works: true,
        rightsGone: "gone, says the Mac itself",
        ticketCompleted: true,
      },
    });
    expect(office.mac.ledger).toMatchObject([{ operation: "approveElevation", fields: { decidedBy: alex.id } }]);
    const { ticketId } = status.output as { ticketId: string };
    const notes = (await office.notes(ticketId)).join("\n");
    expect(notes).toContain("teamId: ABCDE12345 (the machine)");
    expect(notes).toContain(`request admin-by-request:${id}, applied`);
    expect(office.people.asked.map(({ path }) => path)).toEqual(["decision/how", "decision/goAhead#1", "confirmed"]);
  });
});
