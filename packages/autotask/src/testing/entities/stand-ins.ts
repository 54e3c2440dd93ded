import { defineEntity, type EntityDefinition } from "../model/entity-definition.ts";
import { field } from "../model/field.ts";
import { type StandInRoute, standInRoutes } from "./stand-in-routes.ts";

const standInFields = {
  createDate: field.datetime({ readOnly: true }),
  description: field.string({ maxLength: 2000 }),
  isActive: field.boolean({ initially: true }),
  name: field.string({ maxLength: 100 }),
  parentID: field.long({ readOnly: "afterCreate", indexed: true }),
};

const irregular: { readonly [plural: string]: string } = { Taxes: "Tax" };

type StandIns = {
  readonly [Name in keyof typeof standInRoutes]: EntityDefinition<Name, typeof standInFields>;
};

/**
 * Entities with their real routes and state but invented fields, the same for all of them: enough for a client to read their metadata, write them
 * and find them again. What a tenant's fields really are is not known here.
 */
export const standIns = Object.fromEntries(
  Object.entries<StandInRoute>(standInRoutes).map(([name, { verbs = [], below, queryable }], index) => {
    const [of, segment] = below?.split("/") ?? [];
    const definition = defineEntity({
      name,
      type: singularOf(name),
      firstId: 3_000_001 + index * 10_000,
      ...(of === undefined || segment === undefined
        ? { root: verbs }
        : { child: { of, segment, key: "parentID", verbs } }),
      ...(queryable === undefined ? {} : { queryable }),
      fields: standInFields,
    });
    return [name, definition];
  }),
) as StandIns;

function singularOf(plural: string): string {
  return irregular[plural] ?? plural.replace(/ies$/, "y").replace(/s$/, "");
}
