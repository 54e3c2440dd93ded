import { Person } from "@msp/workflows";
import { Hono } from "hono";
import * as z from "zod";
import { readBody } from "../read-body.ts";
import type { RunDesk } from "../run-desk.ts";

const Submission = z.strictObject({
  id: z.string(),
  form: z.string(),
  ticket: z.string(),
  company: z.string(),
  answer: z.json(),
  by: Person,
  channel: z.string().exactOptional(),
});
const Assign = z.strictObject({ submissionId: z.string(), token: z.string(), by: Person });

/** Submitted forms, and those that wait for a person to place them. */
export function formRoutes(desk: RunDesk): Hono {
  return new Hono()
    .post("/", async (context) => context.json(await desk.submitForm(await readBody(context, Submission))))
    .get("/unmatched", async (context) => context.json(await desk.unmatchedForms()))
    .post("/assign", async (context) => {
      const { submissionId, token, by } = await readBody(context, Assign);
      await desk.assignForm(submissionId, token, { by });
      return context.json(null);
    });
}
