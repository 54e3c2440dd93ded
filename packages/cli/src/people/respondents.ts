import type { People } from "@msp/workflows/ports";
import type { Engine } from "@msp/workflows/run";

/** The people of a run as a command knows them: told through the port, and answering by themselves. */
export interface Respondents extends People {
  /** When the next of them answers: milliseconds since 1970-01-01 UTC; `undefined` when nobody will. */
  nextAnswerAt(): number | undefined;
  /** Hands every answer that is due to the engine. */
  answerDue(engine: Engine, now: number): Promise<void>;
}
