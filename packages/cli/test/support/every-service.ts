import { defineAction, defineWorkflow } from "@msp/workflows";
import type { PortName } from "@msp/workflows/ports";
import * as z from "zod";

const look = (port: PortName) =>
  defineAction({
    id: `look-at-${port}`,
    title: `Look at ${port}`,
    effect: "read",
    uses: [port],
    input: z.strictObject({}),
    output: z.object({ seen: z.boolean() }),
    run: async () => ({ seen: true }),
  });

/** A workflow that has to do with every kind of service besides service desk and mail. */
export const everyService = defineWorkflow({
  id: "every-service",
  title: "Look at every service",
  version: "1.0.0",
  effective: "2026-12-01",
  purpose: "Names every port.",
  input: z.strictObject({ companyId: z.string() }),
  steps: (flow) =>
    flow
      .step("devices", look("devices"), () => ({}))
      .step("power", look("power"), () => ({}))
      .step("documentation", look("documentation"), () => ({}))
      .step("elevation", look("elevation"), () => ({}))
      .step("files", look("fileReputation"), () => ({})),
  output: ({ files }) => files,
});
