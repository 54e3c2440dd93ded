import { systemClock } from "@msp/adapter-kit";
import type { AutotaskSettings } from "../autotask-settings.ts";
import type { AutotaskClient } from "./autotask-client.ts";
import { createConnection } from "./connection/create-connection.ts";
import { entities } from "./entities/entities.ts";
import { createEntityClient } from "./entity/create-entity-client.ts";
import type { EntityDefinition } from "./entity/entity-definition.ts";
import { createMetadata } from "./metadata/create-metadata.ts";
import { createPicklists } from "./picklists/create-picklists.ts";
import { createRoutedClient } from "./routed/create-routed-client.ts";
import { findRoutedEntity } from "./routed/find-routed-entity.ts";
import type { RoutedEntityName } from "./routed/routed-entities.ts";
import { createUpdateRoutes } from "./write/update-routes.ts";

/**
 * A client for one Autotask database. Nothing is read or sent before the first request.
 *
 * Reads are tried again, writes are sent once. Rejects with the `SystemError` classes of `@msp/workflows/ports`.
 *
 * @example
 * ```ts
 * import { createAutotaskClient } from "@msp/autotask";
 *
 * const client = createAutotaskClient(); // credentials from the environment
 * const status = await client.picklists.idOf("Tickets", "status", "New");
 * for await (const ticket of client.tickets.query({ companyID: 12, status })) {
 *   console.log(ticket.ticketNumber, ticket.title);
 * }
 * ```
 */
export function createAutotaskClient(settings: AutotaskSettings = {}): AutotaskClient {
  const connection = createConnection(settings);
  const metadata = createMetadata(connection, settings.clock ?? systemClock);
  const context = { connection, metadata, updateRoutes: createUpdateRoutes() };
  const clients = Object.entries(entities).map(([name, definition]) => [
    name,
    createEntityClient<EntityDefinition>(definition, context),
  ]);
  return Object.freeze({
    ...(Object.fromEntries(clients) as Omit<AutotaskClient, "picklists" | "entity" | "zone" | "thresholdInformation">),
    picklists: createPicklists(metadata, Object.values(entities)),
    entity: ((wanted: RoutedEntityName | EntityDefinition) =>
      typeof wanted === "string"
        ? createRoutedClient(wanted, findRoutedEntity(wanted), context)
        : createEntityClient(wanted, context)) as AutotaskClient["entity"],
    zone: connection.zone,
    thresholdInformation: connection.thresholdInformation,
  });
}
