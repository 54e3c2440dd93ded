import type { Json, Person, Tenant } from "@msp/workflows";
import type { RunStatus } from "@msp/workflows/run";
import type { AnswerLine } from "../people/answer-script.ts";
import type { Sandbox } from "../sandbox/create-sandbox.ts";

/** One way a procedure can go, in the invented world: what is there, what happens meanwhile, what people say, and what must have come of it. */
export interface Scenario {
  /** The id of the workflow it plays. */
  readonly workflow: string;
  /** Its name on the command line, in kebab-case; the same as its file's. */
  readonly name: string;
  /** What happens in it, as one sentence. */
  readonly title: string;
  /** What the run is started with; a function of the sandbox where it needs an id that is made there. Default: the workflow's example. */
  readonly input?: Json | ((sandbox: Sandbox) => Json);
  /** Who starts the run. Default: the invented technician. */
  readonly by?: Person;
  /** When it begins, as an ISO instant. Default: a Monday morning, 2026-11-30T14:00:00Z. */
  readonly startsAt?: string;
  /** How this provider's tenant file differs from the sandbox's. */
  readonly tenant?: (usual: Tenant<never>) => Tenant<never>;
  /** Makes the world as it is before the run: a device is offline, an alert is raised, a request waits, a service has a fault. */
  readonly prepare?: (sandbox: Sandbox) => void | Promise<void>;
  /** What happens meanwhile, whatever the run does. */
  readonly world?: readonly WorldEvent[];
  /** What people answer, and what they do besides; the first line that fits a request and is left answers it. */
  readonly answers: readonly ScenarioAnswer[];
  /** How the run must end. */
  readonly ends: { readonly outcome: RunStatus["outcome"]; readonly reason?: string };
  /** What must be true in the fake services afterwards, as they themselves say: sentences, and whether each is so. At least one. */
  check(sandbox: Sandbox, end: ScenarioEnd): { readonly [statement: string]: boolean };
}

/** Something that happens in the invented world at a certain time. */
export interface WorldEvent {
  /** Minutes after the scenario begins, on the simulated clock. */
  readonly afterMinutes: number;
  happens(sandbox: Sandbox): void;
}

/** What one person answers, and what they do in the invented world when they do. */
export interface ScenarioAnswer extends AnswerLine {
  /** What the person does right before answering: presses a power button, takes a decision elsewhere. */
  readonly does?: (sandbox: Sandbox) => void | Promise<void>;
}

/** How a scenario's run stands when nothing more happens. */
export interface ScenarioEnd {
  readonly outcome: RunStatus["outcome"];
  readonly output?: Json;
  readonly reason?: string;
  /** Paths of writes that nothing has proven. */
  readonly doubts: readonly string[];
  /** What people should know, in words. */
  readonly notes: readonly string[];
  /** Answers that were not taken, with the reason. */
  readonly refusals: readonly string[];
  /** Titles of what people are still asked. */
  readonly asked: readonly string[];
}
