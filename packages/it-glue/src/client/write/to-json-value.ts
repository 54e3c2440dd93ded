import { Secret } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import type { AttributeDefinition } from "../resource/resource-definition.ts";
import { toId } from "../wire/to-id.ts";
import { toWrittenId } from "../wire/to-written-id.ts";
import { toSecretJson } from "./secret-json.ts";
import { toWrittenJson } from "./to-written-json.ts";

/** A value as IT Glue takes it for an attribute, or what is wrong with it. Messages never hold the value. */
export function toJsonValue(
  name: string,
  rule: AttributeDefinition,
  value: unknown,
  operation: string,
): { readonly json: Json } | { readonly problem: string } {
  const need = (what: string) => ({ problem: `${name} needs ${what}` });
  switch (rule.kind) {
    case "id": {
      const id = toId(value, name, operation);
      return { json: rule.asText === true ? id : toWrittenId(id) };
    }
    case "ids":
      return Array.isArray(value)
        ? { json: value.map((one) => toWrittenId(toId(one, name, operation))) }
        : need("a list of ids");
    case "word":
      return typeof value === "string" && rule.words?.includes(value) !== false
        ? { json: value as string }
        : need(`one of ${rule.words?.join(", ")}`);
    case "text":
      return typeof value === "string" ? { json: value } : need("text");
    case "date":
    case "instant":
      return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? { json: value } : need("ISO 8601 text");
    case "number":
      return Number.isFinite(value) ? { json: value as number } : need("a number");
    case "boolean":
      return typeof value === "boolean" ? { json: value } : need("true or false");
    case "secret":
      return value instanceof Secret
        ? { json: toSecretJson(value) }
        : need("a Secret of @msp/adapter-kit, so that it is not seen on its way");
    case "file":
      return isFile(value) ? { json: value as unknown as Json } : need("a file_name and Base64 content");
    case "children":
      return Array.isArray(value)
        ? { json: value.map((attributes: Json) => ({ type: rule.of ?? "", attributes })) }
        : need(`a list of ${rule.of}`);
    case "json": {
      const json = toWrittenJson(value);
      return json === undefined
        ? need("JSON that says all of it: nothing undefined, and numbers beyond 2^53 as text")
        : { json };
    }
  }
}

function isFile(value: unknown): boolean {
  const { content, file_name: fileName } = (typeof value === "object" && value !== null ? value : {}) as {
    readonly content?: unknown;
    readonly file_name?: unknown;
  };
  return typeof content === "string" && typeof fileName === "string";
}
