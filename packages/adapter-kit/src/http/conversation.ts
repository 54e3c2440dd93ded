import type { Clock } from "@msp/workflows/ports";
import type { Redact } from "../redact.ts";
import type { Explanation, FailedAnswer } from "./http.ts";

/** What every message about one request needs to know. */
export interface Conversation {
  readonly system: string;
  readonly operation: string;
  /** Whether something could have been changed. */
  readonly writes: boolean;
  readonly origin: string;
  readonly clock: Clock;
  readonly redact: Redact;
  /** Plain text is an answer too. */
  readonly takesText: boolean;
  readonly parseJson: (text: string) => unknown;
  readonly explain: (answer: FailedAnswer) => Explanation | undefined;
}
