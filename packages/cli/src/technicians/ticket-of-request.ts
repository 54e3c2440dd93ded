import type { PersonRequest } from "@msp/workflows/ports";
import type { Entry } from "@msp/workflows/run";
import { valuesUnder } from "../live/values-under.ts";

/**
 * The ticket a request belongs to: as the request says, or else the one its run is about, which is the one its other requests name, the one its input names,
 * or the one it opened. `undefined` where there is none, or more than one: which is never guessed.
 */
export function ticketOfRequest(
  { ticket }: Pick<PersonRequest, "ticket">,
  entries: readonly Entry[],
): string | undefined {
  if (ticket !== undefined) return ticket;
  const asked: string[] = [];
  const given: string[] = [];
  const opened: string[] = [];
  const opening = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "opened" && entry.request.ticket !== undefined) asked.push(entry.request.ticket);
    if (entry.kind === "started") given.push(...valuesUnder("ticketId", entry.input));
    if (entry.kind === "intended" && entry.write.operation === "openTicket") opening.add(entry.path);
    if (entry.kind === "finished" && opening.has(entry.path)) opened.push(...valuesUnder("ticketId", entry.output));
  }
  for (const ids of [asked, given, opened]) {
    const [one, ...others] = new Set(ids);
    if (one !== undefined) return others.length === 0 ? one : undefined;
  }
  return undefined;
}
