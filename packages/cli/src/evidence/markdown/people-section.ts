import { markdownTable } from "@msp/workflows/render";
import type { Page } from "./page.ts";

/** What people were asked besides approvals, and what they said. */
export function peopleSection({ pack, text, when, value }: Page): readonly string[] {
  if (pack.answers.length === 0) return [];
  return markdownTable(
    ["What", "Asked of", "Asked on", "Answered by", "Answered on", "Answer"],
    pack.answers.map(({ title, askedOf, askedAt, by, at, channel, value: answer, outcome }) => [
      text(title),
      askedOf === undefined ? "—" : text(askedOf),
      askedAt === undefined ? "—" : when(askedAt),
      by === undefined ? text(outcome) : `${text(by.name)} (${text(by.id)}), by ${text(channel ?? "")}`,
      at === undefined ? "—" : when(at),
      answer === undefined ? "—" : value(answer),
    ]),
  );
}
