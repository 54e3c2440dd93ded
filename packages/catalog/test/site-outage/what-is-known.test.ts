import { createMemoryDevices } from "@msp/testing";
import { recordingCall } from "@msp/testing/contracts";
import { notConnected } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { createOutageOffice } from "../support/create-outage-office.ts";

const byHand = "outage/instructions/lookedUp/looked";
const briefing = async (office: Awaited<ReturnType<typeof createOutageOffice>>) =>
  (await office.noteTitled("What is known about the outage"))[0];

describe("what is known", () => {
  it("stands on the ticket, internally: the alert's link, the customer's instructions, what is down, alerts", async () => {
    const office = await createOutageOffice();
    await office.until(1);
    const note = await briefing(office);
    expect(note?.visibility).toBe("internal");
    expect(note?.text).toContain("https://alerts.example.com/help/offline (leads to alerts.example.com)");
    expect(note?.text).toContain("Call Dana before anybody goes on site.");
    expect(note?.text).toContain("[document] Internet outage at Acme: The provider is Northline, circuit 4711.");
    expect(note?.text).toContain("Acme Dental, Main Street, 2 of 3: ACME-SRV-01, ACME-WS-07");
    expect(note?.text).toContain("Main Street: ACME-SRV-01 went offline");
    expect(note?.text).toContain("Could not be read, so look there yourself: nothing");
    const triage = office.people.asked.find(({ path }) => path.endsWith("/asked/said"));
    expect(triage?.text).toContain("https://alerts.example.com/help/offline (leads to alerts.example.com)");
  });

  it("says where nothing is: no link, no instructions, no other ticket", async () => {
    const office = await createOutageOffice({ ticket: { description: "It does not answer." } });
    await office.until(1);
    const note = await briefing(office);
    expect(note?.text).toMatch(/open it\): none\n/);
    expect(note?.text).toMatch(/may be about it: none\n/);
    expect(note?.text).toMatch(/Planned around now: none\n/);
  });

  it("names the customer's other tickets that may be about it, and a visit that is planned now", async () => {
    const office = await createOutageOffice();
    office.desk.byHand.openTicket(
      {
        companyId: "100",
        title: "No internet at the front desk",
        category: "standard",
        priority: "high",
        queue: "service-desk",
      },
      { by: "12" },
    );
    await office.clock.advanceTo(office.clock.now() + 5_000);
    await office.until(1);
    expect((await briefing(office))?.text).toContain("(No internet at the front desk)");
  });

  it("asks a person for instructions that cannot be read, and does not take them for none", async () => {
    const office = await createOutageOffice({
      says: { [byHand]: { found: "Call the building manager first, 555-0144" } },
    });
    office.documentation.setUnreadable("documents", "The key may not read documents.");
    await office.until(15);
    expect((await briefing(office))?.text).toMatch(
      /Documentation: The documents could not be read: The key may not read documents\./,
    );
    expect(office.people.asked.map(({ path }) => path)).toContain(byHand);
    const notes = await office.noteTitled("What is known about the outage");
    expect(notes.map(({ text }) => text)).toContain("Call the building manager first, 555-0144");
  });

  it("tells what was left out on purpose, with a link, and sends nobody to look for it", async () => {
    const office = await createOutageOffice();
    const call = recordingCall({ notAfter: office.clock.now() + 600_000 });
    await office.documentation.on(call).createPage({ organizationId: "o1", title: "Outage plan" });
    await office.until(15);
    expect((await briefing(office))?.text).toMatch(/"Outage plan" is a draft that nobody has published\. https:\S+\)/);
    expect((await briefing(office))?.text).toContain("Could not be read, so look there yourself: nothing");
    expect(office.people.asked.map(({ path }) => path)).not.toContain(byHand);
  });

  it("goes on without documentation and monitoring: people look, and say what shows that it is up", async () => {
    const office = await createOutageOffice({
      systems: () => ({ devices: notConnected("devices"), documentation: notConnected("documentation") }),
      says: { [byHand]: { found: "Nothing special" } },
    });
    const status = await office.drive(office.runId);
    const note = await briefing(office);
    expect(note?.text).toContain("Customer's instructions: not known");
    expect(note?.text).toContain("Down: not known");
    expect(note?.text).toMatch(/Remote monitoring: No system is connected as "devices" here/);
    expect(status).toMatchObject({
      outcome: "finished with doubts",
      output: { evidence: "Dana can open the schedule" },
    });
  });

  it("tells a customer without a linked site from one where nothing is down", async () => {
    const office = await createOutageOffice({
      systems: (clock) => ({
        devices: createMemoryDevices({ clock, seed: { sites: [{ id: "s9", name: "Acme Dental" }], devices: [] } }),
        documentation: notConnected("documentation"),
      }),
    });
    await office.until(1);
    expect((await briefing(office))?.text).toContain("no site of remote monitoring is linked to this customer");
  });

  it("refuses a site of another customer", async () => {
    const office = await createOutageOffice({ request: { entry: { kind: "adopt", ticketId: "950" }, siteId: "s2" } });
    const status = await office.until(1);
    expect(status.requests[0]?.text ?? "").toMatch(/Site s2 is not linked to company 100/);
  });
});
