import { runNode } from "../process/run-node.ts";
import { toolScript } from "../process/tool-script.ts";
import type { Step } from "./step.ts";

/** A step that runs one installed command in the root of the repository and passes when the command does. */
export const toolStep = (
  step: Pick<Step, "name" | "about" | "after">,
  tool: {
    readonly package: string;
    readonly command?: string;
    readonly parameters: readonly string[];
    readonly environment?: Readonly<Record<string, string>>;
    /** Picks the words for the summary out of what the command printed. */
    readonly note?: (output: string) => string | undefined;
  },
): Step => ({
  ...step,
  async run(root) {
    const script = toolScript(root, tool.package, tool.command);
    const { code, output } = await runNode([script, ...tool.parameters], {
      directory: root,
      ...(tool.environment ? { environment: tool.environment } : {}),
    });
    const note = tool.note?.(output);
    return { passed: code === 0, output, ...(note === undefined ? {} : { note }) };
  },
});
