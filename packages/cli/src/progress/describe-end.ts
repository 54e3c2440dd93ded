import type { EntryOf } from "@msp/workflows/run";
import type { EntryLine } from "./entry-line.ts";
import type { Story } from "./story.ts";

const tones = {
  succeeded: "good",
  "finished with doubts": "doubt",
  stopped: "doubt",
  cancelled: "bad",
  failed: "bad",
} as const;

/** How a run came to its end, and what is left to be proven. */
export function describeEnd(
  entry: EntryOf<"ended"> | EntryOf<"cancel asked"> | EntryOf<"doubts accepted">,
  { titleOf }: Story,
): EntryLine {
  switch (entry.kind) {
    case "cancel asked":
      return { tone: "bad", sign: "✖", word: "cancelled", text: `by ${entry.by.name}: ${entry.reason}` };
    case "doubts accepted":
      return {
        tone: "people",
        sign: "☑",
        word: "vouched",
        text: `by ${entry.by.name}, for ${entry.paths.map(titleOf).join("; ")}`,
        details: [entry.note].filter((note) => note !== ""),
      };
    case "ended":
      return {
        tone: tones[entry.outcome],
        sign: "■",
        word: "ended",
        text: entry.reason === undefined ? entry.outcome : `${entry.outcome}: ${entry.reason}`,
        details: entry.doubts.map((path) => `not proven: ${titleOf(path)}`),
      };
  }
}
