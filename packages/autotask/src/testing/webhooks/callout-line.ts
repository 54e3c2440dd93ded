import type { Tenant } from "../tenant/tenant.ts";
import type { Callout } from "./callout.ts";
import type { CalloutFault } from "./callout-fault.ts";
import type { Callouts } from "./callouts.ts";
import { findWebhook, type WebhookAddress } from "./find-webhook.ts";
import { postCallout } from "./post-callout.ts";
import { recordFailure } from "./record-failure.ts";

const mostAttempts = 5;
const retryMs = 30_000;

interface Waiting {
  readonly callout: Callout;
  readonly fault: CalloutFault | undefined;
}

/** What waits for one webhook: sent one after the other, in order, each until it was received or given up. */
export class CalloutLine {
  readonly #tenant: Tenant;
  readonly #callouts: Callouts;
  readonly #address: WebhookAddress;
  #waiting: Waiting[] = [];
  #heldBack: Waiting[] = [];
  #sequence = 0;
  /** Failed events since the last one that was received. */
  #failures = 0;
  #lastMailAt = Number.NEGATIVE_INFINITY;
  /** Pending while something is on its way. */
  running: Promise<void> | undefined;

  constructor(tenant: Tenant, callouts: Callouts, address: WebhookAddress) {
    this.#tenant = tenant;
    this.#callouts = callouts;
    this.#address = address;
  }

  nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  add(callout: Callout, fault: CalloutFault | undefined): void {
    if (fault?.kind === "drop") return;
    if (fault?.kind === "reorder") {
      this.#heldBack.push({ callout, fault });
      return;
    }
    this.#waiting.push({ callout, fault }, ...this.#heldBack);
    this.#heldBack = [];
    this.running ??= this.#run();
  }

  async #run(): Promise<void> {
    // The service answers whoever wrote before it tells others.
    await Promise.resolve();
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { callout, fault } = next;
      if (fault?.kind === "delay") await this.#tenant.clock.sleep(fault.ms);
      await this.#deliver(callout, fault);
      if (fault?.kind === "duplicate") await this.#post(callout, 1);
    }
    this.running = undefined;
  }

  async #deliver(callout: Callout, fault: CalloutFault | undefined): Promise<void> {
    let problem = "";
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      if (attempt > 1) await this.#tenant.clock.sleep(retryMs);
      const result = await this.#post(callout, attempt);
      if (result === undefined) return;
      const isLost = fault?.kind === "answerLost" && attempt === 1;
      if (result.received && !isLost) {
        this.#failures = 0;
        return;
      }
      problem = isLost ? "The answer was lost." : result.problem;
    }
    this.#failures += 1;
    const { clock } = this.#tenant;
    const mayMail = clock.now() - this.#lastMailAt >= 86_400_000;
    const { mailed } = await recordFailure(this.#tenant, this.#callouts, callout, {
      problem,
      failures: this.#failures,
      mayMail,
    });
    if (mailed) this.#lastMailAt = clock.now();
  }

  /** Sends once; undefined when the webhook is gone or off by now. */
  async #post(callout: Callout, attempt: number) {
    const webhook = findWebhook(this.#tenant, this.#address);
    if (!webhook?.isActive) return undefined;
    const at = this.#tenant.clock.now();
    const result = await postCallout(this.#tenant.clock, this.#callouts.fetch, webhook, callout.body);
    this.#callouts.attempts.push({ ...callout, at, attempt, status: result.status });
    return result;
  }
}
