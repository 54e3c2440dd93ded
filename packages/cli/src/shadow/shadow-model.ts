/** What of a ticket is compared. */
export const shadowAspects = ["status", "checklist", "notes", "contacts", "notifications", "times"] as const;
export type ShadowAspect = (typeof shadowAspects)[number];

/** One thing that is not the same in the plan and on the ticket. */
export interface ShadowDifference {
  readonly aspect: ShadowAspect;
  /** `plan only`: people did not do it. `people only`: the plan would not. `unknown`: the service does not tell. */
  readonly kind: "plan only" | "people only" | "unknown";
  /** What, without names of persons, so that differences of many tickets can be counted. */
  readonly what: string;
}

/** One past ticket, beside the plan that would have been made when it was opened. Instants are ISO 8601. */
export interface ShadowTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly title: string;
  readonly companyId: string;
  readonly openedAt: string;
  readonly status: string;
  /** What a run would have written: certainly, and depending on answers. */
  readonly planned: { readonly certain: number; readonly possible: number; readonly asksPeople: number };
  /** Why the plan ends early or cannot be made, where it does. */
  readonly stopped?: string;
  readonly same: readonly ShadowAspect[];
  readonly differences: readonly ShadowDifference[];
  /** How long people took, in hours, as far as the ticket shows. */
  readonly took: { readonly toFirstNote?: number; readonly toLastNote?: number; readonly logged: number };
}

/** A ticket that could not be compared, and why. */
export interface ShadowFailure {
  readonly ticketId: string;
  readonly number: string;
  readonly reason: string;
}

/** All past tickets of a time, beside their plans. */
export interface ShadowReport {
  readonly workflow: string;
  readonly version: string;
  readonly since: string;
  readonly until: string;
  /** How many tickets the rule would have taken; fewer were compared where a limit was given. */
  readonly matching: number;
  readonly compared: number;
  /** How many plans end early, each for the reason its ticket names. */
  readonly stopped: number;
  readonly tickets: readonly ShadowTicket[];
  readonly failures: readonly ShadowFailure[];
  readonly aspects: {
    readonly [A in ShadowAspect]: { readonly same: number; readonly different: number; readonly unknown: number };
  };
  /** How many tickets each difference was found on, the most frequent first. */
  readonly differences: readonly (ShadowDifference & { readonly tickets: number })[];
}
