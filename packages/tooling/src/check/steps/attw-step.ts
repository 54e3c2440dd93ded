import { runNode } from "../../process/run-node.ts";
import { toolScript } from "../../process/tool-script.ts";
import { publicPackages } from "../../repository/workspace-packages.ts";
import { problemsResult } from "../problems-result.ts";
import type { Step } from "../step.ts";

/** Each published package's types resolve for every module resolution an ESM-only package serves. */
export const attwStep: Step = {
  name: "attw",
  about: "attw --pack --profile esm-only on every published package",
  after: ["build"],
  async run(root) {
    const script = toolScript(root, "@arethetypeswrong/cli", "attw");
    const packages = publicPackages(root);
    const problems: string[] = [];
    // One after the other: each packs its package and holds it in memory.
    for (const { directory, manifest } of packages) {
      const { code, output } = await runNode([script, "--pack", ".", "--profile", "esm-only", "--no-color"], {
        directory,
      });
      if (code !== 0) problems.push(`${manifest.name}\n${output.trim()}`);
    }
    return problemsResult(problems, `${packages.length} packages`);
  },
};
