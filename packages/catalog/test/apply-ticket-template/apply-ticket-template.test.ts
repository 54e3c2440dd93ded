import { describe, expect, it } from "vitest";
import { applyTicketTemplate } from "../../src/apply-ticket-template/apply-ticket-template.ts";
import { offboardingForm } from "../../src/forms/offboarding-form.ts";
import { removeContactTemplate } from "../../src/templates/remove-contact-template.ts";
import { createOffice } from "../support/create-office.ts";

const workflow = applyTicketTemplate(removeContactTemplate, offboardingForm);
const contact = { contactId: "101", name: "Dana Cole", email: "dana.cole@acme-dental.example.com" };
const input = {
  entry: { kind: "open", companyId: "100", primaryResourceId: "11" },
  companyId: "100",
  contact,
  title: "Remove Lee Marsh",
  additionalContactIds: ["103", "101"],
};

describe("applying a ticket template", () => {
  it("does what saving the ticket in the service desk does, in the order that reaches everybody", async () => {
    const office = await createOffice(workflow);
    const status = await office.run(input);
    expect(status).toMatchObject({ outcome: "succeeded", output: { proof: "this mail" } });
    expect(office.desk.ledger.map(({ operation }) => operation)).toEqual([
      "openTicket",
      "addAdditionalContact",
      "applyChecklist",
      "triggerNotification",
    ]);
    const { ticketId } = (status.output as { ticket: { ticketId: string } }).ticket;
    const { history } = await office.look.notificationsOf({ ticketId, since: "2026-11-01T00:00:00Z" });
    expect(history).toHaveLength(3);
    expect((await office.look.getTicket(ticketId)).priority.id).toBe("medium");
  });

  it("takes the preset of the template unless the caller says otherwise", async () => {
    const office = await createOffice(workflow);
    await office.run({ ...input, priority: "high" });
    expect(office.desk.ledger[0]?.fields).toMatchObject({ priority: "high", queue: "administration" });
  });

  it.each(["openTicket", "addAdditionalContact", "applyChecklist", "triggerNotification"])(
    "does nothing twice when the answer to %s is lost",
    async (operation) => {
      const office = await createOffice(workflow);
      office.desk.failNext({ operation, kind: "answer lost" });
      expect((await office.run(input)).outcome).toBe("succeeded");
      expect(office.desk.ledger.filter((write) => write.operation === operation)).toHaveLength(1);
    },
  );
});
