import type { Binding } from "@msp/workflows";
import { ConflictError, InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { acmeBindings, acmeDraft, portBench } from "./support/port-bench.ts";

const triggeredBy = (trigger: Binding["trigger"]) =>
  portBench({
    bindings: {
      ...acmeBindings,
      notification: { form: { label: "Form", channel: "service rule", ...(trigger && { trigger }) } },
    },
  });

describe("triggering a notification", () => {
  it("sets the user-defined field that the rule waits for, and the mail goes to everybody on the ticket", async () => {
    const { ticketing, call, fake, clock } = portBench();
    const { ticketId } = await ticketing.openTicket({ ...acmeDraft, primaryResourceId: "1001" });
    await ticketing.addAdditionalContact(ticketId, "30102");
    await ticketing.triggerNotification(ticketId, "send-offboarding-form");
    expect(call.writes.at(-1)).toMatchObject({
      fields: { notification: "send-offboarding-form", "MSP Workflow": "offboarding-form" },
      prior: { "MSP Workflow": null },
      request: {
        method: "PATCH",
        body: { id: Number(ticketId), userDefinedFields: [{ name: "MSP Workflow", value: "offboarding-form" }] },
      },
    });
    await clock.advance(60_000);
    expect(fake.mailsSent.map(({ to }) => to.address).sort()).toEqual([
      "olivia.reyes@example.com",
      "sam.porter@example.com",
      "terry.hale@example.com",
    ]);
  });

  it("tells what stood in the field when it is set again", async () => {
    const { ticketing, call } = portBench();
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    await ticketing.triggerNotification(ticketId, "send-offboarding-form");
    await ticketing.triggerNotification(ticketId, "send-offboarding-form");
    expect(call.writes.at(-1)?.prior).toEqual({ "MSP Workflow": "offboarding-form" });
  });

  it("sends the number of a list's entry, and speaks of it by its label", async () => {
    const { ticketing, call } = triggeredBy({ userDefinedField: "urgency", value: "today" });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    await ticketing.triggerNotification(ticketId, "form");
    expect(call.writes.at(-1)).toMatchObject({
      fields: { Urgency: "today" },
      request: { body: { userDefinedFields: [{ name: "Urgency", value: "71" }] } },
    });
    await ticketing.triggerNotification(ticketId, "form");
    expect(call.writes.at(-1)?.prior).toEqual({ Urgency: "Today" });
  });

  it.each([
    ["a field", undefined],
    ["an entry of a list", { userDefinedField: "urgency", value: "today" }],
    ["the status", { status: "in-progress" }],
  ] as const)("tells whether the change stands: %s", async (_what, trigger) => {
    const { ticketing, call } = trigger === undefined ? portBench() : triggeredBy(trigger);
    const notification = trigger === undefined ? "send-offboarding-form" : "form";
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    expect(await ticketing.isTriggered(ticketId, notification)).toBe(false);
    await ticketing.triggerNotification(ticketId, notification);
    expect(await ticketing.isTriggered(ticketId, notification)).toBe(true);
    expect(call.writes).toHaveLength(2);
  });

  it.each([
    ["a field that tickets do not have", { userDefinedField: "MSP Workflw", value: "x" }, 'Nearest: "MSP Workflow"'],
    ["an entry that the list does not have", { userDefinedField: "Urgency", value: "Now" }, '"Today", "This week"'],
    ["no trigger", undefined, 'has no "trigger"'],
  ])("refuses %s", async (_what, trigger, words) => {
    const { ticketing, call } = triggeredBy(trigger);
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    const triggering = ticketing.triggerNotification(ticketId, "form");
    await expect(triggering).rejects.toBeInstanceOf(InvalidRequestError);
    await expect(triggering).rejects.toThrow(words);
    expect(call.writes).toHaveLength(1);
  });

  it("changes the status where the rule waits for one, but never completes an unfinished ticket that way", async () => {
    const { ticketing, call } = triggeredBy({ status: "in-progress" });
    const { ticketId } = await ticketing.openTicket(acmeDraft);
    await ticketing.triggerNotification(ticketId, "form");
    expect(call.writes.at(-1)).toMatchObject({
      fields: { notification: "form", status: "in-progress" },
      prior: { status: "new" },
      request: { body: { id: Number(ticketId), status: 8 } },
    });
    const closing = triggeredBy({ status: "complete" });
    const other = await closing.ticketing.openTicket(acmeDraft);
    await closing.ticketing.addChecklistItem(other.ticketId, { title: "Badge returned", isImportant: true });
    await expect(closing.ticketing.triggerNotification(other.ticketId, "form")).rejects.toBeInstanceOf(ConflictError);
  });
});
