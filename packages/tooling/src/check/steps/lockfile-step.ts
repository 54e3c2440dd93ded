import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lockfileProblems } from "../../lockfile/lockfile-problems.ts";
import { problemsResult } from "../problems-result.ts";
import type { Step } from "../step.ts";

/** package-lock.json installs on every platform and from any registry. */
export const lockfileStep: Step = {
  name: "lockfile",
  about: "package-lock.json holds every platform's packages and no registry address",
  async run(root) {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    return problemsResult(lockfileProblems(packages), `${Object.keys(packages).length} packages`);
  },
};
