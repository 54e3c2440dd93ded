import type { EvidenceVerdict, StoreVerdict } from "@msp/workflows/run";
import { countOf } from "../text/count-of.ts";

/** Runs whose end is not signed that are named at most. */
const namedAtMost = 5;

/** What verifying a pack found, for people. */
export function describePackVerdict(found: EvidenceVerdict): readonly string[] {
  if (found.verdict === "altered") return [alteredAt(found)];
  return [
    `${found.verdict}: run ${found.runId}, ${found.entries} entries, head ${found.head}`,
    ...(found.because === undefined ? [] : [`  ${found.because}`]),
  ];
}

/** What verifying a state file found, for people. */
export function describeStoreVerdict(found: StoreVerdict, hasKey: boolean): readonly string[] {
  if (found.verdict === "altered") return [alteredAt(found)];
  const { verdict, runs, entries, head, unsigned } = found;
  const named = unsigned.slice(0, namedAtMost).map(({ runId, from }) => `run ${runId} from entry ${from}`);
  return [
    `${verdict}: ${countOf(runs, "run")}, ${countOf(entries, "entry", "entries")}, the archive included`,
    head === undefined
      ? "  No head was ever signed: what was written last could be cut off unseen."
      : `  Signed last: run ${head.runId}, entry ${head.seq}, ${head.signature}`,
    ...(named.length === 0
      ? []
      : [
          `  Not covered by a signed head: ${named.join("; ")}${unsigned.length > named.length ? `; and ${unsigned.length - named.length} more` : ""}.`,
        ]),
    ...(hasKey
      ? []
      : [
          "  Without the signing key it cannot be proven that nobody rewrote whole journals; give it with --key-file or MSP_JOURNAL_KEY.",
        ]),
  ];
}

function alteredAt({
  runId,
  seq,
  reason,
}: {
  readonly runId?: string;
  readonly seq?: number;
  readonly reason: string;
}): string {
  const place = [runId ? `run ${runId}` : "", seq === undefined ? "" : `entry ${seq}`].filter((part) => part !== "");
  return `ALTERED${place.length === 0 ? "" : ` at ${place.join(", ")}`}: ${reason}.`;
}
