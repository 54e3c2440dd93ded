import { createHmac } from "node:crypto";
import {
  type AutotaskWebhookEvent,
  type AutotaskWebhookHandlerOptions,
  createAutotaskWebhookHandler,
  createMemorySeenEvents,
  type WebhookProblem,
} from "@msp/autotask";
import { createFakeClock } from "@msp/testing";

export const secret = "a-webhook-secret";
export const address = "https://msp.example.com/hooks/autotask";

/** The header that belongs to a body. */
export const signatureOf = (body: string | Uint8Array, key = secret): string =>
  `sha1=${createHmac("sha1", key).update(body).digest("base64")}`;

/** What Autotask sends of a ticket. */
export const bodyOf = (changes: object = {}): string =>
  JSON.stringify({
    Action: "Update",
    Guid: "11111111-2222-4333-8444-555555555555",
    EntityType: "Ticket",
    Id: 4711,
    Fields: { status: 5 },
    EventTime: "2026-11-23T13:59:58Z",
    SequenceNumber: 12,
    PersonID: 29,
    ...changes,
  });

/** A call to the receiver; signed unless another header is given. */
export const call = (
  body: string,
  { signature = signatureOf(body), ...init }: { readonly signature?: string | null } & RequestInit = {},
): Request =>
  new Request(address, {
    method: "POST",
    body,
    ...init,
    headers: signature === null ? {} : { "X-Hook-Signature": signature },
  });

/** A receiver with everything it was told. */
export function receiver(options: Partial<AutotaskWebhookHandlerOptions> = {}) {
  const clock = createFakeClock();
  const events: AutotaskWebhookEvent[] = [];
  const problems: WebhookProblem[] = [];
  const handle = createAutotaskWebhookHandler({
    secret,
    seen: createMemorySeenEvents(),
    onEvent: async (event) => void events.push(event),
    onProblem: (problem) => void problems.push(problem),
    clock,
    ...options,
  });
  return { handle, clock, events, problems, status: async (request: Request) => (await handle(request)).status };
}
