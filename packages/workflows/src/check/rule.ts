import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Finding } from "./finding.ts";
import type { Place } from "./places-of.ts";

/** One thing to look for: in the tree, or in the places it is made of. */
export type Rule = (workflow: AnyWorkflow, places: readonly Place[]) => Iterable<Finding>;
