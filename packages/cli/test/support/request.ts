import type { PersonRequest } from "@msp/workflows/ports";

/** A request of one place, with whatever a test wants different. */
export const requestOf = (path: string, more: Partial<PersonRequest> = {}): PersonRequest => ({
  token: `run:${path}`,
  runId: "run",
  path,
  kind: "task",
  to: "technician",
  title: `Do ${path}`,
  text: "Please.",
  answer: { type: "object", properties: { done: { type: "boolean" } }, required: ["done"] },
  openedAt: 0,
  ...more,
});
