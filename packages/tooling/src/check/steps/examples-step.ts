import { join } from "node:path";
import { runNode } from "../../process/run-node.ts";
import { listFiles } from "../../repository/list-files.ts";
import { problemsResult } from "../problems-result.ts";
import type { Step } from "../step.ts";

/** Long enough for a slow machine, short enough that a hanging example does not look like a slow gate. */
const LIMIT = 60_000;

/** Every numbered example runs to its end without credentials and says something. Their types are checked by "types". */
export const examplesStep: Step = {
  name: "examples",
  about: "every numbered example runs, without credentials, and prints what it did",
  async run(root) {
    const directory = join(root, "examples");
    const files = listFiles(directory, (path) => /(^|\/)\d\d-[^/]+\.ts$/.test(path));
    const problems: string[] = [];
    for (const file of files) {
      const { code, output } = await runNode(["--conditions=@msp/source", "--import=tsx", file], {
        directory,
        timeout: LIMIT,
        environment: withoutCredentials(),
      });
      if (code !== 0) problems.push(`examples/${file} ended with code ${code}:\n${output.trim()}`);
      else if (output.trim() === "") problems.push(`examples/${file} printed nothing`);
    }
    if (files.length === 0) problems.push("examples/ holds no numbered example (01-….ts)");
    return problemsResult(problems, `${files.length} examples`);
  },
};

/** A developer's own credentials must not make an example pass, or reach a real service. */
const withoutCredentials = (): Record<string, undefined> =>
  Object.fromEntries(
    Object.keys(process.env)
      .filter((name) => /^(MSP|AUTOTASK|DATTO|ITGLUE|AUTOELEVATE|SMTP)_/.test(name))
      .map((name) => [name, undefined]),
  );
