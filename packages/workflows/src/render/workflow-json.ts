import * as z from "zod";
import { tenantKinds } from "../define/need.ts";
import { JsonSchemaDocument, RoleJson } from "./json/json-parts.ts";
import { NodeJson } from "./json/node-json.ts";
import { LeafProvenance } from "./provenance/provenance.ts";

/** The JSON form of a workflow: everything but its code, for other programs to read. */
export const WorkflowJson = z.strictObject({
  format: z.literal(1).describe("Version of this form."),
  id: z.string(),
  title: z.string(),
  version: z.string().describe("Semantic version of the procedure."),
  effective: z.string().describe("First day the version is in force, YYYY-MM-DD."),
  purpose: z.string(),
  input: JsonSchemaDocument,
  output: LeafProvenance,
  roles: z.array(RoleJson).describe("Everybody who does, answers or approves something."),
  needs: z
    .array(z.strictObject({ kind: z.enum(["port", ...tenantKinds]), id: z.string() }))
    .describe("Ports, and names the tenant must bind, in order of first use."),
  ordering: z.array(
    z.strictObject({
      earlier: z.string().describe("Path of a node."),
      later: z.string().describe("Path of a node."),
      verified: z.boolean().describe("Whether the earlier one must also have proven what it did."),
      because: z.string(),
    }),
  ),
  nodes: z.array(NodeJson),
});
export type WorkflowJson = z.output<typeof WorkflowJson>;
