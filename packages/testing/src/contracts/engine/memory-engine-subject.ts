import { createMemoryRunStore } from "@msp/workflows/run";
import { engineOverStore } from "./engine-over-store.ts";
import type { EngineSubject } from "./engine-subject.ts";

/** The engine in memory. Its store stands for the disk: it is there again after a kill. */
export const memoryEngineSubject: EngineSubject = engineOverStore(() => {
  const store = createMemoryRunStore();
  return { open: async () => ({ store }) };
});
