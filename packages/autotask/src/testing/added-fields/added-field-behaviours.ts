import type { Behaviour } from "../behaviour/behaviour.ts";
import type { EntityName } from "../entities/entities.ts";
import { entities } from "../entities/entities.ts";
import { foldText } from "../store/fold-text.ts";
import { changes, type Write } from "../write/write.ts";
import { addedFieldKinds } from "./added-field-kinds.ts";

/** The most fields one entity may have been given. */
const cap = 300;

const siblingsOf = ({ tenant, id, values }: Write) => {
  const definitions = tenant.database.table("UserDefinedFieldDefinitions");
  return definitions.ids.flatMap((other) => {
    const row = definitions.get(other);
    return other !== id && row && row.values.udfType === values.udfType ? [row] : [];
  });
};

/** Keeps what records hold in a field that is called otherwise now. */
const rename = (write: Write, from: string, to: string): void => {
  const entity = (Object.keys(entities) as EntityName[]).find(
    (name) => addedFieldKinds.udfTypeOf(name) === write.values.udfType,
  );
  if (entity === undefined) return;
  const table = write.tenant.database.table(entity);
  for (const id of table.ids) {
    const row = table.get(id);
    const { [from]: kept, ...others } = row?.userDefined ?? {};
    if (row && kept !== undefined) table.replace({ ...row, userDefined: { ...others, [to]: kept } });
  }
};

/** Definitions of fields the tenant added, and the choices of lists: records and metadata follow them at once. */
export const addedFieldBehaviours = {
  UserDefinedFieldDefinitions: {
    check(write) {
      const siblings = siblingsOf(write);
      if (write.verb === "create" && siblings.length >= cap)
        return [`An entity can have at most ${cap} user-defined fields.`];
      const name = foldText(String(write.values.name));
      return siblings.some(({ values }) => foldText(String(values.name)) === name)
        ? [`There is already a user-defined field named ${String(write.values.name)}.`]
        : [];
    },
    committed(write) {
      if (write.before && changes(write, "name"))
        rename(write, String(write.before.values.name), String(write.values.name));
    },
    reflect: (tenant) => tenant.vocabulary.readAgain(),
  },
  UserDefinedFieldListItems: {
    check({ tenant, values }) {
      const definition = tenant.database.table("UserDefinedFieldDefinitions").get(Number(values.udfFieldId));
      return addedFieldKinds.typeOf(definition?.values.dataType) === "list"
        ? []
        : ["The user-defined field is not a list."];
    },
    reflect: (tenant) => tenant.vocabulary.readAgain(),
  },
} satisfies Partial<Record<EntityName, Behaviour>>;
