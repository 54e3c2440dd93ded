import { runCampaign } from "../parent/run-campaign.ts";
import type { TrialResult } from "../parent/trial-result.ts";
import { committedSeeds } from "./committed-seeds.ts";
import { type MutantName, mutants } from "./mutants.ts";

/** Tries every mutant at its committed seed, and the right engine at the same one. Whether each mutant was caught and the right engine was not. */
export async function tryMutants(say: (text: string) => void): Promise<boolean> {
  let isRight = true;
  for (const name of Object.keys(mutants) as MutantName[]) {
    const { seed, kills, promise } = committedSeeds[name];
    const caught = await firstFailure({ seed, kills, mutant: name });
    const right = await firstFailure({ seed, kills, mutant: undefined });
    const finding = caught?.findings.find(({ kind }) => kind === promise);
    isRight &&= finding !== undefined && right === undefined;
    const verdict = finding
      ? `caught at seed ${seed}, trial ${caught?.plan.number}: ${finding.kind}: ${finding.text}`
      : `NOT CAUGHT at seed ${seed}${caught ? `, only: ${caught.findings.map(({ text }) => text).join("; ")}` : ""}`;
    say(`${name} (${mutants[name].about})\n  ${verdict}`);
    say(
      right
        ? `  THE RIGHT ENGINE FAILS THERE, TOO: ${right.findings.map(({ text }) => text).join("; ")}`
        : "  the right engine passes there",
    );
  }
  return isRight;
}

/** The first trial of a short campaign that the judge objects to. */
async function firstFailure(options: {
  seed: number;
  kills: number;
  mutant: MutantName | undefined;
}): Promise<TrialResult | undefined> {
  let failure: TrialResult | undefined;
  await runCampaign({
    ...options,
    lanes: 4,
    onTrial(result) {
      if (result.findings.length > 0) failure ??= result;
      return failure !== undefined;
    },
  });
  return failure;
}
