import { markdownTable } from "@msp/workflows/render";
import type { EvidencePack } from "@msp/workflows/run";
import { systemName } from "../../text/system-name.ts";
import { changesOf } from "./changes-of.ts";
import type { Page } from "./page.ts";

type Write = EvidencePack["writes"][number];

/** Every write: what stood there before, what was set, what was seen afterwards. */
export function writesSection(page: Page): readonly string[] {
  const { pack, text, when, value, target } = page;
  if (pack.writes.length === 0) return ["Nothing was written."];
  const rows = pack.writes.map((write, index) => [
    String(index + 1),
    whenOf(write, when),
    text(write.title),
    write.system === undefined
      ? "nothing was sent"
      : `${text(systemName(write.system))}, ${target(write.target ?? "")}`,
    changesOf(write, page),
    write.after === undefined ? text(write.afterNotRead ?? "not read") : value(write.after),
    text(write.outcome),
  ]);
  const remarks = pack.writes.flatMap((write, index) =>
    remarksOn(write, page).map((remark) => `- Write ${index + 1}: ${remark}`),
  );
  return [
    ...markdownTable(["", "When", "What", "Where", "Before → after", "Seen afterwards", "Outcome"], rows),
    "",
    'Where neither an arrow nor "as before" stands, nothing was read there before: something new was made or sent.',
    ...(remarks.length === 0 ? [] : ["", ...remarks]),
  ];
}

const whenOf = ({ attempts, endedAt }: Write, when: Page["when"]): string => {
  const at = attempts.at(-1)?.sentAt ?? endedAt;
  return at === undefined ? "—" : when(at);
};

/** How an answer that was lost became clear, what was refused, and what people decided about it. */
function remarksOn(
  { attempts, decision, limitPassed, reason, outcome }: Write,
  { text, when }: Page,
): readonly string[] {
  const unclear = attempts.flatMap(({ attempt, end, detail, sentAt }) => {
    const why = detail === undefined ? "" : ` (${text(detail)})`;
    // Looked for before it was first sent: only what was found is news.
    if (sentAt === undefined) return end === "adopted" ? [`it was there already, from an earlier process${why}`] : [];
    return end === "accepted" ? [] : [`sent on ${when(sentAt)} (attempt ${attempt}): ${ways[end]}${why}`];
  });
  return [
    ...unclear,
    ...(limitPassed
      ? [
          `the time limit passed on ${when(limitPassed.until)}; it was ${limitPassed.possiblyDone ? "possibly done" : "not begun"} then`,
        ]
      : []),
    ...(reason !== undefined && outcome !== "verified" ? [text(reason)] : []),
    ...(decision
      ? [
          `${text(decision.by.name)} decided on ${when(decision.at)}: ${text(decision.choice)}${decision.note === undefined ? "" : ` (${text(decision.note)})`}`,
        ]
      : []),
  ];
}

const ways: { readonly [end in Exclude<Write["attempts"][number]["end"], "accepted">]: string } = {
  refused: "surely not written",
  adopted: "no clear answer came; it was found there afterwards",
  "already so": "no clear answer came; what was to be set stood there afterwards",
  "not there": "no clear answer came; it was looked for and was not there",
  open: "no answer yet",
};
