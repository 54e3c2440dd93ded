import { Hono } from "hono";
import * as z from "zod";
import { readBody } from "../read-body.ts";
import type { RunDesk } from "../run-desk.ts";

const Backup = z.strictObject({ to: z.string() });
const Archive = z.strictObject({ before: z.number() });

/** Where the runs are kept: large values, backups and the archive. */
export function storageRoutes(desk: RunDesk): Hono {
  return new Hono()
    .get("/blobs/:hash", async (context) => {
      const value = await desk.blob(context.req.param("hash"));
      return context.json(value === undefined ? {} : { value });
    })
    .post("/backup", async (context) => {
      const { to } = await readBody(context, Backup);
      await desk.backup(to);
      return context.json(null);
    })
    .post("/archive", async (context) => context.json(await desk.archive(await readBody(context, Archive))));
}
