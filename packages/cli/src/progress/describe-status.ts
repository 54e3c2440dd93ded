import type { RunStatus } from "@msp/workflows/run";
import type { Narrator } from "./create-narrator.ts";

/** Where a run is kept that goes on elsewhere or later. */
export interface Keeping {
  /** The state file. */
  readonly file: string;
  /** Whether a host is running, which goes on with it. */
  readonly isServed: boolean;
}

/** What a run comes to, once nothing more happens here. Without `keeping` it lives in the memory of this process. */
export function describeStatus(status: RunStatus, narrator: Narrator, keeping?: Keeping): readonly string[] {
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
    ...(outcome === "waiting" ? whatNow(status.runId, keeping) : []),
  ];
}

function whatNow(runId: string, keeping: Keeping | undefined): readonly string[] {
  if (!keeping)
    return [
      "  This run lives in the memory of this process and ends with it; its journal shows how far it came.",
      "  Started again with the same input, it first looks for what it has written already.",
    ];
  const kept = `  Run ${runId} is kept in ${keeping.file}.`;
  return keeping.isServed
    ? [`${kept} The host goes on with it.`]
    : [
        `${kept} Nothing of it happens by itself until "msp serve" runs;`,
        `  "msp resume ${runId}" takes it as far as it goes, and "msp answer ${runId}" answers what is asked.`,
      ];
}
