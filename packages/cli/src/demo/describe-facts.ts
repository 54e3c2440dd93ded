import type { JournalVerdict } from "@msp/workflows/run";
import type { FormatInstant } from "../text/value-in-words.ts";
import { wrapTextAfter } from "../text/wrap-text.ts";
import type { DemoFacts } from "./read-demo-facts.ts";

/** What the demonstration ends with besides its facts: files to look at, and what proves the journal. */
export interface DemoFiles {
  readonly journal: string;
  readonly verdict: JournalVerdict;
  readonly sop: string;
}

/** The facts in words, and where to look for more. */
export function describeFacts(
  { ticket, checklist, leaver, notes, mails }: DemoFacts,
  { journal, verdict, sop }: DemoFiles,
  { format, columns }: { readonly format: FormatInstant; readonly columns: number },
): readonly string[] {
  const open = checklist.open.map(
    ({ title, isImportant }) => `${title} (${isImportant ? "IMPORTANT" : "not important"})`,
  );
  const rows: readonly (readonly [string, string])[] = [
    ["Ticket", `${ticket.number} "${ticket.title}" is ${ticket.isComplete ? "complete" : "NOT complete"}`],
    ["", `contact ${ticket.contact}, primary resource ${ticket.primaryResource}`],
    [
      "Checklist",
      `${checklist.done} of ${checklist.items} items done${open.length === 0 ? "" : `; open: ${open.join(", ")}`}`,
    ],
    ["Contact", `${leaver.name} is ${leaver.isActive ? "STILL ACTIVE" : "inactive"} in the service desk`],
    ...notes.map(
      ({ isForCustomer, title, text }, index) =>
        [index === 0 ? "Notes" : "", `${isForCustomer ? "for the customer" : "internal"}: ${title}: ${text}`] as const,
    ),
    ...mails.map(
      ({ at, sentBy, to, subject }, index) =>
        [index === 0 ? "Mails" : "", `${format(at)}, "${subject}" to ${to}; sent by ${sentBy}`] as const,
    ),
    ["Journal", `${journal}: ${verdictInWords(verdict)}`],
    ["", `prove it yourself: npm run msp -- verify ${journal}`],
    ["SOP", `${sop}: the same procedure as the page a technician reads`],
  ];
  return rows.flatMap(([name, text]) => wrapTextAfter(`  ${name.padEnd(10)} `, text, columns));
}

const verdictInWords = (verdict: JournalVerdict): string =>
  verdict.verdict === "altered"
    ? `ALTERED at entry ${verdict.seq}`
    : `${verdict.entries} entries, ${verdict.verdict === "unaltered" ? "proven unaltered with the signing key" : "consistent"}`;
