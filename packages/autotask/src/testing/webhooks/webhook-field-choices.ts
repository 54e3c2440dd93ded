import type { EntityDefinition } from "../model/entity-definition.ts";
import type { PicklistValue } from "../model/picklist-value.ts";

/** The first id of the fields a webhook can watch; far from the ids of records, so that mixed-up ids show in tests. */
const firstFieldId = 601;

/** Whether a webhook can watch a field. Which ones the service leaves out is unconfirmed; here it is what queries cannot name and who impersonated. */
export const isWebhookField = (definition: EntityDefinition, name: string): boolean => {
  const field = definition.fields[name];
  return (
    field !== undefined && field.queryable !== false && field.type !== "byte[]" && !name.startsWith("impersonator")
  );
};

/** The choices of `fieldID`: every field of the entity that a webhook can watch. */
export const webhookFieldChoices = (definition: EntityDefinition): readonly PicklistValue[] =>
  Object.keys(definition.fields).flatMap((name, index) =>
    isWebhookField(definition, name) ? [{ value: firstFieldId + index, label: name, isSystem: true }] : [],
  );
