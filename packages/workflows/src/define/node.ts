import type * as z from "zod";
import type { Duration } from "../domain/duration.ts";
import type { AnyAction } from "./define-action.ts";
import type { Checklist, ChecklistItem } from "./define-checklist.ts";
import type { Event } from "./define-event.ts";
import type { Form } from "./define-form.ts";
import type { Role } from "./define-role.ts";
import type { AnyWorkflow } from "./define-workflow.ts";

// biome-ignore lint/suspicious/noExplicitAny: the builder has checked the scope; inside the tree a leaf takes whatever scope the walk hands it.
export type Leaf<T> = (scope: any) => T;
export type Nodes = readonly Node[];

/** What the SOP says about a step besides its title. */
export interface Remarks {
  /** Replaces the action's title in the SOP. */
  readonly title?: string;
  /** Why the step is there. */
  readonly why?: string;
  /** `customer`: written in the customer's own documents. `practice`: common practice that fills a gap. */
  readonly source?: "customer" | "practice";
}

/** A reminder plan: first after `after`, then every `every`, at most `atMost` times. */
export interface Reminders {
  readonly after: Duration;
  readonly every: Duration;
  readonly atMost: number;
}

/** Who may answer as well, and from when on, counted from when somebody was asked. */
export interface Escalation {
  readonly after: Duration | Leaf<Duration>;
  readonly to: Role;
}

export interface StepNode extends Remarks {
  readonly kind: "step";
  readonly name: string;
  readonly action: AnyAction;
  readonly input: Leaf<unknown>;
}
export interface TaskNode extends Remarks {
  readonly kind: "task";
  readonly name: string;
  readonly role: Role;
  readonly instructions: Leaf<string> | string;
  readonly answer: z.ZodType;
  readonly ticket?: Leaf<string>;
  readonly remind?: Reminders | Leaf<Reminders>;
  readonly escalate?: Escalation;
}
export interface FormNode extends Remarks {
  readonly kind: "form";
  readonly name: string;
  readonly form: Form;
  readonly to: Leaf<string>;
  readonly about: Leaf<{ ticket: string; company: string }>;
  readonly remind?: Reminders | Leaf<Reminders>;
  /** Runs at every reminder, under `name/reminder#n`. */
  readonly onReminder?: Nodes;
  /** Runs once after the last reminder, while the form stays open, under `name/afterLastReminder`. */
  readonly afterLastReminder?: Nodes;
  /** Who may close the form without an answer. */
  readonly closedBy?: Role;
  readonly giveUpAfter: Duration | Leaf<Duration>;
  readonly whenGivenUp?: Nodes;
}
export interface ChecklistNode extends Remarks {
  readonly kind: "checklist";
  readonly name: string;
  readonly checklist: Checklist<string, { readonly [key: string]: ChecklistItem }>;
  readonly role: Role;
  readonly ticket?: Leaf<string>;
  readonly remind?: Reminders | Leaf<Reminders>;
  readonly escalate?: Escalation;
}
export interface ApproveNode extends Remarks {
  readonly kind: "approve";
  readonly name: string;
  readonly by: Role;
  readonly ask: Leaf<string>;
  readonly quorum: number;
  /** Ids of persons who may not approve, besides whoever started the run. */
  readonly requester?: Leaf<string | readonly string[]>;
  /** Ids of the only persons of the role who may approve. */
  readonly among?: Leaf<readonly string[]>;
  readonly remind?: Reminders | Leaf<Reminders>;
  readonly escalate?: Escalation;
  readonly body: Nodes;
  readonly whenDeclined?: Nodes;
}
export interface WhenNode {
  readonly kind: "when";
  readonly label: string;
  readonly test: Leaf<boolean>;
  readonly yes: Nodes;
  readonly no: Nodes;
}
export interface ChooseNode {
  readonly kind: "choose";
  readonly label: string;
  readonly of: Leaf<string>;
  readonly cases: { readonly [word: string]: Nodes };
}
export interface EachNode extends Remarks {
  readonly kind: "each";
  readonly name: string;
  readonly item: string;
  readonly of: Leaf<readonly unknown[]>;
  readonly key: Leaf<string>;
  readonly body: Nodes;
}
export interface TogetherNode extends Remarks {
  readonly kind: "together";
  readonly name: string;
  readonly branches: { readonly [branch: string]: Nodes };
  /** The branch whose end is the end of the others. Without it, all are waited for. */
  readonly endsWith?: string;
}
export interface WithinNode extends Remarks {
  readonly kind: "within";
  readonly name: string;
  readonly limit: Duration | Leaf<Duration>;
  readonly body: Nodes;
  readonly whenOver: Nodes;
}
export interface WaitUntilNode extends Remarks {
  readonly kind: "waitUntil";
  readonly name: string;
  readonly check: AnyAction;
  readonly input: Leaf<unknown>;
  readonly until: Leaf<boolean>;
  readonly every: Duration | Leaf<Duration>;
  readonly giveUpAfter: Duration | Leaf<Duration>;
  readonly whenGivenUp?: Nodes;
}
export interface WaitForNode extends Remarks {
  readonly kind: "waitFor";
  readonly name: string;
  readonly event: Event;
  readonly match: Leaf<string>;
  readonly giveUpAfter: Duration | Leaf<Duration>;
  readonly whenGivenUp?: Nodes;
}
export interface SleepUntilNode extends Remarks {
  readonly kind: "sleepUntil";
  readonly name: string;
  readonly at: Leaf<string>;
}
export interface RunNode extends Remarks {
  readonly kind: "run";
  readonly name: string;
  readonly workflow: AnyWorkflow;
  readonly input: Leaf<unknown>;
}
export interface RecoverNode extends Remarks {
  readonly kind: "recover";
  readonly name: string;
  readonly body: Nodes;
  readonly whenFailed: Nodes;
}
export interface StopNode {
  readonly kind: "stop";
  readonly reason: Leaf<string> | string;
}

/** Every kind of node a workflow is made of: frozen plain data with functions only at its leaves. */
export type Node =
  | StepNode
  | TaskNode
  | FormNode
  | ChecklistNode
  | ApproveNode
  | WhenNode
  | ChooseNode
  | EachNode
  | TogetherNode
  | WithinNode
  | WaitUntilNode
  | WaitForNode
  | SleepUntilNode
  | RunNode
  | RecoverNode
  | StopNode;

export type NodeOf<K extends Node["kind"]> = Extract<Node, { kind: K }>;
