import type { Clock } from "@msp/workflows/ports";
import type { FormSubmission, FormVerdict } from "@msp/workflows/run";
import type { Context } from "hono";
import type { HostLog } from "../host-event.ts";
import { FormBody } from "./form-body.ts";
import { formDistrust, formHeaders } from "./form-signature.ts";

/** What receiving forms needs. */
export interface FormRouteOptions {
  readonly secret: string;
  readonly clock: Clock;
  /** Keeps the submission before it resolves. */
  submit(submission: FormSubmission): Promise<FormVerdict>;
  readonly log: HostLog;
}

/**
 * Takes a submitted form: signed, fresh, and whole. Answered with 202 and the verdict once it is kept; posted again, it gets the same verdict and
 * changes nothing.
 */
export const createFormRoute =
  ({ secret, clock, submit, log }: FormRouteOptions) =>
  async (context: Context): Promise<Response> => {
    const form = context.req.param("form") ?? "";
    const body = new Uint8Array(await context.req.arrayBuffer());
    const timestamp = context.req.header(formHeaders.timestamp) ?? "";
    const signature = context.req.header(formHeaders.signature) ?? "";
    const distrust = formDistrust({ timestamp, form, body }, signature, secret, clock.now());
    if (distrust !== undefined) {
      log({ kind: "refused", text: `A posted form was refused: ${distrust}`, facts: { form: form.slice(0, 100) } });
      return context.json({ error: distrust }, 401);
    }
    const parsed = FormBody.safeParse(parse(body));
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`);
      return context.json({ error: "The body is not a submitted form.", problems }, 400);
    }
    const verdict = await submit({ ...parsed.data, form, answer: parsed.data.answer });
    log({
      kind: "received",
      text: `Form "${form}" for ticket ${parsed.data.ticket} came in: ${verdict.verdict}.`,
      facts: { form, submission: parsed.data.id, verdict: verdict.verdict },
    });
    return context.json(verdict, 202);
  };

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
