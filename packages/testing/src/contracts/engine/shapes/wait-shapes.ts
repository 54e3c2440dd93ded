import { defineEvent, defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { openTicket } from "../actions/open-ticket.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { setStatus } from "../actions/set-status.ts";
import { benchStart } from "../engine-bench.ts";
import { about, type Shape, standing } from "./shape.ts";

const none = z.object({});
const hour = 3_600_000;

/** What the contract's workflows wait for. */
export const paid = defineEvent({ id: "paid", title: "It was paid", body: z.object({ amount: z.number() }) });

const hurried = defineWorkflow({
  ...about,
  id: "hurried",
  input: none,
  steps: (flow) =>
    flow.within(
      "inTime",
      "1 day",
      (body) =>
        body
          .step("opened", openTicket, () => ({ title: "Hurried" }))
          .waitFor("paid", { event: paid, match: () => "7", giveUpAfter: "9 days" }),
      (over) =>
        over.step("marked", setStatus, ({ opened }) => ({ ticketId: opened?.ticketId ?? "", status: "too late" })),
    ),
  output: ({ inTime }) => inTime.outcome,
});

const waiting = defineWorkflow({
  ...about,
  id: "waiting",
  input: none,
  steps: (flow) =>
    flow
      .sleepUntil("evening", () => "2026-11-23T18:00")
      .waitFor("paid", { event: paid, match: () => "7", giveUpAfter: "1 day" })
      .waitFor("paidAgain", { event: paid, match: () => "7", giveUpAfter: "1 day" }, (over) =>
        over.step("reminded", openTicket, () => ({ title: "Unpaid" })),
      ),
  output: ({ paid: first, paidAgain }) => [first.outcome, paidAgain.outcome],
});

const polling = defineWorkflow({
  ...about,
  id: "polling",
  input: none,
  steps: (flow) =>
    flow.waitUntil(
      "ready",
      {
        check: readTicket,
        input: () => ({ ticketId: "T1" }),
        until: ({ status }) => status === "ready",
        every: "1 hour",
        giveUpAfter: "1 day",
      },
      (over) => over.step("asked", openTicket, () => ({ title: "Not ready" })),
    ),
  output: ({ ready }) => ready.outcome,
});

/** Waits for time, for events and for something to become true. */
export const waitShapes: readonly Shape[] = [
  { name: "a limit that passes", workflow: hurried, input: {}, outcome: "succeeded" },
  {
    name: "an event that came early, and one that never comes",
    workflow: waiting,
    input: {},
    outcome: "succeeded",
    events: [{ id: "1", event: "paid", match: "7", value: { amount: 3 } }],
  },
  {
    name: "asking again and again",
    workflow: polling,
    input: {},
    outcome: "succeeded",
    prepare: (bench) => standing(bench, "T1"),
    byHand({ desk, now }) {
      const [row] = desk.rows;
      if (row && now >= benchStart + 3 * hour) row.status = "ready";
    },
  },
  {
    name: "asking in vain, with an answer that changes once",
    workflow: polling,
    input: {},
    outcome: "succeeded",
    prepare: (bench) => standing(bench, "T1"),
    byHand({ desk, now }) {
      const [row] = desk.rows;
      if (row && now >= benchStart + 3 * hour) row.status = "in progress";
    },
  },
];
