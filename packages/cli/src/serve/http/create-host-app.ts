import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { storageTroubleIn } from "../storage-trouble-in.ts";
import { createFormRoute, type FormRouteOptions } from "./form-route.ts";

/** The largest body that is read, in bytes. */
const maxBodyBytes = 256 * 1024;

/** After how many seconds a sender may come again while the host ends. */
const retryAfterSeconds = "30";

/** What the host receives. */
export interface HostAppOptions {
  /** Whether nothing is taken any more. */
  isStopping(): boolean;
  /** How the host stands, without any customer's data. */
  health(): Promise<object>;
  /** Each answers only once what it was told is kept; by the last part of the address. */
  readonly webhooks: ReadonlyMap<string, (request: Request) => Promise<Response>>;
  /** Webhooks of other services, by the last part of the address. */
  readonly others: ReadonlyMap<string, (request: Request) => Promise<Response>>;
  /** Absent where forms are not received. */
  readonly forms?: FormRouteOptions | undefined;
  /** Hears of what failed inside. */
  onFailure(error: unknown): void;
}

/** What the host serves to the outside: webhooks, forms, and whether it is alive. */
export function createHostApp({ isStopping, health, webhooks, others, forms, onFailure }: HostAppOptions): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    onFailure(error);
    // What went wrong here concerns nobody outside; both senders try again after a 5xx.
    const status = storageTroubleIn(error) ? 503 : 500;
    return context.json({ error: "It was not taken. Try again later." }, status);
  });
  app.notFound((context) => context.json({ error: "There is nothing here." }, 404));
  app.get("/healthz", async (context) =>
    isStopping() ? context.json({ status: "stopping" }, 503) : context.json({ status: "alive", ...(await health()) }),
  );
  app.use(async (context, next) => {
    if (!isStopping()) return next();
    return context.json({ error: "The host is ending." }, 503, { "Retry-After": retryAfterSeconds });
  });
  app.use(
    bodyLimit({ maxSize: maxBodyBytes, onError: (context) => context.json({ error: "The body is too large." }, 413) }),
  );
  app.post("/webhooks/autotask/:name", async (context) => {
    const handle = webhooks.get(context.req.param("name"));
    if (!handle) return context.notFound();
    return handle(context.req.raw);
  });
  for (const [name, handle] of others) app.post(`/webhooks/${name}`, (context) => handle(context.req.raw));
  if (forms) app.post("/forms/:form", createFormRoute(forms));
  return app;
}
