import { markdownTable } from "@msp/workflows/render";
import type { Page } from "./page.ts";

/** The run, told in the order it happened. What was only read is left to the journal. */
export function timelineSection({ pack, text, when, value }: Page): readonly string[] {
  if (pack.timeline.length === 0) return [];
  return markdownTable(
    ["Entry", "When", "", "What"],
    pack.timeline
      .filter(({ word }) => word !== "read")
      .map(({ seq, at, word, text: what, details }) => [
        String(seq),
        when(at),
        text(word),
        [text(what), ...details.map((detail) => value(detail))].join("<br>"),
      ]),
  );
}
