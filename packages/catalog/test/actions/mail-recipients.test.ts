import { createFakeClock, createMemoryMail, createMemoryTicketing } from "@msp/testing";
import { defineNotificationTemplate } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import { findAudience } from "../../src/actions/find-audience.ts";
import { mailPrimaryResource } from "../../src/actions/mail-primary-resource.ts";
import { sendNotificationMail } from "../../src/actions/send-notification-mail.ts";
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
    expect(await run(findAudience(everybody), { ticketId: "901" })).toEqual({
      addresses: ["dana.cole@acme-dental.example.com", "sam.ortiz@acme-dental.example.com", "alex.kim@msp.example.com"],
      withoutAddress: [],
    });
  });

  it("names those who cannot be mailed", async () => {
    const { run } = office();
    expect(await run(findAudience(everybody), { ticketId: "903" })).toEqual({
      addresses: ["dana.cole@acme-dental.example.com"],
      withoutAddress: ["Noor Haddad"],
    });
  });

  it("must be somebody", async () => {
    const { mail, run } = office();
    await expect(async () => run(sendNotificationMail(everybody), { addresses: [], values: {} })).rejects.toThrow(
      "no address is known",
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
