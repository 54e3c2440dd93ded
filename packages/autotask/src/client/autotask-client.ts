import type { Attachments } from "./attachments/attachments.ts";
import type { ThresholdInformation } from "./connection/threshold-information.ts";
import type { ZoneInformation } from "./connection/zone-information.ts";
import type { AutotaskEntities } from "./entities/entities.ts";
import type { EntityClient } from "./entity/entity-client.ts";
import type { EntityDefinition } from "./entity/entity-definition.ts";
import type { EntityRecord } from "./entity/entity-record.ts";
import type { Picklists } from "./picklists/picklists.ts";
import type { ReadOptions } from "./query/query-options.ts";
import type { RoutedEntityName, routedEntities } from "./routed/routed-entities.ts";
import type { RoutedEntityClient } from "./routed/routed-entity-client.ts";

/** What the client offers besides its entities. */
export interface AutotaskServices {
  readonly attachments: Attachments;
  readonly picklists: Picklists;
  /**
   * Any entity Autotask routes that has no property here, by its plural name: the same verbs, with fields checked against the tenant's own metadata.
   *
   * @example
   * ```ts
   * import { createAutotaskClient } from "@msp/autotask";
   *
   * for await (const project of createAutotaskClient().entity("Projects").query({ companyID: 12 })) console.log(project.projectName);
   * ```
   */
  entity<Name extends RoutedEntityName>(name: Name): RoutedEntityClient<(typeof routedEntities)[Name]>;
  /** Any other entity, from a definition made with `defineEntity`. */
  entity<Entity extends EntityDefinition>(definition: Entity): EntityClient<Entity>;
  /**
   * Any other route that is read with GET, by its path below the API's version: `EntityInformation`, `InvoicePDF?invoiceId=12`. Answers are JSON and not
   * looked at. Throws `InvalidRequestError` for an address of another place.
   */
  read(path: string, options?: ReadOptions): Promise<unknown>;
  /** Where the database lives. Throws `AuthenticationError` for a user that no zone knows. */
  zone(): Promise<ZoneInformation>;
  /** How much of the hourly budget is used, by all integrations together. Counts as a request. */
  thresholdInformation(): Promise<ThresholdInformation>;
}

/** Autotask in its own words: one property per entity, and the same verbs on each. */
export type AutotaskClient = {
  readonly [Name in keyof AutotaskEntities]: EntityClient<AutotaskEntities[Name]>;
} & AutotaskServices;

/** A record of one of the client's entities, for example `AutotaskRecord<"tickets">`. */
export type AutotaskRecord<Name extends keyof AutotaskEntities> = EntityRecord<AutotaskEntities[Name]>;
