import { entities } from "../entities/entities.ts";
import { nearest } from "../nearest.ts";
import { refusedHere } from "../refused-here.ts";
import { routedEntities } from "./routed-entities.ts";
import type { RoutedEntity } from "./routed-entity.ts";

/** The routes of an entity by its plural name. Throws `InvalidRequestError` with what to use instead. */
export function findRoutedEntity(name: string): RoutedEntity {
  const found = Object.entries<RoutedEntity>(routedEntities).find(([known]) => known === name)?.[1];
  if (found !== undefined) return found;
  const typed = Object.entries(entities).find(([, definition]) => definition.name === name);
  const near = nearest(name, [...Object.keys(routedEntities), ...Object.values(entities).map((one) => one.name)], 3);
  const instead =
    typed === undefined
      ? `no route of that name is known here${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}. For a newer entity pass what defineEntity returns.`
      : `that entity has types: use client.${typed[0]}.`;
  throw refusedHere(`entity("${name}")`, instead);
}
