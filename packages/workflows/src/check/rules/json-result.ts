import type * as z from "zod";
import type { Node } from "../../define/node.ts";
import { notJsonIn } from "../not-json-in.ts";
import type { Rule } from "../rule.ts";

/** Results and answers are journaled as JSON, so a value that JSON cannot carry would come back as another one after a restart. */
export const jsonResult: Rule = function* (_, places) {
  for (const { node, path, metBefore } of places) {
    const kept = metBefore ? undefined : keptSchema(node);
    const found = kept && notJsonIn(kept.schema);
    if (!kept || found === undefined) continue;
    yield {
      severity: "error",
      rule: "json-result",
      path,
      message: `${kept.what} at "${path}" holds a ${found}, which the journal cannot keep. Use text, numbers, booleans, lists and objects; for an instant, ISO 8601 text.`,
    };
  }
};

function keptSchema(node: Node): { readonly what: string; readonly schema: z.core.$ZodType } | undefined {
  switch (node.kind) {
    case "step":
      return { what: `The output of "${node.action.id}"`, schema: node.action.output };
    case "waitUntil":
      return { what: `The output of "${node.check.id}"`, schema: node.check.output };
    case "task":
      return { what: "The answer", schema: node.answer };
    case "form":
      return { what: `The answer to the form "${node.form.id}"`, schema: node.form.schema };
    case "waitFor":
      return { what: `The body of the event "${node.event.id}"`, schema: node.event.schema };
    default:
      return undefined;
  }
}
