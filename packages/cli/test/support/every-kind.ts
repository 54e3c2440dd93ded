import { defineAction, defineChecklist, defineEvent, defineForm, defineRole, defineWorkflow } from "@msp/workflows";
import * as z from "zod";

export const technician = defineRole({ id: "technician", title: "Technician", actor: "technician" });

const look = defineAction({
  id: "look",
  title: "Look at the ticket",
  effect: "read",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({ number: z.string() }),
  run: async ({ input, ports }) => ({ number: (await ports.ticketing.getTicket(input.ticketId)).number }),
});
const policy = defineAction({
  id: "policy",
  title: "Read a policy",
  effect: "read",
  uses: [],
  input: z.object({}),
  output: z.object({ days: z.number() }),
  run: async () => ({ days: 3 }),
});
export const close = defineAction({
  id: "close",
  title: "Close the ticket",
  effect: "write",
  uses: ["ticketing"],
  input: z.object({ ticketId: z.string() }),
  output: z.object({}),
  run: async ({ input, ports }) => {
    await ports.ticketing.changeTicket(input.ticketId, { status: "complete" });
    return {};
  },
  again: "safe",
});
const cameBack = defineEvent({ id: "came-back", title: "The device came back", body: z.object({}) });
const form = defineForm({ id: "form", title: "The form", answer: z.object({ name: z.string() }) });
const list = defineChecklist({ id: "list", title: "The list", items: { one: { title: "One" } } });

const nested = defineWorkflow({
  id: "nested",
  title: "Look closer",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "A nested workflow.",
  input: z.object({ ticketId: z.string() }),
  steps: (flow) =>
    flow
      .step("policy", policy, () => ({}))
      .step("looked", look, ({ input }) => input)
      .when(
        "it is urgent",
        ({ looked }) => looked.number.startsWith("U"),
        (yes) => yes.step("closed", close, ({ input }) => input),
      ),
  output: () => ({}),
});

/** A workflow with every kind of node, whose branches use the same names. */
export const everyKind = defineWorkflow({
  id: "every-kind",
  title: "Every kind of node",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Has every kind of node there is.",
  input: z.object({ ticketId: z.string(), items: z.array(z.string()), how: z.enum(["by phone", "by mail"]) }),
  steps: (flow) =>
    flow
      .run("first", nested, ({ input }) => ({ ticketId: input.ticketId }))
      .task("asked", {
        title: "Ask them",
        role: technician,
        instructions: "Ask.",
        answer: z.object({ go: z.boolean() }),
      })
      .run("second", nested, ({ input, asked }) => ({ ticketId: asked.go ? input.ticketId : "none" }))
      .choose("how they asked", ({ input }) => input.how, {
        "by phone": (one) =>
          one.task("told", { title: "Call them", role: technician, instructions: "Call.", answer: z.object({}) }),
        "by mail": (one) =>
          one.task("told", { title: "Write to them", role: technician, instructions: "Write.", answer: z.object({}) }),
      })
      .each("every", "item", { of: ({ input }) => input.items, key: (item) => item }, (body) =>
        body.step("closed", close, ({ item }) => ({ ticketId: item })),
      )
      .each("later", "name", { of: ({ asked }) => [String(asked.go)], key: (name) => name }, (body) =>
        body.step("seen", look, ({ name }) => ({ ticketId: name })),
      )
      .together("both", {
        "left (one)": (one) => one.step("seen", look, ({ input }) => ({ ticketId: input.ticketId })),
        right: (one) => one.step("closed", close, ({ input }) => ({ ticketId: input.ticketId })),
      })
      .approve(
        "goAhead",
        { by: technician, ask: () => "Go on?" },
        (body) => body.step("closed", close, ({ input }) => ({ ticketId: input.ticketId })),
        (declined) => declined.stop("They said no."),
      )
      .within(
        "soon",
        "30 minutes",
        (body) => body.task("fast", { title: "Be fast", role: technician, instructions: "Now.", answer: z.object({}) }),
        (over) => over.step("closed", close, ({ input }) => ({ ticketId: input.ticketId })),
      )
      .recover(
        "tried",
        (body) => body.step("closed", close, ({ input }) => ({ ticketId: input.ticketId })),
        (failed) =>
          failed.task("mended", { title: "Mend it", role: technician, instructions: "Mend.", answer: z.object({}) }),
      )
      .form(
        "form",
        {
          form,
          to: () => "olivia@example.com",
          about: () => ({ ticket: "T1", company: "1" }),
          giveUpAfter: "1 day",
          onReminder: (body) => body.step("noted", close, ({ input }) => ({ ticketId: input.ticketId })),
          afterLastReminder: (body) => body.step("parked", close, ({ input }) => ({ ticketId: input.ticketId })),
          remind: { after: "1 hour", every: "1 hour", atMost: 2 },
        },
        (givenUp) => givenUp.stop("Nobody answered."),
      )
      .checklist("list", { checklist: list, role: technician })
      .waitUntil(
        "closing",
        {
          check: look,
          input: ({ input }) => ({ ticketId: input.ticketId }),
          until: () => true,
          every: "1 minute",
          giveUpAfter: "1 hour",
        },
        (givenUp) => givenUp.stop("It never closed."),
      )
      .waitFor("event", { event: cameBack, match: () => "x", giveUpAfter: "1 hour" }, (givenUp) =>
        givenUp.stop("It never came."),
      )
      .sleepUntil("moment", () => "2026-12-24T12:00"),
  output: () => ({}),
});
