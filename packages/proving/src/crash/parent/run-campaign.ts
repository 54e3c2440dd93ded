import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleProcess } from "./bundle-process.ts";
import { planLane } from "./plan-lane.ts";
import { runTrial } from "./trial.ts";
import type { TrialResult } from "./trial-result.ts";

/** What is to be proven, and how hard. */
export interface CampaignOptions {
  readonly kills: number;
  readonly seed: number;
  /** Trials at the same time; each lane's decisions follow from the seed and the number of lanes. */
  readonly lanes: number;
  /** Only this lane, to see again what went wrong in it. */
  readonly onlyLane?: number | undefined;
}

/** Kills until there were exactly so many kills, and runs every run to its end. */
export async function runCampaign(options: CampaignOptions): Promise<readonly TrialResult[]> {
  const bundle = await bundleProcess();
  const folder = mkdtempSync(join(tmpdir(), "msp-prove-crash-runs-"));
  const results: TrialResult[] = [];
  try {
    const all = Array.from({ length: options.lanes }, (_, lane) => lane);
    const lanes = all.filter((lane) => options.onlyLane === undefined || lane === options.onlyLane);
    await Promise.all(lanes.map((lane) => runLane(lane, bundle.file, folder, options, results)));
  } finally {
    bundle.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  return results.sort((one, other) => one.plan.lane - other.plan.lane || one.plan.number - other.plan.number);
}

async function runLane(
  lane: number,
  bundle: string,
  folder: string,
  { kills, seed, lanes }: CampaignOptions,
  results: TrialResult[],
): Promise<void> {
  const share = Math.floor(kills / lanes) + (lane < kills % lanes ? 1 : 0);
  const plan = planLane(seed, lane, lanes);
  let done = 0;
  // A trial that comes to none of its aims kills nothing; so many in a row means something is wrong with the aims.
  for (let number = 0, idle = 0; done < share && idle < 20; number += 1) {
    const { scenario, aims } = plan.next();
    const result = await runTrial(
      { seed, lane, number, scenario, aims, mostKills: share - done, mutant: undefined },
      bundle,
      folder,
    );
    results.push(result);
    done += result.kills.length;
    idle = result.kills.length === 0 ? idle + 1 : 0;
    plan.missed(aims.map(({ cell }) => cell).filter((cell) => !result.kills.includes(cell)));
  }
}
