import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { problemsResult } from "../check/problems-result.ts";
import type { StepResult } from "../check/step.ts";
import { runNode } from "../process/run-node.ts";
import { entryPoints } from "../repository/entry-points.ts";
import { publicPackages } from "../repository/workspace-packages.ts";
import { installConsumer } from "./install-consumer.ts";
import { packPackage } from "./pack-package.ts";
import { tarballProblems } from "./tarball-problems.ts";
import { typeCheckConsumer } from "./type-check-consumer.ts";
import { writeConsumer } from "./write-consumer.ts";

/** Packs every public package, installs them in an empty directory and uses them as a stranger would. */
export const verifyPackages = async (root: string): Promise<StepResult> => {
  const packages = publicPackages(root);
  const directory = mkdtempSync(join(tmpdir(), "msp-pack-"));
  try {
    const packed = await Promise.all(packages.map((workspace) => packPackage(workspace, directory)));
    const problems = [
      ...packed.flatMap(tarballProblems),
      ...packages
        .filter((workspace) => !existsSync(join(workspace.directory, "pack-smoke.mjs")))
        .map(({ folder }) => `packages/${folder} has no pack-smoke.mjs: nothing would prove that it works once packed`),
    ];
    const installed = await installConsumer(root, directory, packed);
    if (installed.code !== 0) return problemsResult([...problems, `npm install failed:\n${installed.output}`], "");

    const specifiers = packages.flatMap((workspace) => entryPoints(workspace).map(({ specifier }) => specifier));
    const files = writeConsumer(directory, packages, specifiers);
    const run = async (label: string, parameters: readonly string[]): Promise<readonly string[]> => {
      const { code, output } = await runNode(parameters, { directory, timeout: 120_000 });
      return code === 0 ? [] : [`${label} failed:\n${output.trim()}`];
    };
    const commands = packages.flatMap(({ manifest }) =>
      Object.entries(manifest.bin ?? {}).map(([name, path]) => ({
        name,
        path: join("node_modules", manifest.name, path),
      })),
    );
    const used = await Promise.all([
      run("use from an ES module", [files.usedFromModule]),
      run("use from CommonJS", [files.usedFromCommonJs]),
      typeCheckConsumer(root, directory),
      ...commands.map(({ name, path }) => run(`${name} --help`, [path, "--help"])),
    ]);
    problems.push(...used.flat());
    return problemsResult(problems, `${specifiers.length} entry points of ${packages.length} packages`);
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  }
};
