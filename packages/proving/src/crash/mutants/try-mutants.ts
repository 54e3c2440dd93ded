import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleProcess } from "../parent/bundle-process.ts";
import { runTrial } from "../parent/trial.ts";
import { committedSeeds } from "./committed-seeds.ts";
import { type MutantName, mutants } from "./mutants.ts";

/** What became of one mutant at its seed. */
export interface MutantVerdict {
  readonly name: MutantName;
  /** What the judge said about the promise it is known to break; `undefined` when it was not caught. */
  readonly caughtBy: string | undefined;
  /** Everything the judge said about the right engine in the same trial; it has to be nothing. */
  readonly rightEngine: readonly string[];
}

/** Tries every mutant at its committed seed, and the right engine in the same trial. */
export async function tryMutants(): Promise<readonly MutantVerdict[]> {
  const bundle = await bundleProcess();
  const folder = mkdtempSync(join(tmpdir(), "msp-prove-crash-mutants-"));
  const folderOf = (whose: string) => mkdtempSync(join(folder, whose));
  const verdicts: MutantVerdict[] = [];
  try {
    for (const name of Object.keys(mutants) as MutantName[]) {
      const { seed, cells, promise } = committedSeeds[name];
      const aims = cells.map((cell) => ({ cell, nth: 1 }));
      const plan = { seed, number: 0, scenario: "tree", aims, mostKills: aims.length } as const;
      const [wrong, right] = await Promise.all([
        runTrial({ ...plan, lane: 0, mutant: name }, bundle.file, folderOf("mutant")),
        runTrial({ ...plan, lane: 0, mutant: undefined }, bundle.file, folderOf("right")),
      ]);
      const finding = wrong.findings.find(({ kind }) => kind === promise);
      verdicts.push({
        name,
        caughtBy: finding && `${finding.kind}: ${finding.text}`,
        rightEngine: right.findings.map(({ kind, text }) => `${kind}: ${text}`),
      });
    }
    return verdicts;
  } finally {
    bundle.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** A verdict in words. */
export const mutantLines = ({ name, caughtBy, rightEngine }: MutantVerdict): readonly string[] => [
  `${name} (${mutants[name].about}), seed ${committedSeeds[name].seed}, killed at ${committedSeeds[name].cells.join("; ")}`,
  caughtBy === undefined ? "  NOT CAUGHT" : `  caught: ${caughtBy}`,
  rightEngine.length === 0
    ? "  the right engine passes there"
    : `  THE RIGHT ENGINE FAILS THERE: ${rightEngine.join("; ")}`,
];
