import { Person } from "@msp/workflows";
import { Hono } from "hono";
import * as z from "zod";
import { readBody } from "../read-body.ts";
import type { RunDesk } from "../run-desk.ts";

const Answer = z.strictObject({
  token: z.string(),
  by: Person,
  value: z.json(),
  channel: z.string().exactOptional(),
  id: z.string().exactOptional(),
});
const Close = z.strictObject({ token: z.string(), by: Person, reason: z.string() });

/** What people are asked, and their answers. */
export function requestRoutes(desk: RunDesk): Hono {
  return new Hono()
    .get("/", async (context) => context.json(await desk.requests()))
    .post("/answer", async (context) => {
      const { token, ...answer } = await readBody(context, Answer);
      await desk.answer(token, answer);
      return context.json(null);
    })
    .post("/close", async (context) => {
      const { token, ...close } = await readBody(context, Close);
      await desk.closeForm(token, close);
      return context.json(null);
    });
}
