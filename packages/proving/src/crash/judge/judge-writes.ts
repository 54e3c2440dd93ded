import { canonicalJson, type Entry, type EntryOf } from "@msp/workflows/run";
import type { CaseFile } from "./case-file.ts";
import type { CommittedWrite } from "./committed-write.ts";
import type { Finding } from "./finding.ts";
import { type MatchedIntent, matchWrites } from "./match-writes.ts";
import { stepOf } from "./truth-of-step.ts";

/** Operations that bring about a state, and look for it first: doing them again changes nothing, or repeats what had been taken back. */
const absolute = new Set([
  "changeTicket",
  "setChecklistItemDone",
  "setContactActive",
  "addAdditionalContact",
  "removeAdditionalContact",
]);

/** Judges what the services have carried out against what the journals say: one to one, by content. */
export function judgeWrites(file: CaseFile): readonly Finding[] {
  const { intents, unannounced } = matchWrites(file.intents, file.writes);
  return [
    ...unannounced.map(
      (write): Finding => ({ kind: "wrong", text: `a write without a durable intent: ${describe(write)}` }),
    ),
    ...doubled(file, intents),
    ...file.journals.flatMap(({ entries }) => lost(entries, intents)),
  ];
}

type WriteEnd = EntryOf<"finished"> | EntryOf<"accepted">;

const isWriteEnd = (entry: Entry): entry is WriteEnd =>
  entry.kind === "accepted" || (entry.kind === "finished" && entry.effect !== "read");

function doubled({ mayRepeatSafely }: CaseFile, intents: readonly MatchedIntent[]): readonly Finding[] {
  const byStep = new Map<string, MatchedIntent[]>();
  for (const one of intents) {
    if (!one.committed) continue;
    const step = stepOf(one.intent.path);
    byStep.set(step, [...(byStep.get(step) ?? []), one]);
  }
  return [...byStep].flatMap(([step, [first, ...more]]): Finding[] => {
    const operation = first?.intent.write.operation ?? "";
    if (more.length === 0 || (mayRepeatSafely && absolute.has(operation))) return [];
    return [{ kind: "doubled", text: `${operation} of "${step}" was carried out ${more.length + 1} times` }];
  });
}

function lost(entries: readonly Entry[], intents: readonly MatchedIntent[]): readonly Finding[] {
  const own = new Set(entries.map(({ hash }) => hash));
  return entries.filter(isWriteEnd).flatMap((end): Finding[] => {
    if (end.kind === "finished" && !["done", "verified", "unverified"].includes(end.outcome)) return [];
    const attempts = intents.filter(({ intent }) => intent.path === end.path && own.has(intent.hash));
    // Without an attempt the adapter found nothing left to write.
    if (attempts.length === 0 || attempts.some(({ committed }) => committed)) return [];
    // What another round of the step has sent, or a history that a restored backup has replaced, is found by the marker they share, and adopted.
    const markers = new Set(attempts.map(({ intent }) => intent.marker));
    if (intents.some(({ intent, committed }) => committed && markers.has(intent.marker))) return [];
    // It stood there before, so nobody could tell whether it was set once more, and nothing is missing.
    if (attempts.every(({ intent: { write } }) => stoodThere(write))) return [];
    const operation = attempts[0]?.intent.write.operation;
    return [
      { kind: "lost", text: `${operation} of "${end.path}" is ${end.kind} in the journal, and no service has it` },
    ];
  });
}

const stoodThere = ({ fields, prior }: EntryOf<"intended">["write"]): boolean =>
  prior !== undefined &&
  Object.entries(fields).every(([name, value]) => canonicalJson(prior[name] ?? null) === canonicalJson(value));

const describe = (write: CommittedWrite): string =>
  write.system === "smtp"
    ? `the mail "${write.mail.subject}"`
    : `${write.entry.verb} of ${write.entry.entity} ${write.entry.id}: ${JSON.stringify(write.entry.body)}`;
