import { autotask, createAutotaskClient } from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createCalendar } from "@msp/calendar";
import { removeContactTemplate } from "@msp/catalog";
import { openTicket } from "@msp/catalog/actions";
import { sandboxPeople, sandboxTenant } from "@msp/cli";
import { createFakeClock } from "@msp/testing";
import { defineWorkflow } from "@msp/workflows";
import { createMemoryEngine } from "@msp/workflows/run";
import * as z from "zod";
import { type Row, row } from "./row.ts";

const tickets = 1_000;

/** By hand: the company is read, the category's presets are read (they name the status), the ticket is created, and it is read back. */
const requestsPerTicket = 4;
/** By hand, for all tickets together: the choices of tickets, and the database's own count of its hourly budget after every 250 requests. */
const requestsForAll = 1 + Math.ceil((tickets * requestsPerTicket) / 250) - 1;

const openOne = defineWorkflow({
  id: "bench-open-ticket",
  title: "Open a ticket",
  version: "1.0.0",
  effective: "2026-01-01",
  purpose: "One ticket, read back.",
  input: z.object({ number: z.int() }),
  steps: (flow) =>
    flow.step("ticket", openTicket(removeContactTemplate), ({ input }) => ({
      companyId: String(acmeIds.companies.acmeDental),
      contactId: String(acmeIds.contacts.leaver),
      title: `Remove user ${input.number}`,
    })),
  output: ({ ticket }) => ticket,
});

/** How many requests a thousand tickets cost that are opened by runs and read back, against the count by hand. */
export async function bench(): Promise<readonly Row[]> {
  const clock = createFakeClock({ at: "2026-03-02T14:00:00Z" });
  const fake = createFakeAutotask({ clock, seed: acmeSeed() });
  const client = createAutotaskClient({
    ...fake.credentials,
    zoneUrl: "https://webservices5.autotask.net/atservicesrest/",
    fetch: fake.fetch,
    clock,
    environment: {},
  });
  const engine = await createMemoryEngine({
    workflows: [openOne],
    adapters: { ticketing: autotask({ client, tenant: sandboxTenant, clock }) },
    tenant: sandboxTenant,
    clock,
    calendar: createCalendar({ zone: "Etc/UTC", openingHours: { monday: ["08:00-17:00"] } }),
    people: { ask: async () => {}, remind: async () => {}, withdraw: async () => {}, holdsRole: () => true },
  });
  const by = sandboxPeople.technician;
  for (let number = 0; number < tickets; number += 1) {
    await engine.start(openOne, { input: { number }, startKey: String(number), by });
  }
  await engine.runUntilIdle();
  const outcomes = new Set((await engine.runs()).map(({ outcome }) => outcome));
  if (outcomes.size !== 1 || !outcomes.has("succeeded")) throw new Error(`The runs ended ${[...outcomes].join(", ")}.`);
  const opened = fake.ledger.filter(({ entity, verb }) => entity === "Tickets" && verb === "create").length;
  if (opened !== tickets) throw new Error(`${opened} tickets were opened.`);
  const byHand = (tickets * requestsPerTicket + requestsForAll) / tickets;
  return [
    row(
      `autotask-open: requests for each of ${tickets} tickets opened and read back, against the count by hand`,
      "requests",
      fake.requests.length / tickets,
      byHand,
    ),
  ];
}
