import type { ResumeOptions, RunDesk } from "./run-desk.ts";
import type { ToldEntry } from "./told-entry.ts";
import { toWireError } from "./wire-error.ts";

/** Takes runs further and tells every entry as a line of JSON, as it becomes durable; the last line says how that ended. */
export function streamEntries(desk: RunDesk, options: Omit<ResumeOptions, "signal">): Response {
  const gone = new AbortController();
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (told: ToldEntry) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(told)}\n`));
      };
      try {
        await desk.resume({ ...options, signal: gone.signal }, (runId, entry) => say({ runId, entry }));
        say({ end: "rest" });
      } catch (error) {
        say({ error: toWireError(error) });
      }
      if (!gone.signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  return new Response(lines, { headers: { "content-type": "application/x-ndjson" } });
}
