import type { Tenant } from "../define/define-tenant.ts";
import type { AnyWorkflow } from "../define/define-workflow.ts";
import { codeSpan } from "./markdown/code-span.ts";
import { escapeMarkdown, escapeMarkdownLines } from "./markdown/escape-markdown.ts";
import { markdownList } from "./markdown/markdown-list.ts";
import type { FindOwnPage } from "./own-page.ts";
import { clocksSection } from "./sop/clocks-section.ts";
import { earlyEndsSection } from "./sop/early-ends-section.ts";
import { evidenceSection } from "./sop/evidence-section.ts";
import { glanceSection } from "./sop/glance-section.ts";
import { inputSection } from "./sop/input-section.ts";
import { needsSection } from "./sop/needs-section.ts";
import { orderingSection } from "./sop/ordering-section.ts";
import { peopleSection } from "./sop/people-section.ts";
import { resultSection } from "./sop/result-section.ts";
import { type SopContext, sopContext } from "./sop/sop-context.ts";
import { stepsSection } from "./sop/steps-section.ts";
import { troubleSection } from "./sop/trouble-section.ts";

const howToRead = [
  "**How to read this.** A step is marked with who does it: *customer*, *admin*, *technician*, or *system* where the software does it by itself;",
  "the `path` beside it is its name in the journal. `ticketId` ← `ticket.id` says that the step is given, as its ticketId, the id from the result",
  "called ticket. *Read back* means that a change is looked at again and counts as verified only when it was seen. An outcome is *unclear* when the",
  "answer of a system was lost. *Customer's document* marks what the customer has written down, *common practice* what fills a gap.",
].join("\n");

/** How a page is printed. */
export interface SopOptions {
  /** Whose labels and policies the page uses; default: nobody's, so it says what is general. */
  readonly tenant?: Tenant<never>;
  /** Which nested workflows have a page of their own and are referred to instead of printed; default: none. */
  readonly pageOf?: FindOwnPage;
}

/**
 * Prints a workflow as the page a technician works from: Markdown, the same text for the same tree.
 *
 * Nothing is run. With a tenant, the page uses that tenant's labels and says what the tenant does not bind yet. A nested workflow that has a page of its own
 * is one step with its title, id, version and where that page is; its people, its ends and what cannot be undone in it count for that step.
 *
 * @example
 * ```ts
 * import type { AnyWorkflow, Tenant } from "@msp/workflows";
 * import { toSop } from "@msp/workflows/render";
 *
 * declare const workflow: AnyWorkflow;
 * declare const tenant: Tenant;
 * const page: string = toSop(workflow, { tenant, pageOf: ({ id }) => (id === "site-outage" ? { link: "./site-outage.sop.md" } : undefined) });
 * ```
 */
export function toSop(workflow: AnyWorkflow, options: SopOptions = {}): string {
  const context = sopContext(workflow, options.tenant, options.pageOf);
  const lines = [
    ...head(context),
    ...section("At a glance", glanceSection(context)),
    ...section("Who takes part", peopleSection(context)),
    ...section("Clocks and limits", clocksSection(context)),
    ...section("What it needs", needsSection(context)),
    ...section("What must be known at the start", inputSection(context)),
    ...section("Steps", stepsSection(context)),
    ...section("If something goes wrong", troubleSection(context)),
    ...section("Where it can end early", earlyEndsSection(context)),
    ...section("Order that must hold", orderingSection(context)),
    ...section("Result", markdownList(resultSection(context))),
    ...section("Evidence", evidenceSection(context)),
  ];
  return `${lines.join("\n")}\n`;
}

const head = ({ workflow, tenant }: SopContext): readonly string[] => [
  `# ${escapeMarkdown(workflow.title)}`,
  "",
  [
    codeSpan(workflow.id),
    `version ${escapeMarkdown(workflow.version)}`,
    `in force from ${escapeMarkdown(workflow.effective)}`,
    ...(tenant ? [`at ${escapeMarkdown(tenant.title)}`] : []),
  ].join(" · "),
  "",
  ...escapeMarkdownLines(workflow.purpose),
  "",
  howToRead,
];

/** A section without content is left out. */
const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ["", `## ${title}`, "", ...lines] : [];
