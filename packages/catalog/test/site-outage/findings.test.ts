import { describe, expect, it } from "vitest";
import { createOutageOffice } from "../support/create-outage-office.ts";

const said = "start/triage/found/asked/said";
const finding = (what: string) => ({
  [said]: {
    finding: what,
    cause: "not known yet",
    watch: "what has an alert",
    note: "Firmware of the firewall, 9 to 10",
  },
  "stoodDown/settled": { done: "Priority set back; Dana was called" },
});
const open = {
  entry: { kind: "open", companyId: "100", contactId: "101", primaryResourceId: "11" },
  symptom: "no internet",
} as const;

describe("what is no outage", () => {
  it.each(["planned maintenance", "a false alarm", "part of another ticket"])("%s alarms nobody", async (what) => {
    const office = await createOutageOffice({ says: finding(what) });
    const status = await office.drive(office.runId);
    expect(status).toMatchObject({ outcome: "succeeded", output: { finding: what } });
    expect(office.mails()).toEqual([]);
    expect(office.people.asked.map(({ path }) => path)).toEqual([said, "stoodDown/settled"]);
    expect((await office.noteTitled("What the outage is")).map(({ text }) => text)).toContain(
      `It is ${what}. Firmware of the firewall, 9 to 10`,
    );
  });

  it("has the customer called whom the service desk has alarmed already", async () => {
    const office = await createOutageOffice({ says: finding("a false alarm") });
    await office.until(2);
    office.desk.byHand.mail("950", { template: "[External] Outage known", to: ["ticket contact"] });
    await office.drive(office.runId);
    const request = office.people.asked.find(({ path }) => path === "stoodDown/settled");
    expect(request?.text).toContain("The service desk has told the customer of an outage: call");
  });

  it("is taken for an outage when nobody says otherwise in time, so that the customer does not wait", async () => {
    const office = await createOutageOffice({ says: { [said]: undefined } });
    await office.until(15);
    expect(office.people.withdrawn.map(({ request }) => request.path)).toContain(said);
    expect(office.mails()).toHaveLength(1);
  });
});

describe("what is not taken up", () => {
  it("a customer without the contract, before anything is written", async () => {
    const office = await createOutageOffice({ request: { entry: { kind: "open", companyId: "200" } } });
    expect(await office.drive(office.runId)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("Birch Bakery has no active RMM contract"),
    });
    expect(office.desk.ledger).toEqual([]);
  });

  it("a ticket that is complete", async () => {
    const office = await createOutageOffice({ request: { entry: { kind: "adopt", ticketId: "902" } } });
    expect(await office.drive(office.runId)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("complete already"),
    });
  });

  it("a second ticket for one outage, when the technician says so", async () => {
    const office = await createOutageOffice({ request: open, says: { "report/duplicate": { decision: "stop" } } });
    expect(await office.drive(office.runId)).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("Start again and adopt that one"),
    });
    const request = office.people.asked.find(({ path }) => path === "report/duplicate");
    expect(request?.text).toContain("(ACME-SRV-01 is offline)");
    expect(office.desk.ledger).toEqual([]);
  });
});

describe("a new ticket", () => {
  it("is opened as critical, and its outage goes the same way", async () => {
    const office = await createOutageOffice({ request: open, says: { "report/duplicate": { decision: "go on" } } });
    await office.until(15);
    const ticketId = office.people.asked.find(({ path }) => path === said)?.ticket ?? "";
    expect(await office.look.getTicket(ticketId)).toMatchObject({
      title: "Outage: no internet",
      priority: { id: "critical" },
      category: { id: "incident" },
      contactId: "101",
    });
    expect(office.mails()).toHaveLength(1);
  });

  it("leaves a ticket that is critical already as it is", async () => {
    const office = await createOutageOffice({ ticket: { priority: "critical" } });
    await office.until(5);
    expect(office.desk.ledger.map(({ operation }) => operation)).not.toContain("changeTicket");
  });
});
