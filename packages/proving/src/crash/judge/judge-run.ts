import { verifyJournal } from "@msp/workflows/run";
import type { CaseFile } from "./case-file.ts";
import type { Doubt } from "./doubt.ts";
import type { Finding } from "./finding.ts";
import { judgeOrder } from "./judge-order.ts";
import { judgePeople } from "./judge-people.ts";
import { judgeWrites } from "./judge-writes.ts";

/** What a run comes to before the judge: nothing wrong, or everything that is; and what people had to be asked. */
export function judgeRun(file: CaseFile): { readonly findings: readonly Finding[]; readonly doubts: readonly Doubt[] } {
  const people = judgePeople(file);
  const altered = file.journals.flatMap((journal): Finding[] => {
    const verdict = verifyJournal(journal, { key: file.signingKey });
    if (verdict.verdict === "unaltered") return [];
    return [{ kind: "wrong", text: `the journal of ${journal.runId} reads ${JSON.stringify(verdict)}` }];
  });
  const findings = [...file.seen, ...judgeWrites(file), ...judgeOrder(file), ...people.findings, ...altered];
  return { findings, doubts: people.doubts };
}
