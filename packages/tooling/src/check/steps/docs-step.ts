import { checkSnippets } from "../../snippets/check-snippets.ts";
import { findSnippets } from "../../snippets/find-snippets.ts";
import { linkProblems } from "../../snippets/link-problems.ts";
import { problemsResult } from "../problems-result.ts";
import type { Step } from "../step.ts";

/** TypeScript in README files, docs and `@example` blocks compiles against the sources; links between pages lead somewhere. */
export const docsStep: Step = {
  name: "docs",
  about: "TypeScript in README files, docs and @example blocks compiles, and links lead somewhere",
  async run(root) {
    const snippets = findSnippets(root);
    return problemsResult([...checkSnippets(root, snippets), ...linkProblems(root)], `${snippets.length} snippets`);
  },
};
