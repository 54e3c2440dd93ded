import { type AnyWorkflow, defineWorkflow } from "@msp/workflows";
import type { EntryOf } from "@msp/workflows/run";
import * as z from "zod";

/** Stands in for a definition that is not registered here: places go by their paths, and nothing is made up. */
export const unknownWorkflow = ({ workflow, version }: EntryOf<"started">): AnyWorkflow =>
  defineWorkflow({
    id: workflow,
    title: workflow,
    version,
    effective: "1970-01-01",
    purpose: "The definition of this version is not registered here.",
    input: z.unknown(),
    steps: (flow) => flow,
    output: () => null,
  });
