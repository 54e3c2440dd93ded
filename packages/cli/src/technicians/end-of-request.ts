import type { Entry } from "@msp/workflows/run";

/** How a request came to its end, in words, as the journal of its run tells. */
export function endOfRequest(token: string, entries: readonly Entry[]): string {
  const answers = entries.filter((entry) => entry.kind === "answered" && entry.token === token);
  const closed = entries.findLast((entry) => entry.kind === "closed" && entry.token === token);
  const ended = entries.findLast((entry) => entry.kind === "ended");
  const parts = answers.map((entry) =>
    entry.kind === "answered"
      ? `Answered by ${entry.by.name} (${entry.channel}, ${new Date(entry.receivedAt).toISOString()}).`
      : "",
  );
  if (closed?.kind === "closed") parts.push(`Closed: ${closed.reason}.`);
  else if (answers.length === 0)
    parts.push(
      ended?.kind === "ended"
        ? `No answer is needed any more: the run ${ended.outcome}.`
        : "No answer is needed any more.",
    );
  return parts.join("\n");
}
