import { defineWorkflow } from "@msp/workflows";
import * as z from "zod";

/** A workflow of a user's own module, whose input says nothing about a customer. */
export const noCustomer = defineWorkflow({
  id: "no-customer",
  title: "Do nothing for nobody",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Shows that a live run needs a customer.",
  input: z.object({}),
  steps: (flow) => flow,
  output: () => ({ done: true }),
});
