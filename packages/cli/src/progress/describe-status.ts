import { titleAt } from "@msp/workflows/render";
import type { RunStatus } from "@msp/workflows/run";
import { roleTitles } from "../definition/role-titles.ts";
import type { NarratorOptions } from "./create-narrator.ts";
import { whoIsAsked } from "./describe-request.ts";

/** What a run comes to, once nothing more happens here. */
export function describeStatus(status: RunStatus, { workflow, holders, format }: NarratorOptions): readonly string[] {
  const { outcome, reason, doubts, requests, waits } = status;
  const titles = roleTitles(workflow);
  const about = { holders, roleTitle: (role: string) => titles.get(role) ?? role };
  const timed = requests.length > 0 ? [] : waits;
  return [
    reason === undefined ? outcome : `${outcome}: ${reason}`,
    ...doubts.map((path) => `  not proven: ${titleAt(workflow, path)}`),
    ...requests.map((request) => `  waits for ${whoIsAsked(request, about)}: ${request.title}`),
    ...timed.map(
      (wait) =>
        `  waits for ${wait.for}${wait.path === "" ? "" : `: ${titleAt(workflow, wait.path)}`}${wait.until === undefined ? "" : ` (until ${format(wait.until)})`}`,
    ),
    ...(outcome === "waiting"
      ? ["  This run lives in the memory of this process and ends with it. Its journal shows how far it came."]
      : []),
  ];
}
