import { markdownTable } from "@msp/workflows/render";
import type { EvidencePack } from "@msp/workflows/run";
import { systemName } from "../../text/system-name.ts";
import { wordsOfName } from "../../text/words-of-name.ts";
import { changesOf } from "./changes-of.ts";
import type { Page } from "./page.ts";

type Approval = EvidencePack["approvals"][number];

/** Who was asked to approve what, which plan they saw, and what they said. */
export const approvalsSection = (page: Page): readonly string[] =>
  page.pack.approvals.flatMap((approval, index) => [...(index === 0 ? [] : [""]), ...approvalOf(approval, page)]);

function approvalOf(approval: Approval, page: Page): readonly string[] {
  const { text, when, code } = page;
  const { title, round, question, role, quorum, askedAt, planHash, votes, outcome, closedAt, writes } = approval;
  return [
    `### ${text(title)}${round > 1 ? `, round ${round}` : ""}`,
    "",
    `- Asked of ${text(role)}${quorum > 1 ? ` (${quorum} different people have to agree)` : ""} on ${when(askedAt)}: ${text(question)}`,
    ...votes.map(
      (vote) =>
        `- ${text(vote.by.name)} (${text(vote.by.id)}) said **${text(vote.decision)}** to plan ${code(vote.planHash)} on ${when(vote.at)}, by ${text(vote.channel)}${vote.note === undefined ? "" : `: ${text(vote.note)}`}${vote.counts ? "" : ". It was given to another plan than this and does not count"}`,
    ),
    `- Outcome: ${text(outcome)}${closedAt === undefined ? "" : ` on ${when(closedAt)}`}; ${writes.length === 0 ? "no write used it" : `used by ${writes.length} of the writes below`}`,
    "",
    `The plan that was shown has the hash ${code(planHash)}:`,
    "",
    ...planOf(approval, page),
  ];
}

/** Only what would be done: what was read for it is in the JSON. */
function planOf({ acts, shown }: Approval, page: Page): readonly string[] {
  const { text, target } = page;
  const writes = acts.filter(
    ({ system, effect, will }) => system !== undefined || (will !== "ran" && effect !== undefined && effect !== "read"),
  );
  if (writes.length > 0)
    return markdownTable(
      ["What", "How certain", "Where", "Before → after"],
      writes.map((act) => [
        text(act.title),
        act.will === "might" ? "perhaps" : "certain",
        act.system === undefined
          ? "—"
          : `${text(systemName(act.system))}, ${target(act.target ?? "")}: ${text(wordsOfName(act.operation ?? ""))}`,
        act.problem === undefined ? changesOf(act, page) : `could not be worked out: ${text(act.problem)}`,
      ]),
    );
  const others = acts.filter(({ will }) => will !== "ran");
  if (others.length > 0)
    return ["It would write nothing; it covers:", "", ...others.map(({ title }) => `- ${text(title)}`)];
  return acts.length > 0 ? ["It would do nothing."] : shown.map((line) => `- ${page.code(line)}`);
}
