import { type Answer, AnswerRefusedError, type Engine } from "@msp/workflows/run";

/** The part of an engine that takes answers, and keeps them. */
export interface RecordingEngine extends Engine {
  readonly taken: readonly { readonly token: string; readonly by: string; readonly value: unknown }[];
}

/** Creates an engine that takes every answer, except those a test refuses. */
export function createRecordingEngine(
  refuse: (answer: Answer) => string | undefined = () => undefined,
): RecordingEngine {
  const taken: { token: string; by: string; value: unknown }[] = [];
  const engine: Pick<RecordingEngine, "answer" | "taken"> = {
    taken,
    async answer(token, answer) {
      const reason = refuse(answer);
      if (reason !== undefined) throw new AnswerRefusedError(reason);
      taken.push({ token, by: answer.by.id, value: answer.value });
    },
  };
  return engine as RecordingEngine;
}
