import type { Tenant } from "../../define/define-tenant.ts";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Person } from "../../domain/person.ts";
import type { Secret, SecretRef } from "../../domain/secret.ts";
import type { Calendar } from "../../ports/calendar.ts";
import type { Clock } from "../../ports/clock.ts";
import type { People, PersonRequest } from "../../ports/people.ts";
import type { PortAdapters } from "../../ports/ports.ts";
import type { Execution } from "../execution.ts";
import type { Entry } from "../journal/entry.ts";
import type { JournalSoFar } from "../journal/journal-so-far.ts";
import type { Journal } from "../journal/verify-journal.ts";
import type { DeliveredEvent } from "./deliver-event.ts";
import type { FormSubmission, FormVerdict } from "./form-submission.ts";
import type { RunStatus } from "./run-status.ts";
import type { Sighting, SightingVerdict } from "./take-sighting.ts";
import type { UnmatchedEvent } from "./unmatched-event.ts";

/** What an engine is made of. */
export interface EngineOptions {
  /** Every workflow, in every version, that runs may be in. */
  readonly workflows: readonly AnyWorkflow[];
  readonly adapters: Partial<PortAdapters>;
  readonly tenant: Tenant<never>;
  readonly clock: Clock;
  /** The provider's own business time: of runs that were started without a company, and of companies `calendarOf` knows nothing of. */
  readonly calendar: Calendar;
  /** A customer's business time, by the service desk's company id; `createCalendars` of `@msp/calendar` makes one. Default: `calendar` for everybody. */
  readonly calendarOf?: (companyId: string) => Calendar | undefined;
  readonly people: People;
  /** Resolves secrets by name. Default: every secret is unknown. */
  readonly secrets?: (ref: SecretRef) => Promise<Secret>;
  /**
   * Signs the end of a journal each time its run comes to rest, is cancelled or vouched for, and when it is exported, so that cutting it later shows. Keep
   * the key outside the place journals are stored in. Default: nothing is signed.
   */
  readonly signingKey?: string;
  /** Whether writes reach real customers: then only companies on the tenant's allow list are written to. Default `false`. */
  readonly live?: boolean;
  /**
   * Called for every entry once it is durable, once; for progress, logs and telemetry. `journal` is the run's journal up to and with this entry, whichever
   * process wrote it. What a process did not get to tell before it was killed is not told later.
   */
  readonly onEntry?: (runId: string, entry: Entry, journal: JournalSoFar) => void;
  /** Largest value of one entry in bytes. Default 256 KB. */
  readonly maxPayloadBytes?: number;
  /**
   * When a write is looked for by its marker before it is first sent. `always` is for stores that do not know what other hosts did, such as memory: the
   * same tenant, workflow and start key then finds what an earlier host wrote, instead of writing it again. It sees only what can be found by now; go on
   * elsewhere no sooner than `maxInFlightMs` and `searchLagMs` after the other host stopped. Default `after a restore`.
   */
  readonly lookFirst?: "always" | "after a restore";
  /** How many runs are driven at the same time. Default 50. */
  readonly runsAtOnce?: number;
  /**
   * Stands between the walk and the engine, anew for every walk of a run: for checks that watch what a walk asks for. Default: nothing does.
   */
  readonly aroundExecution?: (runId: string, execution: Execution) => Execution;
}

/** How a run begins. */
export interface StartOptions<In> {
  readonly input: In;
  /** What makes this run this run, for example the ticket. The same key twice is the same run. */
  readonly startKey: string;
  readonly by: Person;
  /** Others who asked for it, by id: nobody of them may approve. */
  readonly requestedBy?: readonly string[];
  /** The customer, by company id. Live runs need it. */
  readonly company?: string;
}

/** An answer to a request. */
export interface Answer {
  readonly by: Person;
  readonly value: unknown;
  /** Through which channel it came. Default `api`. */
  readonly channel?: string;
  /** De-duplication id. Default: token, person and what is kept of the value. */
  readonly id?: string;
}

/** Runs workflows: starts them, takes answers and events, wakes them, and tells how they stand. */
export interface Engine {
  /**
   * Starts a run, or finds the one this start key began; resolves once that is durable. Nothing has been done yet: see `runUntilIdle`.
   * Throws `RunRefusedError` when something is missing, the input does not fit, or the start key began a run with another input or company.
   */
  start<In>(
    workflow: AnyWorkflow & { readonly "~types"?: { input: In } },
    options: StartOptions<NoInfer<In>>,
  ): Promise<string>;
  /** Drives every run as far as it goes without time passing or people answering; people who could not be told something are told again. */
  runUntilIdle(): Promise<void>;
  /** The next instant (milliseconds since 1970-01-01 UTC) at which time alone wakes a run. */
  nextWake(): number | undefined;
  status(runId: string): Promise<RunStatus>;
  runs(): Promise<readonly RunStatus[]>;
  /** What people are asked, over all runs. */
  requests(): Promise<readonly PersonRequest[]>;
  /** Takes an answer. Resolves once it is kept; throws `AnswerRefusedError` when it is not taken. */
  answer(token: string, answer: Answer): Promise<void>;
  /** Closes a form without an answer, by a person of the role the workflow names. */
  closeForm(token: string, close: { readonly by: Person; readonly reason: string }): Promise<void>;
  /**
   * Takes a submitted form and finds the request it belongs to by ticket and company, exactly. What finds none is kept; where only the company
   * disagrees, whoever may close the form is asked, or the operator.
   */
  submitForm(submission: FormSubmission): Promise<FormVerdict>;
  /** Submissions that are kept because they match no open request: a person must look at them. Secrets in them are replaced. */
  unmatchedForms(): Promise<readonly FormSubmission[]>;
  /** Gives a kept submission to a request for the same form, by a person who may close that form, or the operator. Throws `AnswerRefusedError`. */
  assignForm(submissionId: string, token: string, assign: { readonly by: Person }): Promise<void>;
  /** Takes an event; runs that wait for it, now or later, consume it once. */
  deliver(event: DeliveredEvent): Promise<void>;
  /** Events that no run has taken: what people should look at when a run goes on waiting. */
  unmatchedEvents(): Promise<readonly UnmatchedEvent[]>;
  /**
   * Takes word of a record with one of our markers, which a webhook or a poll may bring before the answer to its write. An open write is looked for at
   * the next drive instead of after its settle wait: what is found is proof, what is not found waits as before.
   *
   * A record that is `open` or `ours` starts no run. So should one that is `unknown` and whose marker begins with `markerPrefix`: another host may have
   * written it, or this one before a backup was restored. Who changed the record since it was written, this does not tell.
   */
  sighting(sighting: Sighting): Promise<SightingVerdict>;
  cancel(runId: string, cancel: { readonly by: Person; readonly reason: string }): Promise<void>;
  /** A person vouches for the writes of an ended run that nothing has proven. */
  acceptDoubts(runId: string, accept: { readonly by: Person; readonly note: string }): Promise<RunStatus>;
  journal(runId: string): Promise<Journal>;
}
