import type { AnyWorkflow, Json, Person } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import { titleAt } from "@msp/workflows/render";
import { createTakenWays, type Entry, type EntryOf, type JournaledWrite, type PlanLine } from "@msp/workflows/run";
import { createRoleTitle } from "../definition/create-role-title.ts";
import { localReads } from "../definition/local-reads.ts";
import type { FormatInstant } from "../text/value-in-words.ts";
import { describeEntry } from "./describe-entry.ts";
import { describeRequest } from "./describe-request.ts";
import type { EntryLine } from "./entry-line.ts";
import { learnNames } from "./learn-names.ts";
import type { Story } from "./story.ts";

/** What a narrator needs to speak in words. */
export interface NarratorOptions {
  readonly workflow: AnyWorkflow;
  readonly format: FormatInstant;
  /** Who holds a role. */
  readonly holders: (role: string) => readonly Person[];
  /** Whether a tenant file says who holds which role. Default `true`; without one nothing is said about it. */
  readonly knowsPeople?: boolean;
}

/** Tells what happens in one run in words a technician understands. */
export interface Narrator {
  /** One entry of the journal; `undefined` for what a reader need not see. It has to hear every entry, in order. */
  tell(entry: Entry): EntryLine | undefined;
  /** A request as whoever is to answer it reads it. */
  describeRequest(request: PersonRequest): EntryLine;
  /** The title of what stands at a journal path, in the branches the run has taken; the path itself where there is nothing. */
  titleOf(path: string): string;
  /** How something that a service only numbers is called, once the run has learned it: `company 12` is `company Acme Dental`. */
  nameOf(target: string): string;
  readonly format: FormatInstant;
}

/** Creates a narrator of one run. */
export function createNarrator({ workflow, format, holders, knowsPeople = true }: NarratorOptions): Narrator {
  const writes = new Map<string, JournaledWrite>();
  const requests = new Map<string, PersonRequest>();
  const plans = new Map<string, readonly PlanLine[]>();
  const names = new Map<string, string>();
  const taken = createTakenWays();
  const failed = new Set<string>();
  const local = localReads(workflow);
  const story: Story = {
    title: workflow.title,
    format,
    holders: (role) => (knowsPeople ? holders(role) : undefined),
    titleOf: (path) => titleAt(workflow, path, taken),
    roleTitle: createRoleTitle(workflow),
    isLocalRead: (action) => local.has(action),
    hasFailed: (path) => failed.has(path),
    writeAt: (path) => writes.get(path),
    requestOf: (token) => requests.get(token),
    planAt: (path) => plans.get(path),
    nameOf: (target) => names.get(target) ?? target,
  };

  const remember = (entry: Entry): void => {
    taken.hear(entry);
    switch (entry.kind) {
      case "intended":
        writes.set(entry.path, entry.write);
        break;
      case "opened":
        requests.set(entry.request.token, entry.request);
        break;
      case "planned":
        plans.set(entry.path, entry.lines);
        break;
      case "finished":
        if (entry.reason !== undefined) failed.add(entry.path);
        learnNames(withEvidence(entry), names);
        break;
      case "decided":
        if (entry.about === "output") learnNames(entry.value, names);
        break;
    }
  };

  return {
    tell(entry) {
      remember(entry);
      return describeEntry(entry, story);
    },
    describeRequest: (request) => describeRequest(request, story),
    titleOf: (path) => story.titleOf(path),
    nameOf: (target) => story.nameOf(target),
    format,
  };
}

/** Of a new ticket the result says the id, and only the evidence its number. */
const withEvidence = ({ output, evidence }: EntryOf<"finished">): Json =>
  ({ ...(output as object | null), ...(evidence as object | null) }) as Json;
