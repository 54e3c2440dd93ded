import type { Point } from "../markdown/markdown-list.ts";
import { assignments } from "../provenance/provenance-in-words.ts";
import type { SopContext } from "./sop-context.ts";

/** What the run hands back, and to a workflow that runs this one. */
export const resultSection = ({ output }: SopContext): readonly Point[] =>
  assignments(output().value).map((text) => ({ text }));
