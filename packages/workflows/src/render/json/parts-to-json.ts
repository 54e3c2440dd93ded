import type * as z from "zod";
import type { AnyAction } from "../../define/define-action.ts";
import type { Role } from "../../define/define-role.ts";
import type { NodeOf } from "../../define/node.ts";
import type { OutlineEntry } from "../outline-of.ts";
import { hideSecrets } from "../provenance/hide-secrets.ts";
import type { LeafProvenance } from "../provenance/provenance.ts";
import { type JsonSchema, schemaAsJson } from "../schema/schema-as-json.ts";
import type { NodeJson } from "./node-json.ts";

type Step = Extract<NodeJson, { kind: "step" }>;
type Schema = Step["action"]["input"];

/** An action without its code. */
export const actionToJson = ({
  id,
  title,
  effect,
  uses,
  needs,
  input,
  output,
  verify,
  again,
}: AnyAction): Step["action"] => ({
  id,
  title,
  effect,
  uses: [...uses],
  needs: [...needs],
  input: schemaToJson(input),
  output: schemaToJson(output),
  readBack: verify !== undefined,
  whenUnclear: effect === "read" ? null : whenUnclear(again),
});

const whenUnclear = (again: AnyAction["again"]): "send again" | "look up first" | "ask a person" => {
  if (again === "safe") return "send again";
  return again === "ask" || again === undefined ? "ask a person" : "look up first";
};

export const schemaToJson = (schema: z.core.$ZodType): Schema => schemaAsJson(schema) as JsonSchema & Schema;

export const roleToJson = ({ id, title, actor }: Role): Role => ({ id, title, actor });

/** What a mapping gives to something with a schema; constants in its secret fields are left out. */
export const inputToJson = (leaf: unknown, schema: z.core.$ZodType, entry: OutlineEntry): LeafProvenance => {
  const { value, reads } = entry.provenanceOf(leaf);
  return { value: hideSecrets(value, schemaAsJson(schema)), reads };
};

/** Leaves by name, without those that were not given. */
export const leavesToJson = <Name extends string>(
  entry: OutlineEntry,
  leaves: { readonly [N in Name]: unknown },
): { [N in Name]?: LeafProvenance } =>
  Object.fromEntries(
    Object.entries(leaves).flatMap(([name, leaf]) => (leaf === undefined ? [] : [[name, entry.provenanceOf(leaf)]])),
  ) as { [N in Name]?: LeafProvenance };

export const checklistToJson = ({ id, title, items }: NodeOf<"checklist">["checklist"]) => ({
  id,
  title,
  items: Object.entries(items).map(([key, item]) => ({
    key,
    title: item.title,
    important: item.important ?? false,
    ...(item.evidence ? { evidence: item.evidence } : {}),
  })),
});

export const nestedToJson = ({ id, title, version, effective, purpose, input }: NodeOf<"run">["workflow"]) => ({
  id,
  title,
  version,
  effective,
  purpose,
  input: schemaToJson(input),
});
