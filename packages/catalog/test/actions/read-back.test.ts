import { createFakeClock, createMemoryTicketing } from "@msp/testing";
import type { Action, Effect, Need, Verification } from "@msp/workflows";
import { tenantView } from "@msp/workflows/run";
import { describe, expect, it } from "vitest";
import * as actions from "../../src/actions.ts";
import { userRemoval } from "../../src/checklists/user-removal.ts";
import { offboardingFormMail } from "../../src/notifications/offboarding-form-mail.ts";
import { removeContactTemplate } from "../../src/templates/remove-contact-template.ts";
import { testSeed } from "../support/test-seed.ts";
import { testTenant } from "../support/test-tenant.ts";

const { addCustomerNote, addInternalNote } = actions;
const note = { ticketId: "901", title: "Called", text: "Called back." };
const look = {
  ticketId: "901",
  since: "2026-11-01T00:00:00Z",
  recipient: "dana.cole@acme-dental.example.com",
  before: {},
};

/** A service desk on which nothing of what the actions would write has happened. */
const untouched = () => {
  const clock = createFakeClock();
  const tenant = testTenant();
  const desk = createMemoryTicketing({ clock, tenant, seed: testSeed });
  desk.byHand.applyChecklist("901", "401");
  desk.byHand.addAdditionalContact("901", "103");
  const readOnly = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: () => Promise.reject(new Error("read only")) };
  return { ports: { ticketing: desk.on(readOnly) }, tenant: tenantView(tenant), desk };
};

/** Reads an action back as the runtime does, without having performed it. */
async function readBack<In, Out>(
  action: Action<In, Out, Effect, Need>,
  input: NoInfer<In>,
  output: NoInfer<Out>,
): Promise<Verification> {
  const { ports, tenant } = untouched();
  const verify = action.verify as ((call: object) => Promise<Verification>) | undefined;
  if (verify === undefined) throw new Error(`${action.id} reads nothing back.`);
  return verify({ input: action.input.parse(input), output, ports, tenant });
}

describe("a write that did not happen is not seen", () => {
  it.each([
    [
      "openTicket",
      () =>
        readBack(
          actions.openTicket(removeContactTemplate),
          { companyId: "100", contactId: "103", title: "Remove Lee Marsh" },
          { ticketId: "901" },
        ),
      'the category reads "Standard"',
    ],
    [
      "adoptTicket",
      () => readBack(actions.adoptTicket(removeContactTemplate), { ticketId: "901", contactId: "101" }, {}),
      'category reads "Standard"',
    ],
    [
      "assignTicket",
      () => readBack(actions.assignTicket, { ticketId: "901", resourceId: "12" }, {}),
      "the primary resource reads 11",
    ],
    [
      "setTicketStatus",
      () => readBack(actions.setTicketStatus("waiting-customer", "waiting"), { ticketId: "901" }, {}),
      'the status reads "In Progress"',
    ],
    ["addInternalNote", () => readBack(addInternalNote, note, { noteId: "1" }), "the note is not on the ticket"],
    ["addCustomerNote", () => readBack(addCustomerNote, note, { noteId: "1" }), "the note is not on the ticket"],
    [
      "addAdditionalContact",
      () => readBack(actions.addAdditionalContact, { ticketId: "901", contactId: "102" }, {}),
      "the contact is not on the ticket",
    ],
    [
      "removeAdditionalContact",
      () => readBack(actions.removeAdditionalContact, { ticketId: "901", contactId: "103" }, {}),
      "the contact is still on the ticket",
    ],
    [
      "applyChecklist",
      () => readBack(actions.applyChecklist, { ticketId: "901", libraryId: "404", titles: ["First"] }, {}),
      "not on the ticket: First",
    ],
    [
      "tickChecklistItem",
      () => readBack(actions.tickChecklistItem(userRemoval), { ticketId: "901", item: "signInBlocked" }, {}),
      '"Sign-in blocked" is still open',
    ],
    ["deactivateContact", () => readBack(actions.deactivateContact, { contactId: "102" }, {}), "still active"],
    [
      "completeTicket",
      () => readBack(actions.completeTicket, { ticketId: "901", resolution: "Done" }, {}),
      'the status reads "In Progress"',
    ],
    [
      "triggerNotification",
      () => readBack(actions.triggerNotification(offboardingFormMail), look, {}),
      "neither the mail nor the change",
    ],
  ])("%s", async (_, read, reason) => {
    expect(await read()).toMatchObject({ seen: false, reason: expect.stringContaining(reason) });
  });
});

describe("a ticket that was opened", () => {
  it.each([
    ["kept", true],
    ["missing", false],
  ] as const)("is read back with its marker %s", async (marker, marksTickets) => {
    const clock = createFakeClock();
    const tenant = testTenant();
    const desk = createMemoryTicketing({ clock, tenant, seed: testSeed, abilities: { marksTickets } });
    const call = { marker: "msp-1", notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} };
    const ports = { ticketing: desk.on(call) };
    const action = actions.openTicket(removeContactTemplate);
    const input = action.input.parse({ companyId: "100", contactId: "103", title: "Remove Lee Marsh" });
    const { run, verify } = action as unknown as {
      run: (call: object) => Promise<unknown>;
      verify: (call: object) => Promise<Verification>;
    };
    const output = await run({ input, ports });
    expect(await verify({ input, output, ports, marker: call.marker })).toMatchObject({ seen: true, marker });
  });
});

describe("a note that the wrong people can read", () => {
  it.each([
    ["internal", addInternalNote, "customer", "can be read by the customer"],
    ["customer", addCustomerNote, "internal", "cannot be read by the customer"],
  ] as const)("is not what was meant: %s", async (_, action, visibility, reason) => {
    const { desk, ports, tenant } = untouched();
    const output = desk.byHand.addNote("901", { title: note.title, text: note.text, visibility, by: "11" });
    const verify = action.verify as unknown as (call: object) => Promise<Verification>;
    const verdict = await verify({ input: note, output, ports, tenant });
    expect(verdict).toEqual({ seen: false, reason: expect.stringContaining(reason) });
  });
});
