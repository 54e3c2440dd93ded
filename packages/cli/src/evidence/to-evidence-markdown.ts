import type { EvidencePack } from "@msp/workflows/run";
import type { FormatInstant } from "../text/value-in-words.ts";
import { approvalsSection } from "./markdown/approvals-section.ts";
import { createPage } from "./markdown/page.ts";
import { peopleSection } from "./markdown/people-section.ts";
import { proofSection } from "./markdown/proof-section.ts";
import { remarksSection } from "./markdown/remarks-section.ts";
import { summarySection } from "./markdown/summary-section.ts";
import { timelineSection } from "./markdown/timeline-section.ts";
import { writesSection } from "./markdown/writes-section.ts";

/** How times are said, and in which zone. */
export interface EvidencePageOptions {
  readonly format: FormatInstant;
  readonly zone: string;
}

/** Prints a pack as the page an auditor or a customer reads: how it went first, then the details, last what proves it. Made of the pack alone. */
export function toEvidenceMarkdown(pack: EvidencePack, options: EvidencePageOptions): string {
  const page = createPage(pack, options);
  const { run } = pack;
  const lines = [
    `# Evidence: ${page.text(run.title)}`,
    "",
    `Run ${page.code(run.runId)} · times in ${page.text(options.zone)}`,
    ...(run.isOver ? [] : ["", "**This run goes on.** What follows is how it stood when this page was written."]),
    ...section("In short", summarySection(page)),
    ...section("Approvals", approvalsSection(page)),
    ...section("What was written", writesSection(page)),
    ...section("What people said", peopleSection(page)),
    ...section("Doubts and remarks", remarksSection(page)),
    ...section("What happened, in order", timelineSection(page)),
    ...section("Proof", proofSection(page)),
  ];
  return `${lines.join("\n")}\n`;
}

/** A section without content is left out. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ["", `## ${title}`, "", ...lines] : [];
