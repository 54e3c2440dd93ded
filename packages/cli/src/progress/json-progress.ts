import type { Progress } from "./progress.ts";

/** One JSON object per journal entry, as it becomes durable. */
export const createJsonProgress = (write: (line: string) => void): Progress => ({
  entry: (runId, entry) => write(JSON.stringify({ runId, ...entry })),
  end: () => undefined,
});
