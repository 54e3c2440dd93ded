/** How far a rule reaches, from everybody to one machine. */
export type RuleLevel = "msp" | "company" | "location" | "computer";

/** What both decisions may carry. A rule is only ever made on purpose, and nothing in this API takes it back. */
export interface DecisionPayload {
  /** Whether a rule is left behind that decides the same from now on. @default false */
  readonly createRule?: boolean | undefined;
  /** How far the rule reaches; needed with `createRule` and only with it. */
  readonly ruleLevel?: RuleLevel | undefined;
}

/** How a request is approved. */
export interface ApprovePayload extends DecisionPayload {
  /** @default what the request itself asks for */
  readonly elevationType?: "admin" | "user" | undefined;
  /** Whole minutes, for requests of a session; the service ignores it for all others. */
  readonly durationInMinutes?: number | undefined;
}

/** How a request is denied. */
export interface DenyPayload extends DecisionPayload {
  /** Up to 1000 characters, shown to the end user: never an internal note. */
  readonly denialReason?: string | undefined;
}
