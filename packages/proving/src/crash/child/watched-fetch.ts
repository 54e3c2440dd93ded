import { at } from "../all-cells.ts";
import { operationHeader } from "../operation-header.ts";
import type { AnnouncedWrites } from "./announced-writes.ts";
import { type Busy, during } from "./busy.ts";
import type { Reach } from "./reach.ts";

/** A `fetch` whose process can be killed before a request leaves and after its answer has come, before anybody has looked at it. */
export function watchedFetch(writes: AnnouncedWrites, reach: Reach, busy: Busy): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? "" : await request.clone().text();
    const operation = writes.operationOf({ method: request.method, url: request.url, body });
    reach(at.beforeLeaving, operation ?? "a read");
    // The parent kills at the service's side, so it has to know which write a request is.
    if (operation !== undefined) request.headers.set(operationHeader, operation);
    return during(busy, "requests", async () => {
      const answer = await fetch(request);
      const text = await answer.arrayBuffer();
      reach(at.answered, operation ?? "a read");
      const hasBody = text.byteLength > 0;
      return new Response(hasBody ? text : null, { status: answer.status, headers: answer.headers });
    });
  };
}
