import { Person } from "@msp/workflows";
import { Hono } from "hono";
import * as z from "zod";
import { readBody } from "../read-body.ts";
import type { RunDesk } from "../run-desk.ts";

const Event = z.strictObject({
  id: z.string(),
  event: z.string(),
  match: z.string(),
  value: z.json(),
  by: Person.exactOptional(),
});

/** Events, and those that no run has taken. */
export function eventRoutes(desk: RunDesk): Hono {
  return new Hono()
    .post("/", async (context) => {
      await desk.deliver(await readBody(context, Event));
      return context.json(null);
    })
    .get("/unmatched", async (context) => context.json(await desk.unmatchedEvents()));
}
