import type { StoredSession } from "../state/wire-records.ts";

/** A session as the service sends it. Its status is found out now; its planned end stays what it was, also when it ended earlier. */
export const toWireSession = (session: StoredSession, now: number) => {
  const { id, computerId, userName, startedAt, endedAt, closedAt } = session;
  const isOver = endedAt !== null && now >= endedAt;
  const status = closedAt !== undefined ? "completed" : isOver ? "expired" : "active";
  const durationMs = closedAt !== undefined ? closedAt - startedAt : null;
  return { id, computerId, userName, status, startedAt, endedAt, durationMs } as const;
};
