import * as z from "zod";
import { JsonValue } from "../json-value.ts";
import { LeafProvenance } from "../provenance/provenance.ts";

/** A JSON Schema inside the JSON form. */
export const JsonSchemaDocument = z.record(z.string(), JsonValue).meta({
  id: "JsonSchemaDocument",
  description:
    "A JSON Schema. Secret fields carry `x-secret`; the result of a step that reads a policy may carry `x-policy`, the policy's id, beside `default`.",
});

/** A role of people. */
export const RoleJson = z
  .strictObject({ id: z.string(), title: z.string(), actor: z.enum(["customer", "admin", "technician"]) })
  .meta({ id: "Role" });

/** An action: everything about it but its code. */
export const ActionJson = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    effect: z.enum(["read", "write", "irreversible"]),
    uses: z.array(z.string()).describe("Ports."),
    needs: z.array(z.string()).describe("Names the tenant must bind, such as `status:complete`."),
    input: JsonSchemaDocument,
    output: JsonSchemaDocument,
    readBack: z.boolean().describe("Whether the change is looked at again after it was made."),
    whenUnclear: z
      .enum(["send again", "look up first", "ask a person"])
      .nullable()
      .describe("How an unknown outcome is settled; null for reads."),
  })
  .meta({ id: "Action" });

/** What an author says about a node besides its title. */
export const RemarkJson = {
  why: z.string().optional().describe("Why the node is there."),
  source: z.enum(["customer", "practice"]).optional().describe("The customer's documents, or common practice."),
};

export const RemindersJson = LeafProvenance.optional().describe("Fields `after`, `every` (durations) and `atMost`.");
export const DurationJson = LeafProvenance.describe("A duration such as `30 minutes` or `2 business days`.");
