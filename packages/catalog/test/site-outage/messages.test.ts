import { describe, expect, it } from "vitest";
import { adoptTicket, createOutageOffice } from "../support/create-outage-office.ts";
import { jordan, testTenant } from "../support/test-tenant.ts";

const known = "We know of an outage at your site";
const update = "Update on the outage at your site";
/** Monday, 22:00 at the customer. */
const night = "2026-11-24T03:00:00Z";
const draft = /^outage\/customer\/informed\/rounds\[.*\]\/update\/round\/draft$/;
const withHours = (messages: string) =>
  testTenant({
    policies: {
      "site-outage.outside-hours": { byContract: [{ words: "monthly", messages }], otherwise: "at opening" },
    },
  });

describe("in business hours", () => {
  it("tells a customer once whom nobody has told yet, and makes the ticket critical", async () => {
    const office = await createOutageOffice();
    await office.until(15);
    expect(office.mails()).toMatchObject([{ minute: 10, subject: expect.stringContaining(known) }]);
    expect((await office.look.getTicket("950")).priority.id).toBe("critical");
    expect(await office.noteTitled("The customer knows of the outage")).toMatchObject([
      {
        visibility: "internal",
        text: expect.stringMatching(/^Told by us\. Who sees messages.*Dana Cole \(ticket contact/),
      },
    ]);
  });

  it("says nothing again that the service desk has said by its own rule", async () => {
    const office = await createOutageOffice();
    await office.until(3);
    office.desk.byHand.mail("950", { template: "[External] Outage known", to: ["ticket contact"] });
    await office.until(30);
    expect(office.mails()).toEqual([]);
    expect(await office.noteTitled("The customer knows of the outage")).toMatchObject([
      { text: expect.stringContaining("Told by the service desk") },
    ]);
  });

  it("does not take another mail of the service desk for this one", async () => {
    const office = await createOutageOffice();
    await office.until(3);
    office.desk.byHand.mail("950", { template: "[External] Ticket received", to: ["ticket contact"] });
    await office.until(15);
    expect(office.mails()).toMatchObject([{ subject: expect.stringContaining(known) }]);
  });

  it.each([
    ["has been told", 0],
    ["has not been told", 1],
  ] as const)("asks a person where the mails cannot be read; the customer %s", async (customer, count) => {
    const office = await createOutageOffice({ says: { "outage/customer/first/found": { customer } } });
    office.desk.permissions.notificationHistory = false;
    await office.until(20);
    expect(office.people.asked.map(({ path }) => path)).toContain("outage/customer/first/found");
    expect(office.mails().filter(({ subject }) => subject.includes(known))).toHaveLength(count);
  });

  it("sends nothing while the monitoring shows it up again and nobody has confirmed it", async () => {
    const office = await createOutageOffice({ says: { "outage/repair/restored/confirmed": undefined } });
    await office.until(5);
    office.devices.setOnline("srv", true);
    await office.until(35);
    expect(office.mails()).toEqual([]);
  });

  it("asks the office whom to tell where the monitor's ticket names nobody, and puts that on the ticket", async () => {
    const office = await createOutageOffice({ ticket: { contactId: undefined } });
    await office.until(5);
    expect(await office.asked()).toContain("outage/customer/contact/named");
    await office.answer("outage/customer/contact/named", { contactId: "103" }, jordan);
    await office.until(25);
    expect((await office.look.getTicket("950")).contactId).toBe("103");
    expect(office.mail.delivered.map(({ to }) => to)).toEqual([["sam.ortiz@acme-dental.example.com"]]);
  });

  it("waits for the service desk's rule once the ticket has got its contact, so that nobody hears the same twice", async () => {
    const office = await createOutageOffice({ ticket: { contactId: undefined } });
    await office.until(11);
    await office.answer("outage/customer/contact/named", { contactId: "103" }, jordan);
    await office.until(14);
    expect((await office.look.getTicket("950")).contactId).toBe("103");
    office.desk.byHand.mail("950", { template: "[External] Outage known", to: ["ticket contact"] });
    await office.until(39);
    expect(office.mails()).toEqual([]);
    expect(await office.noteTitled("The customer knows of the outage")).toMatchObject([
      { text: expect.stringContaining("Told by the service desk") },
    ]);
  });

  it("does not wait for somebody who is responsible: the office is asked, then the technicians, and the customer is told", async () => {
    const office = await createOutageOffice({
      ticket: { primaryResourceId: undefined },
      opens: "2026-11-23T14:00:00Z",
    });
    await office.until(6);
    const acting = "start/responsible/asked/acting/responsible";
    expect(office.people.escalated.map(({ request, to }) => [request.path, to])).toContainEqual([acting, "technician"]);
    await office.until(15);
    expect(office.mails()).toMatchObject([{ minute: 10, subject: expect.stringContaining(known) }]);
    await office.answer("outage/responsible/acting/responsible", { resourceId: "11" }, jordan);
    await office.until(17);
    expect((await office.look.getTicket("950")).primaryResourceId).toBe("11");
  });

  it("lets the service desk's own rule send it where the tenant says so, and no other channel", async () => {
    const office = await createOutageOffice({ tenant: testTenant({ outageKnown: "service rule" }) });
    await office.until(20);
    expect(office.mails()).toEqual([]);
    const { history } = await office.look.notificationsOf({ ticketId: "950", since: "2026-11-23T00:00:00Z" });
    expect(history).toMatchObject([
      { template: "[External] Outage known", recipient: "dana.cole@acme-dental.example.com" },
      { template: "[External] Outage known", recipient: "alex.kim@msp.example.com" },
    ]);
  });
});

describe("a ticket that is taken over once more", () => {
  it("after a run that was given up tells nobody a second time, and that it is over once", async () => {
    const office = await createOutageOffice();
    await office.until(15);
    await office.engine.cancel(office.runId, { by: { id: "jordan", name: "Jordan" }, reason: "wrong device" });
    await office.drive(office.runId);
    const again = await office.start(adoptTicket, "again");
    await office.drive(again, office.clock.now() + 20 * 60_000);
    office.devices.setOnline("srv", true);
    await office.drive(again);
    expect(office.mails().map(({ subject }) => subject)).toEqual([
      expect.stringContaining(known),
      expect.stringContaining("Service is restored"),
    ]);
  });
});

describe("outside business hours", () => {
  it("leaves it to a person where the contract says nothing, who reads that it is night there", async () => {
    const office = await createOutageOffice({ opens: night });
    await office.until(12);
    expect(office.mails()).toEqual([]);
    const request = (await office.engine.requests()).find(({ path }) => draft.test(path));
    expect(request?.text).toMatch(/It is 2026-11-23 22:1\d there, outside business hours/);
    expect(request?.text).toContain("Dana Cole (ticket contact, dana.cole@acme-dental.example.com)");
    await office.answer(request?.path ?? "", { release: "as it is" });
    await office.until(15);
    expect(office.mails()).toMatchObject([{ subject: expect.stringContaining(update) }]);
    office.devices.setOnline("srv", true);
    await office.drive(office.runId);
    expect(office.mails().map(({ subject }) => subject)).toEqual([
      expect.stringContaining(update),
      expect.stringContaining("Service is restored"),
    ]);
    expect((await office.noteTitled("Root cause"))[0]?.text).toContain("Customer: told by an update.");
  });

  it("tells a customer whose contract covers the night", async () => {
    const office = await createOutageOffice({ opens: night, tenant: withHours("tell") });
    await office.until(15);
    expect(office.mails()).toMatchObject([{ minute: 10, subject: expect.stringContaining(known) }]);
  });

  it("waits for the opening where the contract says so, and prepares nothing before", async () => {
    const office = await createOutageOffice({ opens: "2026-11-23T11:00:00Z", tenant: withHours("at opening") });
    await office.until(119);
    expect(office.mails()).toEqual([]);
    expect((await office.asked()).filter((path) => draft.test(path))).toEqual([]);
    await office.until(125);
    expect(office.mails()).toMatchObject([{ minute: 120, subject: expect.stringContaining(known) }]);
  });

  it("does not repeat at opening what a person has sent during the night", async () => {
    const office = await createOutageOffice({ opens: "2026-11-23T11:00:00Z", tenant: withHours("at opening") });
    await office.until(60);
    office.desk.byHand.mail("950", { template: "[External] Outage known", to: ["ticket contact"] });
    await office.until(130);
    expect(office.mails()).toEqual([]);
  });

  it("knows a holiday from a working day", async () => {
    const office = await createOutageOffice({ opens: "2026-11-26T15:00:00Z" });
    await office.until(15);
    expect(office.mails()).toEqual([]);
    expect((await office.asked()).some((path) => draft.test(path))).toBe(true);
  });
});

describe("a message whose channel", () => {
  it("is a person is sent by hand, and somebody else may do it when the technician does not", async () => {
    const office = await createOutageOffice({ tenant: testTenant({ outageKnown: "person" }) });
    await office.until(30);
    expect(office.mails()).toEqual([]);
    expect(office.people.escalated.map(({ request, to }) => [request.path, to])).toContainEqual([
      "outage/customer/first/sent/byHand",
      "senior-specialist",
    ]);
    await office.answer("outage/customer/first/sent/byHand", { sent: true });
    await office.until(35);
    expect(await office.noteTitled("The customer knows of the outage")).toHaveLength(1);
  });

  it("is the service desk's rule, and whose mail nobody saw, is asked about and not sent again", async () => {
    const office = await createOutageOffice({ tenant: testTenant({ outageKnown: "service rule" }), rules: [] });
    await office.until(25);
    expect(await office.asked()).toContain("outage/customer/first/sent/observed/missed");
    expect(office.mails()).toEqual([]);
  });
});
