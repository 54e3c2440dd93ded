import { runNode } from "../process/run-node.ts";
import { toolScript } from "../process/tool-script.ts";

const SETTINGS = [
  // A CommonJS TypeScript file cannot import an ES module under node16; from node20 on it can.
  { module: "node16", resolution: "node16", files: ["types.mts"] },
  { module: "node20", resolution: "node16", files: ["types.mts", "types.cts", "types.ts"] },
  { module: "nodenext", resolution: "nodenext", files: ["types.mts", "types.cts", "types.ts"] },
  { module: "preserve", resolution: "bundler", files: ["types.mts", "types.ts"] },
] as const;

const COMMON = [
  "--noEmit",
  "--strict",
  "--target",
  "es2022",
  "--lib",
  "es2023",
  "--types",
  "node",
  "--skipLibCheck",
  "false",
];

/** Compiles the consumer under each module setting people use, libraries included, and returns what fails. */
export const typeCheckConsumer = async (root: string, directory: string): Promise<readonly string[]> => {
  const compiler = toolScript(root, "typescript", "tsc");
  const runs = SETTINGS.map(async ({ module, resolution, files }) => {
    const parameters = [compiler, ...COMMON, "--module", module, "--moduleResolution", resolution, ...files];
    const { code, output } = await runNode(parameters, { directory });
    return code === 0 ? [] : [`types under module ${module}, resolution ${resolution}:\n${output.trim()}`];
  });
  return (await Promise.all(runs)).flat();
};
