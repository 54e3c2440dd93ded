import type { Entry, EntryOf } from "@msp/workflows/run";
import type { CaseFile } from "./case-file.ts";
import type { Finding } from "./finding.ts";
import { nodesOf } from "./nodes-of.ts";

/** Judges when writes were begun: with the approval around them, not after a cancel, and never over what a person wrote meanwhile. */
export function judgeOrder(file: CaseFile): readonly Finding[] {
  const approvals = new Set(
    nodesOf(file.workflow.nodes).flatMap((node) => (node.kind === "approve" ? [node.name] : [])),
  );
  return file.journals.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.kind === "intended"
        ? [...approved(entry, entries, approvals), ...uncancelled(entry, entries), ...respectful(entry, entries, file)]
        : [],
    ),
  );
}

/** The path of the innermost approval around a step; `undefined` where nothing guards it. The branch for a refusal is not guarded. */
function guardOf(path: string, approvals: ReadonlySet<string>, entries: readonly Entry[]): string | undefined {
  const segments = path.split("/");
  for (let length = segments.length - 1; length > 0; length -= 1) {
    const name = segments[length - 1]?.replace(/[[#].*$/, "") ?? "";
    if (!approvals.has(name)) continue;
    const guard = segments.slice(0, length).join("/");
    const votes = entries.filter((entry) => entry.kind === "answered" && entry.path.startsWith(guard));
    const isDeclined = votes.some((vote) => vote.kind === "answered" && decisionOf(vote) === "decline");
    return isDeclined ? undefined : guard;
  }
  return undefined;
}

const decisionOf = (vote: EntryOf<"answered">) => (vote.value as { readonly decision?: string } | null)?.decision;

function approved(intent: EntryOf<"intended">, entries: readonly Entry[], approvals: ReadonlySet<string>): Finding[] {
  const guard = guardOf(intent.path, approvals, entries);
  if (guard === undefined) return [];
  const before = entries.filter(({ seq }) => seq < intent.seq);
  const yes = before.some(
    (entry) => entry.kind === "answered" && entry.path.startsWith(guard) && decisionOf(entry) === "approve",
  );
  if (yes && intent.approval?.startsWith(guard)) return [];
  return [
    { kind: "wrong", text: `${intent.write.operation} of "${intent.path}" was begun without the approval "${guard}"` },
  ];
}

function uncancelled(intent: EntryOf<"intended">, entries: readonly Entry[]): Finding[] {
  const cancel = entries.find(({ kind }) => kind === "cancel asked");
  if (!cancel || intent.seq < cancel.seq) return [];
  return [
    { kind: "wrong", text: `${intent.write.operation} of "${intent.path}" was begun after the run was cancelled` },
  ];
}

/** A second attempt at an update must not pass over what a person wrote between the first one and it. */
function respectful(intent: EntryOf<"intended">, entries: readonly Entry[], { edits }: CaseFile): Finding[] {
  if (intent.attempt === 1 || intent.write.request.method !== "PATCH") return [];
  const first = entries.find((entry) => entry.kind === "intended" && entry.path === intent.path);
  const body = intent.write.request.body as { readonly id?: number } & object;
  const overwritten = edits.find(
    ({ record, fields, at }) =>
      record === `Tickets ${body.id}` &&
      at > (first?.at ?? 0) &&
      at < intent.at &&
      fields.some((field) => field in body),
  );
  if (!overwritten) return [];
  return [
    {
      kind: "wrong",
      text: `the second attempt of "${intent.path}" overwrote what a person had written into ${overwritten.record} meanwhile`,
    },
  ];
}
