// npm run prove:crash -- --kills 50 --seed 1 [--lanes 4] [--lane L] [--json], or --mutants.
import { parseArgs } from "node:util";
import { mutantLines, tryMutants } from "./mutants/try-mutants.ts";
import { runCampaign } from "./parent/run-campaign.ts";
import { coverageLines, coverageOf } from "./report/coverage.ts";
import { keepFailure } from "./report/keep-failure.ts";
import { doubtLines, summarize, summaryLine } from "./report/summary.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    lanes: { type: "string", default: "4" },
    lane: { type: "string" },
    json: { type: "boolean", default: false },
    mutants: { type: "boolean", default: false },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const whole = (name: string, text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  process.stderr.write(`--${name} takes a whole number, not "${text}".\n`);
  process.exit(2);
};

if (values.mutants) await proveMutants();
else await prove();

async function proveMutants(): Promise<void> {
  const verdicts = await tryMutants();
  for (const verdict of verdicts) for (const line of mutantLines(verdict)) say(line);
  const isRight = verdicts.every(({ caughtBy, rightEngine }) => caughtBy !== undefined && rightEngine.length === 0);
  process.exitCode = isRight ? 0 : 1;
}

async function prove(): Promise<void> {
  const kills = whole("kills", values.kills);
  const seed = whole("seed", values.seed);
  const lanes = whole("lanes", values.lanes);
  const onlyLane = values.lane === undefined ? undefined : whole("lane", values.lane);
  const started = Date.now();
  const results = await runCampaign({ kills, seed, lanes, onlyLane });
  const failed = results.filter(({ findings }) => findings.length > 0);
  const wanted = onlyLane === undefined ? kills : 0;
  const summary = summarize(results, wanted);
  const coverage = coverageOf(results.flatMap((result) => result.kills));
  const doubts = results.flatMap((result) => result.doubts);
  process.exitCode = summary.isProven ? 0 : 1;
  if (values.json) {
    say(
      JSON.stringify({
        ...summary,
        seconds: (Date.now() - started) / 1000,
        coverage: Object.fromEntries(coverage),
        doubts,
        failures: failed.map(({ plan, findings }) => ({ plan, findings })),
      }),
    );
    return;
  }
  for (const result of failed) {
    const { lane, number, scenario } = result.plan;
    say(`Seed ${seed}, lane ${lane}, trial ${number} (${scenario}), killed at: ${result.kills.join("; ")}`);
    for (const { kind, text } of result.findings) say(`  ${kind}: ${text}`);
    say(`  journal and ledger: ${keepFailure(result)}`);
    say(`  again: npm run prove:crash -- --kills ${kills} --seed ${seed} --lanes ${lanes} --lane ${lane}`);
  }
  const others = Object.entries(summary.happened).map(([what, times]) => `${what} ${times}`);
  say(
    `In ${Math.round((Date.now() - started) / 1000)} s. Also: ${others.join(", ")}; people asked about a refusal ${summary.refusals}.`,
  );
  say(summaryLine(summary));
  for (const line of coverageLines(coverage)) say(line);
  const { emptyCells } = summary;
  say(
    emptyCells.length === 0
      ? "\nNo cell is empty."
      : `\nEmpty cells: ${emptyCells.length} (shown as a dot; ${kills} kills cannot fill them all).`,
  );
  say(doubts.length === 0 ? "No doubts." : "\nDoubts, each with the question that was asked:");
  for (const doubt of doubts) for (const line of doubtLines(doubt)) say(line);
}
