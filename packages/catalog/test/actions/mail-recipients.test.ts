import { createFakeClock, createMemoryMail, createMemoryTicketing } from "@msp/testing";
import { defineNotificationTemplate } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { mailPrimaryResource } from "../../src/actions/mail-primary-resource.ts";
import { sendNotificationMail } from "../../src/actions/send-notification-mail.ts";
import { triggerNotification } from "../../src/actions/trigger-notification.ts";
import { testSeed } from "../support/test-seed.ts";
import { testTenant } from "../support/test-tenant.ts";

const everybody = defineNotificationTemplate({
  id: "to-everybody",
  title: "To everybody",
  to: ["ticket contact", "additional contacts", "account primary contact", "primary resource"],
  visibility: "customer",
  subject: "Hello",
  text: "Hello",
});

/** An office where ticket 903 has no primary resource and ticket 901 has one. */
function office() {
  const clock = createFakeClock();
  const tenant = testTenant();
  const seed = {
    ...testSeed,
    tickets: [
      ...(testSeed.tickets ?? []),
      { id: "903", companyId: "100", title: "Desk lamp", status: "new", priority: "low", contactId: "105" },
    ],
  };
  const ticketing = createMemoryTicketing({ clock, tenant, seed });
  const mail = createMemoryMail({ clock });
  const call = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };
  const around = { ports: { ticketing: ticketing.on(call), mail: mail.on(call) }, tenant: tenantView(tenant) };
  const run = (action: { readonly run: unknown }, input: object) =>
    (action.run as (call: object) => Promise<unknown>)({ ...around, input });
  return { ticketing, mail, run };
}

describe("who gets a mail of ours", () => {
  it("is everybody the notification names, once each, the ticket contact first", async () => {
    const { ticketing, run } = office();
    ticketing.byHand.addAdditionalContact("901", "103");
    expect(await run(sendNotificationMail(everybody), { ticketId: "901", values: {} })).toMatchObject({
      accepted: ["dana.cole@acme-dental.example.com", "sam.ortiz@acme-dental.example.com", "alex.kim@msp.example.com"],
      withoutAddress: [],
    });
  });

  it("names those who cannot be mailed", async () => {
    const { run } = office();
    expect(await run(sendNotificationMail(everybody), { ticketId: "903", values: {} })).toMatchObject({
      accepted: ["dana.cole@acme-dental.example.com"],
      withoutAddress: ["Noor Haddad"],
    });
  });

  it("must be somebody", async () => {
    const { mail, run } = office();
    const toContact = defineNotificationTemplate({ ...everybody, to: ["ticket contact"] });
    await expect(run(sendNotificationMail(toContact), { ticketId: "903", values: {} })).rejects.toThrow(
      "no address is known",
    );
    expect(mail.ledger).toEqual([]);
  });
});

describe("a mail that somebody must not get", () => {
  const lee = { contactId: "102", name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com" };
  const dana = { contactId: "101", name: "Dana Cole", email: "dana.cole@acme-dental.example.com" };
  const toTicket = defineNotificationTemplate({ ...everybody, id: "send-offboarding-form" });
  const look = { ticketId: "901", since: "2026-11-01T00:00:00Z", recipient: dana.email };

  it.each([
    ["by our mail", sendNotificationMail(toTicket), { ticketId: "901", values: {} }],
    ["by the service desk's rule", triggerNotification(toTicket), look],
  ])("does not leave (%s) while that person is on the ticket, whoever looked before", async (_, action, input) => {
    const { ticketing, mail, run } = office();
    ticketing.byHand.addAdditionalContact("901", "102");
    await expect(run(action, { ...input, notFor: [lee] })).rejects.toThrow("Lee Marsh is an additional contact");
    expect([...mail.ledger, ...ticketing.ledger]).toEqual([]);
    await run(action, { ...input, notFor: [lee], accepted: ["Lee Marsh is an additional contact"] });
    expect([...mail.ledger, ...ticketing.ledger]).toHaveLength(1);
  });

  it("does not leave when the service desk mails the account's primary contact, who is that person", async () => {
    const { mail, run } = office();
    const toPrimary = defineNotificationTemplate({ ...everybody, to: ["account primary contact", "primary resource"] });
    const input = { ticketId: "901", values: {}, notFor: [dana] };
    await expect(run(sendNotificationMail(toPrimary), input)).rejects.toThrow(
      "Dana Cole is the account's primary contact",
    );
    expect(mail.ledger).toEqual([]);
  });
});

describe("a mail to the primary resource", () => {
  it("goes to whoever it is at that moment", async () => {
    const { mail, run, ticketing } = office();
    ticketing.byHand.changeTicket("901", { primaryResourceId: "12" });
    const input = { ticketId: "901", subject: "Still waiting", text: "A call may help." };
    expect(await run(mailPrimaryResource, input)).toMatchObject({ name: "Jordan Reyes" });
    expect(mail.delivered).toMatchObject([{ to: ["jordan.reyes@msp.example.com"] }]);
  });

  it("says so when there is nobody to mail", async () => {
    const { run } = office();
    const input = { ticketId: "903", subject: "Still waiting", text: "A call may help." };
    await expect(run(mailPrimaryResource, input)).rejects.toThrow("has no primary resource, so nobody could be mailed");
  });
});
