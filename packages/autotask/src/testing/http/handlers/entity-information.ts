import type { EntityName } from "../../entities/entities.ts";
import type { EntityDefinition, Verb } from "../../model/entity-definition.ts";
import type { PicklistValue } from "../../model/picklist-value.ts";
import type { UserDefinedField } from "../../model/user-defined-field.ts";
import { accessOf } from "../../tenant/permissions.ts";
import { isWebhookField } from "../../webhooks/webhook-field-choices.ts";
import { isWebhookSubject } from "../../webhooks/webhook-subjects.ts";
import { jsonAnswer } from "../answer.ts";
import type { ApiCall } from "../api-call.ts";

const canDo = (definition: EntityDefinition, verb: Verb): boolean =>
  definition.root?.includes(verb) === true || definition.child?.verbs.includes(verb) === true;

const informationOf = (call: ApiCall, entity: EntityName) => {
  const { definition } = call.tenant.database.table(entity);
  const access = (possible: boolean, what: Verb | "query") =>
    possible ? accessOf(call.permissions, entity, what) : "None";
  const canQuery = definition.queryable !== false;
  return {
    name: definition.type,
    canCreate: canDo(definition, "create"),
    canDelete: canDo(definition, "delete"),
    canQuery,
    canUpdate: canDo(definition, "update"),
    userAccessForCreate: access(canDo(definition, "create"), "create"),
    userAccessForDelete: access(canDo(definition, "delete"), "delete"),
    userAccessForQuery: access(canQuery, "query"),
    userAccessForUpdate: access(canDo(definition, "update"), "update"),
    hasUserDefinedFields: definition.hasUserDefinedFields === true,
    supportsWebhookCallouts: isWebhookSubject(entity),
  };
};

const wirePicklist = (values: readonly PicklistValue[]) =>
  values.map((value, index) => ({
    value: String(value.value),
    label: value.label,
    isDefaultValue: value.isDefaultValue === true,
    sortOrder: index,
    parentValue: value.parentValue === undefined ? "" : String(value.parentValue),
    isActive: value.isActive !== false,
    isSystem: value.isSystem === true,
  }));

/** `GET /{Entity}/entityInformation`. */
export const entityInformation = (call: ApiCall, entity: EntityName): Response =>
  jsonAnswer(200, { info: informationOf(call, entity) });

/** `GET /EntityInformation`: the same for every entity. */
export const allEntityInformation = (call: ApiCall, names: readonly EntityName[]): Response =>
  jsonAnswer(200, { info: names.map((name) => informationOf(call, name)) });

/** `GET /{Entity}/entityInformation/fields`. Picklist values are texts here and numbers in records. */
export const fieldInformation = (call: ApiCall, entity: EntityName): Response => {
  const { definition } = call.tenant.database.table(entity);
  const fields = Object.entries({ id: { type: "long", readOnly: true } as const, ...definition.fields }).map(
    ([name, rules]) => {
      const field: EntityDefinition["fields"][string] = rules;
      const picklist = name === "id" ? undefined : call.tenant.vocabulary.picklist(entity, name);
      return {
        name,
        dataType: field.type,
        length: field.maxLength ?? 0,
        isRequired: field.required === true,
        isReadOnly: field.readOnly === true || field.readOnly === "afterCreate",
        isQueryable: field.queryable !== false,
        isReference: field.reference !== undefined,
        referenceEntityType: field.reference ?? "",
        isPickList: picklist !== undefined,
        picklistValues: picklist ? wirePicklist(picklist) : null,
        picklistParentValueField: field.picklistParent ?? "",
        isSupportedWebhookField: isWebhookSubject(entity) && isWebhookField(definition, name),
      };
    },
  );
  return jsonAnswer(200, { fields });
};

const wireUserDefinedField = (defined: UserDefinedField, entity: EntityName) => ({
  name: defined.name,
  label: defined.label ?? defined.name,
  type: defined.type,
  dataType: { string: "string", number: "double", date: "datetime", list: "integer" }[defined.type],
  length: 0,
  description: defined.description ?? "",
  isRequired: defined.isRequired === true,
  isReadOnly: false,
  isQueryable: true,
  isReference: false,
  referenceEntityType: "",
  isPickList: defined.type === "list",
  picklistValues: defined.choices
    ? wirePicklist(defined.choices.map(({ id, ...choice }) => ({ ...choice, value: id })))
    : null,
  picklistParentValueField: "",
  defaultValue: null,
  isSupportedWebhookField: isWebhookSubject(entity),
});

/** `GET /{Entity}/entityInformation/userDefinedFields`. */
export const userDefinedFieldInformation = (call: ApiCall, entity: EntityName): Response =>
  jsonAnswer(200, {
    fields: call.tenant.vocabulary.userDefinedFields(entity).map((it) => wireUserDefinedField(it, entity)),
  });
