import * as z from "zod";
import type { AnyWorkflow } from "../define/define-workflow.ts";
import type { Json } from "../ports/json.ts";
import { canonicalJson } from "./journal/canonical-json.ts";
import { sha256 } from "./journal/sha256.ts";

/** Definitions are frozen, so what was worked out of one holds as long as it lives: every engine of a process asks for the same ones. */
const known = new WeakMap<AnyWorkflow, string>();
const knownSchemas = new WeakMap<z.core.$ZodType, Json>();

/**
 * The structural hash of a definition: names, kinds, labels, actions, schemas and durations, nested workflows included.
 *
 * Functions cannot be hashed reliably, so a change inside a mapping does not show; that is why every mapping's value is journaled when it is first
 * worked out, and never worked out again.
 */
export function definitionHash(workflow: AnyWorkflow): string {
  const hash = known.get(workflow) ?? sha256(canonicalJson(structureOf(workflow))).slice(0, 16);
  if (Object.isFrozen(workflow)) known.set(workflow, hash);
  return hash;
}

function structureOf(value: unknown): Json {
  if (typeof value === "function") return "function";
  if (value === null || typeof value !== "object") return value === undefined ? null : (value as Json);
  if (value instanceof z.core.$ZodType) return schemaOf(value);
  if (Array.isArray(value)) return value.map(structureOf);
  const fields = Object.entries(value).filter(([key, field]) => field !== undefined && key !== "effective");
  return Object.fromEntries(fields.map(([key, field]) => [key, structureOf(field)]));
}

function schemaOf(schema: z.core.$ZodType): Json {
  const found = knownSchemas.get(schema) ?? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json);
  knownSchemas.set(schema, found);
  return found;
}
