// An approval is given to a plan, by somebody who did not ask. Whoever asked is refused.
import { createCalendar } from "@msp/calendar";
import { deactivateContact } from "@msp/catalog/actions";
import { createFakeClock, createMemoryTicketing, createScriptedPeople, exampleTenant } from "@msp/testing";
import { defineRole, defineWorkflow } from "@msp/workflows";
import { AnswerRefusedError, createMemoryEngine } from "@msp/workflows/run";
import * as z from "zod";

const admin = defineRole({ id: "admin", title: "Office admin", actor: "admin" });

const retire = defineWorkflow({
  id: "retire-contact",
  title: "Retire a contact",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Somebody left; nobody should call them any more.",
  input: z.object({ contactId: z.string() }),
  steps: (flow) =>
    flow.approve("goAhead", { by: admin, ask: ({ input }) => `Make contact ${input.contactId} inactive?` }, (flow) =>
      flow.step("gone", deactivateContact, ({ input }) => ({ contactId: input.contactId })),
    ),
  output: ({ goAhead }) => ({ approvedBy: goAhead.by }),
});

const alex = { id: "alex.kim@msp.example.com", name: "Alex Kim" };
const jordan = { id: "jordan.reyes@msp.example.com", name: "Jordan Reyes" };
const clock = createFakeClock({ autoAdvance: true });
const engine = await createMemoryEngine({
  workflows: [retire],
  adapters: { ticketing: createMemoryTicketing({ clock }) },
  tenant: exampleTenant,
  clock,
  calendar: createCalendar({ zone: "Europe/Berlin", openingHours: { monday: ["08:00-17:00"] } }),
  people: createScriptedPeople({ roles: { admin: [alex, jordan] } }),
});

const run = await engine.start(retire, { input: { contactId: "102" }, startKey: "contact 102", by: alex });
await engine.runUntilIdle();

const [request] = await engine.requests();
if (!request?.plan) throw new Error("No approval was asked for.");
console.log(`${request.title}: ${request.text}`);
for (const line of request.plan.lines) console.log(`  ${line}`);

const vote = { decision: "approve", hash: request.plan.hash };
await engine.answer(request.token, { by: alex, value: vote }).catch((error: unknown) => {
  if (!(error instanceof AnswerRefusedError)) throw error;
  console.log(`refused: ${error.message}`);
});
await engine.answer(request.token, { by: jordan, value: vote });
await engine.runUntilIdle();

const status = await engine.status(run);
console.log(`${status.outcome}:`, status.output);
