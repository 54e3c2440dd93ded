import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";
import { addNote } from "../actions/add-note.ts";
import { openTicket } from "../actions/open-ticket.ts";
import { setStatus } from "../actions/set-status.ts";
import { cast } from "../cast.ts";
import type { DeskFault } from "../desk.ts";
import { deskFacts } from "../desk-adapter.ts";
import { about, type Shape, standing } from "./shape.ts";

/** One write, and one that rests on its result. */
export const writing = defineWorkflow({
  ...about,
  id: "writing",
  input: z.object({ title: z.string() }),
  steps: (flow) =>
    flow
      .step("opened", openTicket, ({ input }) => input)
      .step("closed", setStatus, ({ opened }) => ({ ticketId: opened.ticketId, status: "closed" })),
  output: ({ opened }) => opened.ticketId,
});

/** One write of something far larger than what the run was given. */
export const swelling = defineWorkflow({
  ...about,
  id: "swelling",
  input: z.object({ title: z.string() }),
  steps: (flow) => flow.step("opened", openTicket, ({ input }) => ({ title: input.title.repeat(500) })),
  output: () => "done",
});

const goingWrong = (name: string, fault?: DeskFault): Shape => ({
  name,
  workflow: writing,
  input: { title: "Printer" },
  outcome: "succeeded",
  prepare({ desk }) {
    if (fault) for (const operation of ["openTicket", "changeTicket"]) desk.fail(operation, fault);
  },
});

/** One update of a ticket that stands there. */
export const updating = defineWorkflow({
  ...about,
  id: "updating",
  input: z.object({ status: z.string() }),
  steps: (flow) => flow.step("status", setStatus, ({ input }) => ({ ticketId: "T1", status: input.status })),
  output: () => "done",
});

/** One write that nothing can prove. */
export const noting = defineWorkflow({
  ...about,
  id: "noting",
  input: z.object({}),
  steps: (flow) => flow.step("noted", addNote, () => ({ ticketId: "T1", text: "Called." })),
  output: () => "done",
});

/** A write in all the ways its answer can go. */
export const writeShapes: readonly Shape[] = [
  goingWrong("a write"),
  goingWrong("a write whose answer is lost", "answer lost"),
  goingWrong("a write whose request is lost", "request lost"),
  goingWrong("a write that arrives late and unanswered", "late"),
  {
    ...goingWrong("a write whose answer is lost, and which the desk tells of", "answer lost"),
    byHand(bench) {
      const [row] = bench.desk.rows;
      if (row) bench.now = Math.max(bench.now, row.at + deskFacts.searchLagMs);
    },
    sightings: ({ desk }) => desk.rows.map(({ marker }) => ({ system: "desk", marker })),
  },
  {
    ...goingWrong("a write that is refused until a person has seen to it"),
    prepare: ({ desk }) => void desk.refused.add("openTicket"),
    answer(_request, { desk }) {
      desk.refused.clear();
      return { by: cast.olga, value: { choice: "retry" } };
    },
  },
  {
    name: "a write that can only be asked about",
    workflow: noting,
    input: {},
    outcome: "finished with doubts",
    prepare: (bench) => {
      standing(bench, "T1");
      bench.desk.fail("addInternalNote", "answer lost");
    },
    answer: () => ({ by: cast.olga, value: { choice: "skip" } }),
  },
];
