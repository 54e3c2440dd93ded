import type { Tenant } from "../tenant/tenant.ts";
import type { Callout, CalloutAttempt, WebhookMail } from "./callout.ts";
import { CalloutFaults } from "./callout-faults.ts";
import { CalloutLine } from "./callout-line.ts";
import type { FakeWebhooks } from "./fake-webhooks.ts";
import type { WebhookSubject } from "./webhook-subjects.ts";

/** The part of the service that sends: one line for each webhook, so that a slow receiver holds up nobody else. */
export class Callouts implements FakeWebhooks {
  readonly fetch: typeof globalThis.fetch;
  readonly attempts: CalloutAttempt[] = [];
  readonly mails: WebhookMail[] = [];
  readonly #faults = new CalloutFaults();
  readonly #lines = new Map<string, CalloutLine>();

  constructor(fetch: typeof globalThis.fetch) {
    this.fetch = fetch;
  }

  disturb: FakeWebhooks["disturb"] = (fault) => this.#faults.add(fault);
  leaveAlone: FakeWebhooks["leaveAlone"] = () => this.#faults.clear();

  settled: FakeWebhooks["settled"] = async () => {
    for (let busy = this.#busy(); busy.length > 0; busy = this.#busy()) await Promise.all(busy);
  };

  /** The number of the next event of a webhook. */
  nextSequence(tenant: Tenant, subject: WebhookSubject, webhookID: number): number {
    return this.#line(tenant, subject, webhookID).nextSequence();
  }

  /** Sends an event when its turn comes. */
  send(tenant: Tenant, callout: Callout): void {
    this.#line(tenant, callout.subject, callout.webhookID).add(callout, this.#faults.take(callout));
  }

  #line(tenant: Tenant, subject: WebhookSubject, webhookID: number): CalloutLine {
    const key = `${subject} ${webhookID}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const line = new CalloutLine(tenant, this, { subject, webhookID });
    this.#lines.set(key, line);
    return line;
  }

  #busy(): readonly Promise<void>[] {
    return [...this.#lines.values()].flatMap(({ running }) => running ?? []);
  }
}
