import type { Page } from "./page.ts";

/** What proves the page: the head, the signatures, the procedure's hash, and how to check them. */
export function proofSection({ pack, text, code, when }: Page): readonly string[] {
  const { journal, seal, sop, run, blobs, exportedAt } = pack;
  const last = journal.entries.at(-1);
  const head = journal.heads.find(({ seq }) => seq === last?.seq);
  return [
    `- Run ${code(run.runId)}, ${journal.entries.length} entries; the hash of the last one, the head: ${code(last?.hash ?? "")}`,
    head === undefined
      ? "- The head was not signed: that nobody rewrote the whole journal cannot be proven."
      : `- The head is signed: ${code(head.signature)}. Whoever holds the key can check it.`,
    `- Seal of the JSON this page was printed from: ${code(seal.sha256)}${seal.signature === undefined ? ", not signed" : ", signed"}`,
    `- Procedure: version ${text(sop.version)}, definition ${code(run.definition)}, ${sop.sha256 === undefined ? `text not included (${text(sop.missing ?? "")})` : `text ${code(sop.sha256)}`}`,
    ...blobs.map(
      ({ sha256, bytes, seq, value }) =>
        `- Entry ${seq} refers to a value of ${bytes} bytes, ${code(sha256)}, ${value === undefined ? "not included" : "included in the JSON"}`,
    ),
    `- Written on ${when(exportedAt)}.`,
    "",
    "A page can be retyped; the JSON cannot be changed without it showing. Check it, and compare the head it prints with the one above:",
    "",
    "```sh",
    `msp verify evidence-${run.runId.replace(/[^\w-]/g, "")}.json --key-file KEY`,
    "```",
  ];
}
