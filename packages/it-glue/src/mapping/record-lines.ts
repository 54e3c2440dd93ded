import { htmlToText } from "./html-to-text.ts";

/** More lines than a person keeps by hand; what lies beyond is said to be unread. */
const most = 500;

/** The lines of a field, each split at its bars, without bullets and empty lines. `isWhole` is false where there were too many. */
export function recordLines(value: string): {
  readonly lines: readonly (readonly string[])[];
  readonly isWhole: boolean;
} {
  const lines = htmlToText(value)
    .split("\n")
    .map((line) => line.replace(/^[-*•]\s+/, "").trim())
    .filter((line) => line !== "");
  const cells = lines.slice(0, most).map((line) => line.split("|").map((cell) => cell.trim()));
  return { lines: cells, isWhole: lines.length <= most };
}
