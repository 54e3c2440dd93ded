import type { EntityDefinition } from "../model/entity-definition.ts";
import type { Scalar } from "../model/scalar.ts";

/** A record with every field empty. */
export const blankValues = (definition: EntityDefinition): Record<string, Scalar> =>
  Object.fromEntries(Object.keys(definition.fields).map((name) => [name, null]));

/** Gives empty fields what the service stores when nobody gave a value. */
export const fillInitialValues = (definition: EntityDefinition, values: Record<string, Scalar>): void => {
  for (const [name, field] of Object.entries(definition.fields)) {
    if (values[name] === null && field.initially !== undefined) values[name] = field.initially;
  }
};
