import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteEngine } from "@msp/engine-sqlite";
import { openBareFile } from "./durable/bare-file.ts";
import { bench as by, counting, host, waiting } from "./durable/bench-host.ts";
import { runChild } from "./durable/run-child.ts";
import { median, type Row, row } from "./row.ts";

const waitingRuns = 100_000;
const rounds = 3;

interface Resumed {
  readonly milliseconds: number;
  readonly megabytes: number;
}

async function fill(file: string): Promise<void> {
  const engine = await createSqliteEngine({ ...host, workflows: [waiting], file });
  for (let at = 0; at < waitingRuns; at += 1_000) {
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => engine.start(waiting, { input: {}, startKey: `${at + index}`, by })),
    );
    await engine.runUntilIdle();
  }
  const { length } = await engine.requests();
  if (length !== waitingRuns) throw new Error(`${length} runs wait.`);
  await engine.close();
}

const resumed = (file: string): Resumed => {
  const measured = Array.from({ length: rounds }, () => runChild<Resumed>("resume-child.ts", [file]));
  return {
    milliseconds: median(measured.map((one) => one?.milliseconds ?? Number.NaN)),
    megabytes: median(measured.map((one) => one?.megabytes ?? Number.NaN)),
  };
};

/** Opening a killed file with the driver alone, which reads its log again. */
function openedBare(file: string, driver: string): number {
  const start = performance.now();
  const bare = openBareFile(file, driver);
  bare.prepare("SELECT count(*) FROM entries").get();
  const milliseconds = performance.now() - start;
  bare.close();
  return milliseconds;
}

/** Time and memory to go on after a restart, with many runs at rest and after a kill in the middle of work. */
export async function bench(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "msp-bench-"));
  try {
    const full = join(folder, "full.sqlite");
    await fill(full);
    const many = resumed(full);
    const none = resumed(join(folder, "empty.sqlite"));

    const recovered: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const killed = join(folder, `killed-${round}.sqlite`);
      const copy = join(folder, `copy-${round}.sqlite`);
      runChild("killed-child.ts", [killed]);
      for (const part of ["", "-wal"]) cpSync(`${killed}${part}`, `${copy}${part}`);
      let wentOnAt: number | undefined;
      const onEntry = () => {
        wentOnAt ??= performance.now();
      };
      const start = performance.now();
      const engine = await createSqliteEngine({ ...host, workflows: [counting(400)], file: killed, onEntry });
      await engine.runUntilIdle();
      if (wentOnAt === undefined) throw new Error("Nothing was left to go on with.");
      recovered.push(wentOnAt - start);
      bare.push(openedBare(copy, engine.store.driver));
      await engine.close();
    }

    const count = waitingRuns.toLocaleString("en-US");
    return [
      row(
        `durable: time to resume with ${count} runs waiting (wanted: < 2000), against none`,
        "ms",
        many.milliseconds,
        none.milliseconds,
      ),
      row(
        `durable: memory of the process with ${count} runs waiting (wanted: < 300), against none`,
        "MB",
        many.megabytes,
        none.megabytes,
      ),
      row(
        "durable: first new entry after SIGKILL with 50 runs at work (wanted: < 500), against opening the file bare",
        "ms",
        median(recovered),
        median(bare),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
