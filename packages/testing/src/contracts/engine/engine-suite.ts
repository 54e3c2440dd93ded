import type { AnyWorkflow } from "@msp/workflows";
import type { EngineOptions } from "@msp/workflows/run";
import { createEngineBench, type EngineBench } from "./engine-bench.ts";
import type { EngineSubject } from "./engine-subject.ts";

/** Where the contract puts its tests. */
export interface EngineSuite {
  group(title: string, body: () => void): void;
  /** `when` says which engines it concerns. Default: every one. */
  test(title: string, run: (subject: EngineSubject) => Promise<void>, when?: (subject: EngineSubject) => boolean): void;
}

/** Works with a fresh bench, and closes it whatever happens. */
export async function onBench<T>(
  subject: EngineSubject,
  workflows: readonly AnyWorkflow[],
  work: (bench: EngineBench) => Promise<T>,
  more?: Partial<EngineOptions>,
): Promise<T> {
  const bench = await createEngineBench(subject, workflows, more);
  try {
    return await work(bench);
  } finally {
    await bench.close();
  }
}
