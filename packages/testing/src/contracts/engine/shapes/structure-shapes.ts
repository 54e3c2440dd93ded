import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { openTicket } from "../actions/open-ticket.ts";
import { readTicket } from "../actions/read-ticket.ts";
import { setStatus } from "../actions/set-status.ts";
import { about, type Shape } from "./shape.ts";
import { writing } from "./write-shapes.ts";

const none = z.object({});

const sideBySide = defineWorkflow({
  ...about,
  id: "side-by-side",
  input: none,
  steps: (flow) =>
    flow.together("both", {
      left: (one) =>
        one
          .step("opened", openTicket, () => ({ title: "Left" }))
          .step("closed", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "closed" })),
      right: (one) => one.step("opened", openTicket, () => ({ title: "Right" })),
    }),
  output: ({ both }) => [both.left.opened.ticketId, both.right.opened.ticketId],
});

const asLongAs = defineWorkflow({
  ...about,
  id: "as-long-as",
  input: none,
  steps: (flow) =>
    flow
      .together(
        "both",
        {
          watch: (one) =>
            one
              .step("opened", openTicket, () => ({ title: "Watched" }))
              .waitUntil("closed", {
                check: readTicket,
                input: ({ opened }) => opened,
                until: ({ status }) => status === "closed",
                every: "1 minute",
                giveUpAfter: "10 days",
              })
              .step("never", openTicket, () => ({ title: "Never" })),
          lead: (one) =>
            one
              .step("opened", openTicket, () => ({ title: "Leading" }))
              .within(
                "pause",
                "1 hour",
                (body) => body.sleepUntil("long", () => "2099-01-01T00:00:00Z"),
                (over) => over,
              ),
        },
        { endsWith: "lead" },
      )
      .step("after", openTicket, () => ({ title: "After" })),
  output: ({ both }) => both.watch.outcome,
});

const forMany = defineWorkflow({
  ...about,
  id: "for-many",
  input: z.object({ names: z.array(z.string()) }),
  steps: (flow) =>
    flow.each("tickets", "name", { of: ({ input }) => input.names, key: (name) => name }, (one) =>
      one.when(
        "it has a name",
        ({ name }) => name !== "",
        (named) => named.step("opened", openTicket, ({ name }) => ({ title: name })),
      ),
    ),
  output: ({ tickets }) => tickets.map(({ opened }) => opened?.ticketId ?? null),
});

const recovering = defineWorkflow({
  ...about,
  id: "recovering",
  input: none,
  steps: (flow) =>
    flow.recover(
      "tried",
      (body) =>
        body
          .step("opened", openTicket, () => ({ title: "Tried" }))
          .step("read", readTicket, () => ({ ticketId: "nowhere" })),
      (failed) =>
        failed.step("marked", setStatus, ({ opened, failure }) => ({
          ticketId: opened?.ticketId ?? "",
          status: `failed at ${failure.step}`,
        })),
    ),
  output: ({ tried }) => tried.outcome,
});

const nesting = defineWorkflow({
  ...about,
  id: "nesting",
  input: none,
  steps: (flow) =>
    flow
      .run("first", writing, () => ({ title: "First" }))
      .choose("what came of it", ({ first }) => (first === "First 1" ? "one" : "many"), {
        one: (way) => way.run("second", writing, () => ({ title: "Second" })),
        many: (way) => way.stop("There is more than one."),
      }),
  output: ({ first, second }) => [first, second],
});

/** Writes inside every kind of structure. */
export const structureShapes: readonly Shape[] = [
  {
    name: "branches side by side",
    workflow: sideBySide,
    input: {},
    outcome: "succeeded",
    prepare: ({ desk }) => desk.fail("openTicket", "answer lost", "request lost"),
  },
  {
    name: "branches that last as long as one of them",
    workflow: asLongAs,
    input: {},
    outcome: "succeeded",
    prepare: ({ desk }) => desk.fail("openTicket", "answer lost"),
  },
  { name: "once for each", workflow: forMany, input: { names: ["Ann", "", "Bob"] }, outcome: "succeeded" },
  { name: "a failure that is recovered", workflow: recovering, input: {}, outcome: "succeeded" },
  {
    name: "a workflow in a workflow",
    workflow: nesting,
    input: {},
    outcome: "succeeded",
    prepare: ({ desk }) => desk.fail("openTicket", "answer lost", "request lost"),
  },
];
