import type { Person } from "@msp/workflows";
import type { People, PersonRequest } from "@msp/workflows/ports";
import type { Engine } from "@msp/workflows/run";

/** Who vouches, and what they saw. */
export interface Voucher {
  readonly by: Person;
  readonly note: string;
}

/** Where answers are handed in: an engine, or the desk of another process. */
export type AnswerTaker = Pick<Engine, "answer" | "submitForm">;

/** The people of a run as a command knows them: told through the port, and answering by themselves. */
export interface Respondents extends People {
  /** When the next of them answers: milliseconds since 1970-01-01 UTC; `undefined` when nobody will by themselves. */
  nextAnswerAt(): number | undefined;
  /** Whether any of these requests may still be answered here, now or after a reminder. */
  mayAnswer(requests: readonly PersonRequest[]): boolean;
  /** Hands in every answer that is due. Rejects when the signal is aborted while somebody is being asked; nothing is lost then. */
  answerDue(taker: AnswerTaker, now: number, signal: AbortSignal): Promise<void>;
  /** Asks somebody to vouch by name for writes that nothing has proven, given by their titles; `undefined` when nobody does. */
  vouch(unproven: readonly string[], signal: AbortSignal): Promise<Voucher | undefined>;
  /** Asks whether to go on with what was put off. Absent where nobody is there to ask. */
  offerAgain?(signal: AbortSignal): Promise<void>;
}
