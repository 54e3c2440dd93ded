import { join } from "node:path";
import { runNode } from "../../process/run-node.ts";
import type { Step } from "../step.ts";

/** Real processes are killed fifty times over real requests, and the fake services' private books are asked what became of it. A fixed seed. */
export const proveStep: Step = {
  name: "prove",
  about: "50 kills of real processes lose nothing, double nothing and leave nothing unfinished (npm run prove:crash)",
  async run(root) {
    const program = join(root, "packages", "proving", "src", "crash", "main.ts");
    const parameters = ["--conditions=@msp/source", "--import=tsx", program, "--kills", "50", "--seed", "1"];
    const { code, output } = await runNode(parameters, { directory: root });
    const note = /^kills .*$/m.exec(output)?.[0];
    return { passed: code === 0, output, ...(note === undefined ? {} : { note }) };
  },
};
