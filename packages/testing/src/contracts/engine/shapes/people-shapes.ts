import { defineChecklist, defineForm, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { openTicket } from "../actions/open-ticket.ts";
import { setStatus } from "../actions/set-status.ts";
import { cast } from "../cast.ts";
import { admin } from "../roles/admin.ts";
import { technician } from "../roles/technician.ts";
import { about, type Shape, standing } from "./shape.ts";

const none = z.object({});
const day = 86_400_000;

/** A write that two people must approve. */
export const guarded = defineWorkflow({
  ...about,
  id: "guarded",
  input: none,
  steps: (flow) =>
    flow.approve("goAhead", { by: admin, ask: () => "Close T1?", quorum: 2 }, (body) =>
      body
        .step("closed", setStatus, () => ({ ticketId: "T1", status: "closed" }))
        .step("opened", openTicket, () => ({ title: "Follow-up" })),
    ),
  output: ({ goAhead }) => goAhead.outcome,
});

const details = defineForm({ id: "details", title: "Details", answer: z.object({ name: z.string() }) });

/** A form that reminds through a step of its own. */
export const asking = defineWorkflow({
  ...about,
  id: "asking",
  input: none,
  steps: (flow) =>
    flow
      .step("opened", openTicket, () => ({ title: "Leaver" }))
      .form(
        "details",
        {
          form: details,
          to: () => cast.casey.id,
          about: ({ opened }) => ({ ticket: opened.ticketId, company: "c1" }),
          remind: { after: "1 day", every: "1 day", atMost: 3 },
          onReminder: (inner) => inner.step("reminded", openTicket, () => ({ title: "Reminder" })),
          closedBy: admin,
          giveUpAfter: "30 days",
        },
        (over) => over.step("dropped", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "given up" })),
      ),
  output: ({ details: end }) => (end.outcome === "answered" ? end.answer.name : end.reason),
});

/** A task that others may do as well when nobody has for an hour. */
export const urgent = defineWorkflow({
  ...about,
  id: "urgent",
  input: none,
  steps: (flow) =>
    flow.task("called", {
      role: technician,
      instructions: "Call them now",
      answer: z.object({ reached: z.boolean() }),
      remind: { after: "20 minutes", every: "1 hour", atMost: 2 },
      escalate: { after: "1 hour", to: admin },
    }),
  output: ({ called }) => called.reached,
});

const handover = defineChecklist({
  id: "handover",
  title: "Hand over",
  items: { badge: { title: "Badge returned", important: true }, desk: { title: "Desk cleared" } },
});

const working = defineWorkflow({
  ...about,
  id: "working",
  input: none,
  steps: (flow) =>
    flow
      .task("called", { role: technician, instructions: "Call them", answer: z.object({ reached: z.boolean() }) })
      .checklist("handedOver", { checklist: handover, role: technician }),
  output: ({ called, handedOver }) => [called.reached, handedOver.badge.done],
});

/** What people decide, fill in and tick. */
export const peopleShapes: readonly Shape[] = [
  {
    name: "an approval by two",
    workflow: guarded,
    input: {},
    outcome: "succeeded",
    prepare: (bench) => standing(bench, "T1"),
    answer(request, { voted }) {
      const by = [cast.ada, cast.olga].find(({ id }) => !voted.has(`${request.token} ${id}`));
      return by && { by, value: { decision: "approve", hash: request.plan?.hash } };
    },
  },
  {
    name: "an approval that is declined",
    workflow: guarded,
    input: {},
    outcome: "stopped",
    prepare: (bench) => standing(bench, "T1"),
    answer: (request) => ({ by: cast.ada, value: { decision: "decline", hash: request.plan?.hash } }),
  },
  {
    name: "a form answered after two reminders",
    workflow: asking,
    input: {},
    outcome: "succeeded",
    answer: ({ openedAt }, { now }) =>
      now >= openedAt + 2 * day ? { by: cast.casey, value: { name: "Robin" } } : undefined,
  },
  {
    name: "a task that somebody else does after an hour",
    workflow: urgent,
    input: {},
    outcome: "succeeded",
    answer: ({ escalatedTo }) => (escalatedTo === undefined ? undefined : { by: cast.ada, value: { reached: true } }),
  },
  { name: "a form nobody answers", workflow: asking, input: {}, outcome: "succeeded" },
  {
    name: "a task, and a checklist in two rounds",
    workflow: working,
    input: {},
    outcome: "succeeded",
    answer({ kind, path }) {
      if (kind === "task") return { by: cast.tess, value: { reached: true } };
      return { by: cast.tess, value: path.includes("#") ? { badge: { done: true } } : { desk: { done: true } } };
    },
  },
];
