import { createInterface } from "node:readline";
import type { Json } from "@msp/workflows";
import type { PersonRequest } from "@msp/workflows/ports";
import type { FormSubmission, FormVerdict, Journal, RunStatus, UnmatchedEvent } from "@msp/workflows/run";
import { askOwner, askOwnerFor, endedEarly, type Question } from "./ask-owner.ts";
import type { EntryListener } from "./entry-feed.ts";
import type { DeskOwner, ResumeOptions, RunDesk } from "./run-desk.ts";
import type { RunFilter, RunSummary } from "./run-summary.ts";
import type { ToldEntry } from "./told-entry.ts";
import { fromWireError } from "./wire-error.ts";

/** Long enough for an owner that is busy committing; one that takes longer hangs. */
const patienceMs = 10_000;

/** Opens the desk of the process that listens at an address; throws `NobodyListens` when nobody does, `StorageError` when it does not answer. */
export async function openRemoteDesk(address: string): Promise<RunDesk> {
  const get = <T>(path: string) => askOwnerFor<T>(address, { path });
  const post = <T = null>(path: string, body: unknown) => askOwnerFor<T>(address, { method: "POST", path, body });
  const at = (runId: string, more = "") => `/runs/${encodeURIComponent(runId)}${more}`;
  const found = await askOwnerFor<DeskOwner & Pick<RunDesk, "file" | "isServed">>(address, {
    path: "/owner",
    patienceMs,
  });
  const { file, isServed, ...owner } = found;
  return {
    file,
    isServed,
    owner: async () => owner,
    runs: (filter = {}) => get<readonly RunSummary[]>(`/runs?${queryOf(filter)}`),
    status: (runId) => get<RunStatus>(at(runId)),
    journal: (runId) => get<Journal>(at(runId, "/journal")),
    blob: async (hash) => (await get<{ readonly value?: Json }>(`/storage/blobs/${encodeURIComponent(hash)}`)).value,
    requests: () => get<readonly PersonRequest[]>("/requests"),
    start: (begin) => post<string>("/runs", begin),
    answer: async (token, answer) => void (await post("/requests/answer", { token, ...answer })),
    closeForm: async (token, close) => void (await post("/requests/close", { token, ...close })),
    submitForm: (submission) => post<FormVerdict>("/forms", submission),
    unmatchedForms: () => get<readonly FormSubmission[]>("/forms/unmatched"),
    assignForm: async (submissionId, token, { by }) => void (await post("/forms/assign", { submissionId, token, by })),
    deliver: async (event) => void (await post("/events", event)),
    unmatchedEvents: () => get<readonly UnmatchedEvent[]>("/events/unmatched"),
    cancel: async (runId, cancel) => void (await post(at(runId, "/cancel"), cancel)),
    acceptDoubts: (runId, accept) => post<RunStatus>(at(runId, "/accept-doubts"), accept),
    resume: (options, tell) => resume(address, options, tell),
    backup: async (to) => void (await post("/storage/backup", { to })),
    archive: ({ before }) => post<number>("/storage/archive", { before }),
    close: async () => undefined,
  };
}

const queryOf = ({ isOpen, idBegins }: RunFilter): URLSearchParams =>
  new URLSearchParams({
    ...(isOpen === undefined ? {} : { isOpen: String(isOpen) }),
    ...(idBegins === undefined ? {} : { idBegins }),
  });

async function resume(address: string, { signal, ...body }: ResumeOptions, tell: EntryListener): Promise<void> {
  const question: Question = { method: "POST", path: "/runs/resume", body, signal };
  const answer = await askOwner(address, question);
  // A connection that breaks ends the lines; that is told below.
  answer.on("error", () => undefined);
  try {
    for await (const line of createInterface({ input: answer })) {
      const told = JSON.parse(line) as ToldEntry;
      if ("end" in told) return;
      if ("error" in told) throw fromWireError(told.error);
      tell(told.runId, told.entry);
    }
  } finally {
    answer.destroy();
  }
  signal?.throwIfAborted();
  throw endedEarly(new Error("the connection was closed"));
}
