import { runNode } from "../../process/run-node.ts";
import { toolScript } from "../../process/tool-script.ts";
import { publicPackages } from "../../repository/workspace-packages.ts";
import { problemsResult } from "../problems-result.ts";
import type { Step } from "../step.ts";

/** Each published package's package.json agrees with the files it would publish. */
export const publintStep: Step = {
  name: "publint",
  about: "publint --strict on every published package",
  after: ["build"],
  async run(root) {
    const script = toolScript(root, "publint");
    const packages = publicPackages(root);
    const runs = await Promise.all(
      packages.map(async ({ directory, manifest }) => {
        const { code, output } = await runNode([script, "--strict"], { directory });
        return code === 0 ? [] : [`${manifest.name}\n${output.trim()}`];
      }),
    );
    return problemsResult(runs.flat(), `${packages.length} packages`);
  },
};
