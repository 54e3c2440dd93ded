import type { RunStatus } from "@msp/workflows/run";
import type { Narrator } from "./create-narrator.ts";

/** What a run comes to, once nothing more happens here. */
export function describeStatus(status: RunStatus, narrator: Narrator): readonly string[] {
  const { outcome, reason, doubts, notes = [], requests, waits } = status;
  const timed = requests.length > 0 ? [] : waits;
  return [
    reason === undefined ? outcome : `${outcome}: ${reason}`,
    ...notes.map(({ path, text }) => `  worth knowing about ${narrator.titleOf(path)}: ${text}`),
    ...doubts.map((path) => `  not proven: ${narrator.titleOf(path)}`),
    ...requests.map((request) => `  waits for ${narrator.describeRequest(request).text}`),
    ...timed.map((wait) => {
      const what = wait.path === "" ? "" : `: ${narrator.titleOf(wait.path)}`;
      return `  waits for ${wait.for}${what}${wait.until === undefined ? "" : `, until ${narrator.format(wait.until)}`}`;
    }),
    ...(outcome === "waiting"
      ? [
          "  This run lives in the memory of this process and ends with it; its journal shows how far it came.",
          "  Started again with the same input, it first looks for what it has written already.",
        ]
      : []),
  ];
}
