import type { EntryOf } from "@msp/workflows/run";
import { type CaseFile, entriesOf } from "./case-file.ts";
import type { Doubt } from "./doubt.ts";
import type { Finding } from "./finding.ts";

/** Judges what people said and what they were asked: no acknowledged answer vanishes, and nobody is asked what could be looked up. */
export function judgePeople(file: CaseFile): {
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
} {
  const doubts: Doubt[] = [];
  const findings: Finding[] = [...vanished(file)];
  for (const { request, choice, wasThere } of file.questions) {
    const path = request.path.replace(/(@again\d+)?!$/, "");
    const end = lastEnd(file, path);
    if (end?.outcome !== "unknown") continue;
    const intent = file.intents.filter((one) => one.path === path).at(-1);
    const truth = wasThere ? "was there" : "was not there";
    doubts.push({
      path,
      operation: intent?.write.operation ?? "nothing sent",
      question: request.text,
      truth,
      answer: choice,
    });
    const mayBeFound = intent?.facts.canMark && intent.facts.canFind;
    if (mayBeFound && !file.mayRepeatSafely)
      findings.push({
        kind: "wrong",
        text: `a person was asked about ${intent.write.operation} of "${path}", which can be found by its marker: ${request.text}`,
      });
  }
  return { findings, doubts };
}

/** How a step ended when the question about it was asked: a retry ends in a round of its own. */
const lastEnd = (file: CaseFile, path: string): EntryOf<"finished"> | undefined =>
  entriesOf(file).find((entry): entry is EntryOf<"finished"> => entry.kind === "finished" && entry.path === path);

function vanished(file: CaseFile): readonly Finding[] {
  const entries = entriesOf(file);
  return file.acknowledged.flatMap(({ token, title, by }): Finding[] => {
    const isThere = entries.some(
      (entry) =>
        (entry.kind === "answered" && entry.token === token && entry.by.id === by) ||
        // It came, and was told that the request is over: closed by a limit, a cancel or the end of the run.
        (entry.kind === "closed" && entry.token === token),
    );
    return isThere ? [] : [{ kind: "lost", text: `the acknowledged answer of ${by} to "${title}" is in no journal` }];
  });
}
