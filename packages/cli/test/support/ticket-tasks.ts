import { type AnyWorkflow, defineAction, defineForm, defineRole, defineWorkflow, secretField } from "@msp/workflows";
import * as z from "zod";

const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });
const admin = defineRole({ id: "admin", title: "Office", actor: "admin" });
const responsible = defineRole({ id: "primary-resource", title: "Primary resource", actor: "technician" });
const form = defineForm({ id: "offboarding", title: "Offboarding form", answer: z.object({ day: z.string() }) });
const noteIt = defineAction({
  id: "note-it",
  title: "Note it",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ noteId: z.string() }),
  run: ({ input, ports }) =>
    ports.ticketing.addInternalNote(input.ticketId, {
      kind: "internal note",
      title: "Approved",
      text: "It was approved.",
    }),
  again: "ask",
});
const about = { version: "1.0.0", effective: "2026-12-01", purpose: "Asks people on a ticket." };
const input = z.object({ ticketId: z.string() });

/** A task that is done or not: a tick says everything. */
export const confirm: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "confirm", title: "Confirm", input },
  steps: (flow) =>
    flow.task("confirmed", {
      title: "Confirm the requester's identity",
      role: technician,
      instructions: "Call back on a number on file.",
      answer: z.object({ done: z.literal(true) }),
      ticket: ({ input }) => input.ticketId,
      remind: { after: "1 hour", every: "1 hour", atMost: 2 },
    }),
  output: ({ confirmed }) => confirmed,
});

/** A task with fields. */
export const report: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "report", title: "Report", input },
  steps: (flow) =>
    flow.task("device", {
      title: "Find the laptop",
      role: technician,
      instructions: "Look at the site.",
      answer: z.object({
        serial: z.string().regex(/^SN\d+$/),
        found: z.boolean(),
        where: z.enum(["desk", "store"]),
        remark: z.string().optional(),
      }),
    }),
  output: ({ device }) => device,
});

/** A task whose fields may each be left out, as where one of two is wanted. */
export const picking: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "picking", title: "Picking", input },
  steps: (flow) =>
    flow.task("picked", {
      title: "Say who leaves",
      role: technician,
      instructions: "Ask the customer.",
      answer: z
        .object({ contactId: z.string().optional().describe("Id of the contact"), name: z.string().optional() })
        .refine(({ contactId, name }) => (contactId === undefined) !== (name === undefined), {
          error: "give either the contact or the name",
        }),
    }),
  output: ({ picked }) => picked,
});

/** An approval by the office around a write. */
export const approving: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "approving", title: "Approving", input },
  steps: (flow) =>
    flow.approve(
      "goAhead",
      { by: admin, ask: () => "Note it?", title: "May it be noted" },
      (body) => body.step("noted", noteIt, ({ input }) => ({ ticketId: input.ticketId })),
      (declined) => declined,
    ),
  output: ({ goAhead }) => goAhead.outcome,
});

/** A task whose answer nobody may read. */
export const resetting: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "resetting", title: "Resetting", input },
  steps: (flow) =>
    flow.task("reset", {
      title: "Reset the password",
      role: technician,
      instructions: "Reset it.",
      answer: z.object({ temporary: secretField(z.string()) }),
    }),
  output: () => "reset",
});

/** A task of whoever the ticket is assigned to. */
export const following: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "following", title: "Following", input },
  steps: (flow) =>
    flow.task("called", { title: "Call the customer", role: responsible, instructions: "Call.", answer: z.object({}) }),
  output: () => "called",
});

/** A form that an office person may close. */
export const waiting: AnyWorkflow = defineWorkflow({
  ...{ ...about, id: "waiting", title: "Waiting", input },
  steps: (flow) =>
    flow.form(
      "details",
      {
        form,
        to: () => "customer@example.com",
        about: ({ input }) => ({ ticket: input.ticketId, company: "100" }),
        giveUpAfter: "30 days",
        closedBy: admin,
      },
      (over) => over,
    ),
  output: ({ details }) => details.outcome,
});
