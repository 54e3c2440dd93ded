import type { Cell } from "./cell.ts";

/** A table of cells: every operation can be killed at every boundary. */
export interface CellTable {
  readonly title: string;
  readonly boundaries: readonly string[];
  readonly operations: readonly string[];
}

/** The boundaries by name, so that whoever reports one cannot misspell it. */
export const at = {
  beforeCommit: "before the commit",
  afterCommit: "after the commit",
  beforeLeaving: "before the request leaves",
  inFlight: "received, not carried out",
  unanswered: "carried out, not answered",
  answered: "after the answer",
  beforeKept: "before the answer is kept",
  beforeAcknowledged: "kept, not acknowledged",
  acknowledged: "after it is acknowledged",
  beforeDue: "due, not written down",
  afterDue: "written down",
  before: "before",
  during: "during",
  after: "after",
} as const;

/** What a commit of the store may hold; entries of time are in a table of their own. */
export const commits = [
  "started",
  "decided",
  "intended",
  "accepted",
  "refused",
  "settled",
  "finished",
  "planned",
  "opened",
  "answered",
  "closed",
  "noted",
  "timer set",
  "cancel asked",
  "ended",
  "an answer",
  "a submitted form",
  "a rest",
  "a signed head",
] as const;

/** Every write of the two services. */
export const writes = [
  "openTicket",
  "changeTicket",
  "addInternalNote",
  "addCustomerNote",
  "applyChecklist",
  "setChecklistItemDone",
  "addAdditionalContact",
  "removeAdditionalContact",
  "setContactActive",
  "triggerNotification",
  "completeTicket",
  "sendMail",
] as const;

/** What people are asked. */
export const asked = ["task", "form", "checklist", "approval", "question"] as const;

/** What time alone brings about. */
export const times = ["sleep", "settle wait", "pause before a retry", "reminder", "giving up", "limit"] as const;

/** What is done to the file as a whole. */
export const fileWork = ["opening and migrating", "backup", "archive", "restore"] as const;

/** Every place a process can be killed at, as tables. */
export const cellTables: readonly CellTable[] = [
  { title: "commits", boundaries: [at.beforeCommit, at.afterCommit], operations: commits },
  {
    title: "writes to the services",
    boundaries: [at.beforeLeaving, at.inFlight, at.unanswered, at.answered],
    operations: writes,
  },
  { title: "reads of the services", boundaries: [at.beforeLeaving, at.answered], operations: ["a read"] },
  {
    title: "answers of people",
    boundaries: [at.beforeKept, at.beforeAcknowledged, at.acknowledged],
    operations: asked,
  },
  { title: "time", boundaries: [at.beforeDue, at.afterDue], operations: times },
  { title: "the file", boundaries: [at.before, at.during, at.after], operations: fileWork },
];

/** Every cell of every table. */
export const allCells: readonly Cell[] = cellTables.flatMap(({ boundaries, operations }) =>
  operations.flatMap((operation) => boundaries.map((boundary) => ({ boundary, operation }))),
);
