import type * as z from "zod";
import type { AnyWorkflow } from "../../define/define-workflow.ts";
import type { Node } from "../../define/node.ts";
import { type JsonSchema, schemaAsJson } from "./schema-as-json.ts";
import { formsOfSchema, type SchemaPlace, schemaMembers } from "./schema-forms.ts";

/** A result that later nodes can name: its name, the prefix of the chain it belongs to, and its declared schema. */
export interface ScopedResult {
  readonly name: string;
  readonly prefix: string;
  readonly place: SchemaPlace;
}

/** What is declared about the results that a mapping can name. */
export interface ScopeSchemas {
  /** The schema of a whole result; `undefined` when it is not declared, or when one name stands for different things. */
  result(name: string, prefix: string): SchemaPlace | undefined;
  /** The fixed words that a member of a result can be: the options of an enum, the marks of a union. */
  words(path: string, prefix: string): readonly string[];
}

export function scopeSchemas(results: readonly ScopedResult[]): ScopeSchemas {
  const result = (name: string, prefix: string): SchemaPlace | undefined => {
    const inScope = results.filter((one) => one.name === name && prefix.startsWith(one.prefix));
    const nearest = Math.max(...inScope.map((one) => one.prefix.length));
    const [found, ...others] = inScope.filter((one) => one.prefix.length === nearest);
    return others.some(({ place }) => place.root !== found?.place.root) ? undefined : found?.place;
  };
  return {
    result,
    words: (path, prefix) => {
      const [name = "", ...members] = path.split(/\.|(?=\[)/).map((part) => (part.startsWith("[") ? "[]" : part));
      const start = result(name, prefix);
      const places = members.reduce<readonly SchemaPlace[]>(
        (list, member) => list.flatMap((place) => schemaMembers(place, member)),
        start ? [start] : [],
      );
      const words = places.flatMap((place) =>
        formsOfSchema(place).flatMap((form) => [form.const, ...(form.enum ?? [])]),
      );
      return [...new Set(words.filter((word) => typeof word === "string"))];
    },
  };
}

/** The result of a node, so far as it is declared. */
export function resultOfNode(node: Node, prefix: string): readonly ScopedResult[] {
  if (!("name" in node)) return [];
  const schema = schemaOfResult(node);
  return schema ? [{ name: node.name, prefix, place: { schema, root: schema } }] : [];
}

/** What a workflow is given, as the chains inside it see it. */
export const inputOfWorkflow = ({ input }: AnyWorkflow, prefix: string): ScopedResult => {
  const schema = schemaAsJson(input);
  return { name: "input", prefix, place: { schema, root: schema } };
};

function schemaOfResult(node: Node): JsonSchema | undefined {
  switch (node.kind) {
    case "step":
      return schemaAsJson(node.action.output);
    case "task":
      return schemaAsJson(node.answer);
    case "form":
      return ending(["answered", "gave up"], "answer", node.form.schema);
    case "waitUntil":
      return ending(["met", "gave up"], "result", node.check.output);
    case "waitFor":
      return ending(["came", "gave up"], "event", node.event.schema);
    case "approve":
      return ending(["approved", "declined"]);
    case "within":
      return ending(["in time", "over"]);
    case "recover":
      return ending(["succeeded", "failed"]);
    default:
      return undefined;
  }
}

/** How a node ended, in the words of the language, beside what it gives. */
function ending(outcomes: readonly string[], name?: string, schema?: z.core.$ZodType): JsonSchema {
  const { $defs, ...given } = schema ? schemaAsJson(schema) : {};
  return {
    type: "object",
    properties: { outcome: { enum: outcomes }, ...(name ? { [name]: given } : {}) },
    ...($defs ? { $defs } : {}),
  };
}
