import { execFileSync } from "node:child_process";
import { median, type Row, row } from "./row.ts";

/** Loads a module in a process of its own and tells how long that took and how much memory it holds afterwards. */
const load = (specifier: string): { ms: number; bytes: number } => {
  const script = `
    const before = (global.gc(), process.memoryUsage().heapUsed);
    const start = performance.now();
    const loaded = await import(${JSON.stringify(specifier)});
    const ms = performance.now() - start;
    global.gc();
    console.log(JSON.stringify({ ms, bytes: process.memoryUsage().heapUsed - before, names: Object.keys(loaded).length }));`;
  const output = execFileSync(process.execPath, ["--expose-gc", "--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  return JSON.parse(output) as { ms: number; bytes: number };
};

const rounds = 11;

/** What importing the built `@msp/workflows` costs against bare zod, its only dependency. Needs a build: the sources load through a compiler. */
export async function bench(): Promise<readonly Row[]> {
  const ours: { ms: number; bytes: number }[] = [];
  const bare: { ms: number; bytes: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(load("@msp/workflows"));
    bare.push(load("zod"));
  }
  const of = (all: readonly { ms: number; bytes: number }[], what: "ms" | "bytes") =>
    median(all.map((one) => one[what]));
  return [
    row("import @msp/workflows, against zod alone", "ms", of(ours, "ms"), of(bare, "ms")),
    row(
      "heap after import of @msp/workflows, against zod alone",
      "MB",
      of(ours, "bytes") / 1e6,
      of(bare, "bytes") / 1e6,
    ),
  ];
}
