import type { Point } from "../markdown/markdown-list.ts";
import { assignments } from "../provenance/provenance-in-words.ts";
import { provenanceOf } from "../provenance/provenance-of.ts";
import type { SopContext } from "./sop-context.ts";

/** What the run hands back, and to a workflow that runs this one. */
export const resultSection = ({ workflow }: SopContext): readonly Point[] =>
  assignments(provenanceOf(workflow.output).value).map((text) => ({ text }));
