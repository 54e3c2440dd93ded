import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, type Row, row } from "./row.ts";
import { compilerOptions } from "./type-check/compiler-options.ts";
import { generatedWorkflow, type Size } from "./type-check/generated-workflow.ts";
import { workflowsDeclarations } from "./type-check/workflows-declarations.ts";

const checkOneFile = fileURLToPath(new URL("type-check/check-one-file.mjs", import.meta.url));
const file = fileURLToPath(new URL("type-check/generated-case.ts", import.meta.url));
const options = compilerOptions();
const rounds = 9;

interface Sample {
  /** From the start of the process to its end, as whoever waits for `tsc` knows it. */
  readonly wholeMs: number;
  /** Checking alone, without starting the compiler and reading zod and the standard library. */
  readonly checkMs: number;
}

/**
 * What a workflow of 100 steps with 10 decisions costs the compiler, against the same file with its steps' zod schemas alone. Every sample is a
 * process of its own that starts cold, as `tsc` does; both files take turns, so that whatever else the machine does meets both. Medians.
 */
export async function bench(): Promise<readonly Row[]> {
  const declarations = workflowsDeclarations();
  return [
    ...rowsFor(
      "type-check: 100 steps (50 tasks, 25 actions used twice), 10 decisions",
      { tasks: 50, actions: 25 },
      declarations,
    ),
    ...rowsFor(
      "type-check: 100 steps (each an action of its own), 10 decisions",
      { tasks: 0, actions: 100 },
      declarations,
    ),
  ];
}

function rowsFor(
  name: string,
  steps: Pick<Size, "tasks" | "actions">,
  declarations: { readonly [path: string]: string },
): readonly Row[] {
  const generated = generatedWorkflow({ steps: 100, decisions: 10, ...steps });
  const ours: Sample[] = [];
  const bare: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(check({ [file]: generated.schemasAlone }));
    ours.push(check({ ...declarations, [file]: generated.workflow }));
  }
  const of = (samples: readonly Sample[], what: keyof Sample) => median(samples.map((sample) => sample[what]));
  return [
    row(`${name}, against their zod schemas alone`, "ms", of(ours, "wholeMs"), of(bare, "wholeMs")),
    row(
      `${name}: checking alone, without starting the compiler and reading zod`,
      "ms",
      of(ours, "checkMs"),
      of(bare, "checkMs"),
    ),
  ];
}

function check(sources: { readonly [path: string]: string }): Sample {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [checkOneFile], {
    input: JSON.stringify({ file, options, sources }),
    encoding: "utf8",
  });
  const wholeMs = performance.now() - began;
  if (status !== 0) throw new Error(`The generated file does not type-check:\n${stderr}`);
  return { wholeMs, ...(JSON.parse(stdout) as { checkMs: number }) };
}
