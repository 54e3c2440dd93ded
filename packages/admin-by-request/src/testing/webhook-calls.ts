import type { WireRequest } from "./state/wire-request.ts";

/** The calls the tenant's webhook makes: one for each change, in order, with the same structure as the API. */
export class WebhookCalls {
  #waiting: readonly WireRequest[] = [];

  add(request: WireRequest): void {
    this.#waiting = [...this.#waiting, request];
  }

  /** Makes the calls that wait, and tells the statuses that came. A call that failed is not repeated (what the vendor does is unconfirmed). */
  async deliver(url: string, receive: (request: Request) => Promise<Response>): Promise<readonly number[]> {
    const calls = this.#waiting;
    this.#waiting = [];
    const statuses: number[] = [];
    for (const call of calls) {
      const headers = { "content-type": "application/json" };
      const answer = await receive(new Request(url, { method: "POST", headers, body: JSON.stringify(call) }));
      statuses.push(answer.status);
    }
    return statuses;
  }
}
