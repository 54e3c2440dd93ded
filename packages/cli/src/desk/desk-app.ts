import { Hono } from "hono";
import { UsageError } from "../usage-error.ts";
import { deskProtocol, protocolHeader } from "./desk-protocol.ts";
import { eventRoutes } from "./routes/event-routes.ts";
import { formRoutes } from "./routes/form-routes.ts";
import { requestRoutes } from "./routes/request-routes.ts";
import { runRoutes } from "./routes/run-routes.ts";
import { storageRoutes } from "./routes/storage-routes.ts";
import type { RunDesk } from "./run-desk.ts";
import { toWireError } from "./wire-error.ts";

/** A desk as an HTTP application, for the owner's local socket. Never offer it on a network: whoever reaches it is trusted. */
export function createDeskApp(desk: RunDesk): Hono {
  const app = new Hono();
  app.use(async ({ req }, next) => {
    if (req.header(protocolHeader) === deskProtocol) return next();
    throw new UsageError("This msp and the one that owns the runs are of different versions. Use the same for both.");
  });
  app.get("/owner", async (context) =>
    context.json({ ...(await desk.owner()), file: desk.file, isServed: desk.isServed }),
  );
  app.route("/runs", runRoutes(desk));
  app.route("/requests", requestRoutes(desk));
  app.route("/forms", formRoutes(desk));
  app.route("/events", eventRoutes(desk));
  app.route("/storage", storageRoutes(desk));
  app.notFound((context) =>
    context.json(toWireError(new UsageError(`The host has no ${context.req.method} ${context.req.path}.`)), 404),
  );
  app.onError((error, context) => context.json(toWireError(error), 422));
  return app;
}
