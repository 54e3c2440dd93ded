import type { EntityName } from "../entities/entities.ts";
import type { EntityDefinition } from "../model/entity-definition.ts";
import type { Field } from "../model/field.ts";
import type { Scalar } from "../model/scalar.ts";
import { readKeys } from "../query/read-keys.ts";
import { fromWireDate } from "../store/wire-date.ts";
import type { Vocabulary } from "../tenant/vocabulary.ts";
import { coerceValue } from "./coerce-value.ts";
import { Refusal } from "./refusal.ts";

/** What a body asks for: only fields the caller may write, in their types. */
export interface GivenValues {
  readonly values: Readonly<Record<string, Scalar>>;
  readonly userDefined: Readonly<Record<string, string | null>>;
}

/** Whether a caller's value for a field counts. */
export const isWritable = (field: Field, verb: "create" | "update"): boolean =>
  field.readOnly !== true && !(field.readOnly === "afterCreate" && verb === "update");

const readUserDefined = (vocabulary: Vocabulary, name: EntityName, list: unknown): Record<string, string | null> => {
  const given: Record<string, string | null> = {};
  if (list === undefined || list === null) return given;
  if (!Array.isArray(list)) throw new Refusal("userDefinedFields must be a list of names and values.");
  for (const entry of list) {
    const keys = readKeys(entry);
    const defined = vocabulary.userDefinedField(name, String(keys?.get("name")));
    if (!defined) throw new Refusal(`There is no user-defined field named ${String(keys?.get("name"))} on ${name}.`);
    const value = keys?.get("value");
    const text = value === null || value === undefined || value === "" ? null : String(value);
    const valid =
      text === null ||
      defined.type === "string" ||
      (defined.type === "number" && Number.isFinite(Number(text))) ||
      (defined.type === "date" && !Number.isNaN(fromWireDate(text))) ||
      (defined.type === "list" && defined.choices?.some((choice) => String(choice.id) === text) === true);
    if (!valid) throw new Refusal(`The value of the user-defined field ${defined.name} is not valid.`);
    given[defined.name] = text;
  }
  return given;
};

/** Reads the body of a create or an update. Unknown and read-only fields are dropped without a word, as the service does. */
export const readBody = (
  definition: EntityDefinition,
  vocabulary: Vocabulary,
  verb: "create" | "update",
  body: unknown,
): GivenValues => {
  const keys = readKeys(body);
  if (!keys) throw new Refusal("The body must be one JSON object.");
  const values: Record<string, Scalar> = {};
  for (const [name, field] of Object.entries(definition.fields)) {
    const key = name.toLowerCase();
    if (keys.has(key) && isWritable(field, verb)) values[name] = coerceValue(name, field, keys.get(key));
  }
  const list = definition.hasUserDefinedFields ? keys.get("userdefinedfields") : undefined;
  return { values, userDefined: readUserDefined(vocabulary, definition.name as EntityName, list) };
};
