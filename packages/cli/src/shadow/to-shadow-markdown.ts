import { type ShadowReport, type ShadowTicket, shadowAspects } from "./shadow-model.ts";

/** So many differences are listed over all tickets; the JSON holds every one. */
const mostDifferences = 40;

/** The report as Markdown: counts over all first, then every ticket. */
export function toShadowMarkdown(report: ShadowReport): string {
  const { workflow, version, since, until, matching, compared, failures, tickets, differences } = report;
  const more = differences.length - mostDifferences;
  return [
    `# What people did otherwise than ${cell(workflow)} ${version}`,
    "",
    `Tickets opened from ${since} until ${until}. ${matching} match, ${compared} were compared, ${failures.length} could not be. ${report.stopped === 0 ? "" : `${report.stopped} plans would end early. `}Nothing was written.`,
    "",
    "A plan is made for each ticket as if it had just been opened. What depends on answers is compared as possible; times are those the ticket shows.",
    "",
    "| | same | different | not known |",
    "| --- | ---: | ---: | ---: |",
    ...shadowAspects.map((aspect) => {
      const { same, different, unknown } = report.aspects[aspect];
      return `| ${aspect} | ${same} | ${different} | ${unknown} |`;
    }),
    "",
    "## Differences over all tickets",
    "",
    "| tickets | what | who |",
    "| ---: | --- | --- |",
    ...differences
      .slice(0, mostDifferences)
      .map(({ tickets: count, aspect, what, kind }) => `| ${count} | ${aspect}: ${cell(what)} | ${kind} |`),
    ...(more > 0 ? ["", `${more} more are in the JSON (--json).`] : []),
    "",
    "## Tickets",
    "",
    "| ticket | opened | would write | asks people | took | otherwise |",
    "| --- | --- | --- | ---: | --- | --- |",
    ...tickets.map(ticketRow),
    ...(failures.length === 0
      ? []
      : ["", "## Not compared", "", ...failures.map(({ number, reason }) => `- ${number}: ${cell(reason)}`)]),
    "",
  ].join("\n");
}

function ticketRow({ number, title, openedAt, planned, stopped, took, differences }: ShadowTicket): string {
  const hours = took.toLastNote === undefined ? "" : `${took.toLastNote} h to the last note`;
  const logged = took.logged > 0 ? `${took.logged} h logged` : "";
  return [
    "",
    `${cell(number)} ${cell(title)}`,
    openedAt.slice(0, 10),
    `${planned.certain} certain, ${planned.possible} possible${stopped === undefined ? "" : `; would end: ${cell(stopped)}`}`,
    planned.asksPeople,
    [hours, logged].filter((part) => part !== "").join(", "),
    differences.length === 0 ? "nothing" : differences.map(({ kind, what }) => `${kind}: ${cell(what)}`).join("; "),
    "",
  ]
    .join(" | ")
    .trim();
}

/** A text of a customer is never taken for Markdown. */
const cell = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, (sign) => `\\${sign}`).replace(/\s+/g, " ");
