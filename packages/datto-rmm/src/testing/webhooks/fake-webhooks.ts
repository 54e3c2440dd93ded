import type { AlertNews } from "../state/alert-news.ts";
import type { World } from "../state/world.ts";
import { fillTemplate } from "./fill-template.ts";

/** A webhook as people set it up on the web page, which the API cannot. */
export interface FakeWebhook {
  readonly url: string;
  /** The body, with `[placeholders]`. */
  readonly template: string;
  readonly headers?: { readonly [name: string]: string };
  /** Whether resolving an alert is told as well. Default true. */
  readonly tellsResolved?: boolean;
  /** Carries the request. Default: the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** One call that was made. */
export interface WebhookDelivery {
  readonly url: string;
  readonly body: string;
  /** Undefined where nothing answered. */
  readonly status: number | undefined;
  /** Undefined for the Test button. */
  readonly alertUid: string | undefined;
}

/** The account's webhooks: placeholders are put in without escaping anything, and each call is made once (whether the service repeats one is unconfirmed). */
export class FakeWebhooks {
  readonly #webhooks: FakeWebhook[] = [];
  readonly #sent: WebhookDelivery[] = [];

  constructor(private readonly world: World) {}

  /** Every call so far, oldest first. */
  get sent(): readonly WebhookDelivery[] {
    return this.#sent;
  }

  add(webhook: FakeWebhook): void {
    this.#webhooks.push(webhook);
  }

  /** Makes the calls that are due on the injected clock; nothing is sent by itself. Resolves when all of them were answered. */
  async deliver(): Promise<void> {
    this.world.timeline.settle();
    for (const news of this.world.alertNews.splice(0))
      for (const webhook of this.#webhooks)
        if (news.kind === "triggered" || webhook.tellsResolved !== false) await this.#tell(webhook, news);
  }

  /** Presses the Test button of every webhook: the placeholders go out as they are. */
  async test(): Promise<void> {
    for (const webhook of this.#webhooks) await this.#send(webhook, webhook.template, undefined);
  }

  async #tell(webhook: FakeWebhook, { alert }: AlertNews): Promise<void> {
    const status = await this.#send(webhook, fillTemplate(webhook.template, this.world, alert), alert.alertUid);
    const isTaken = status !== undefined && status >= 200 && status < 300;
    alert.responses.push({
      at: this.world.now,
      type: isTaken ? "WEBHOOK_EXECUTED" : "WEBHOOK_EXECUTION_ERROR",
    });
  }

  async #send(webhook: FakeWebhook, body: string, alertUid: string | undefined): Promise<number | undefined> {
    const { url, headers = {}, fetch = globalThis.fetch } = webhook;
    const request = new Request(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    const status = await fetch(request).then(
      (answer) => answer.status,
      () => undefined,
    );
    this.#sent.push({ url, body, status, alertUid });
    return status;
  }
}
