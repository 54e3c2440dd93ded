import type { StoredTicket } from "./stored-ticket.ts";

/** Ticks or unticks an item; who did it and when is kept by the service, not said by the caller. */
export function tickItem(ticket: StoredTicket, itemId: string, isDone: boolean, doneBy: string, at: number): void {
  ticket.checklist = ticket.checklist.map(({ doneBy: _who, doneAt: _when, ...item }) => {
    if (item.id !== itemId) return { ...item, ...(_who && { doneBy: _who }), ...(_when && { doneAt: _when }) };
    return isDone ? { ...item, isDone, doneBy, doneAt: new Date(at).toISOString() } : { ...item, isDone };
  });
}
