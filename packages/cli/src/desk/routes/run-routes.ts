import { Person } from "@msp/workflows";
import { Hono } from "hono";
import * as z from "zod";
import { readBody } from "../read-body.ts";
import type { RunDesk } from "../run-desk.ts";
import { streamEntries } from "../stream-entries.ts";

const Start = z.strictObject({
  workflow: z.string(),
  version: z.string(),
  definition: z.string(),
  input: z.json(),
  startKey: z.string(),
  by: Person,
  requestedBy: z.array(z.string()).exactOptional(),
  company: z.string().exactOptional(),
});
const Filter = z.strictObject({ isOpen: z.stringbool().exactOptional(), idBegins: z.string().exactOptional() });
const Cancel = z.strictObject({ by: Person, reason: z.string() });
const Doubts = z.strictObject({ by: Person, note: z.string() });
const Resume = z.strictObject({ runId: z.string().exactOptional(), after: z.int().exactOptional() });

/** Runs: which there are, how they stand, starting, ending and taking them further. */
export function runRoutes(desk: RunDesk): Hono {
  return new Hono()
    .get("/", async (context) => context.json(await desk.runs(Filter.parse(context.req.query()))))
    .post("/", async (context) => context.json(await desk.start(await readBody(context, Start))))
    .post("/resume", async (context) => streamEntries(desk, await readBody(context, Resume)))
    .get("/:runId", async (context) => context.json(await desk.status(context.req.param("runId"))))
    .get("/:runId/journal", async (context) => context.json(await desk.journal(context.req.param("runId"))))
    .post("/:runId/cancel", async (context) => {
      await desk.cancel(context.req.param("runId"), await readBody(context, Cancel));
      return context.json(null);
    })
    .post("/:runId/accept-doubts", async (context) =>
      context.json(await desk.acceptDoubts(context.req.param("runId"), await readBody(context, Doubts))),
    );
}
