import { systemClock } from "@msp/adapter-kit";
import type { AutotaskSettings } from "../autotask-settings.ts";
import { createAttachments } from "./attachments/create-attachments.ts";
import type { AutotaskClient, AutotaskServices } from "./autotask-client.ts";
import { createConnection } from "./connection/create-connection.ts";
import { entities } from "./entities/entities.ts";
import { createEntityClient } from "./entity/create-entity-client.ts";
import type { EntityDefinition } from "./entity/entity-definition.ts";
import { createMetadata } from "./metadata/create-metadata.ts";
import { createPicklists } from "./picklists/create-picklists.ts";
import type { ReadOptions } from "./query/query-options.ts";
import { refusedHere } from "./refused-here.ts";
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
  const made = Object.entries(entities).map(([name, definition]) => [
    name,
    createEntityClient<EntityDefinition>(definition, context),
  ]);
  const clients = Object.fromEntries(made) as Omit<AutotaskClient, keyof AutotaskServices>;
  return Object.freeze({
    ...clients,
    attachments: createAttachments(clients, connection),
    picklists: createPicklists(metadata, Object.values(entities)),
    entity: ((wanted: RoutedEntityName | EntityDefinition) =>
      typeof wanted === "string"
        ? createRoutedClient(wanted, findRoutedEntity(wanted), context)
        : createEntityClient(wanted, context)) as AutotaskClient["entity"],
    async read(path: string, options: ReadOptions = {}) {
      const isBelow = /^[A-Za-z]+(\/[^/?#.][^?#]*)?(\?[^#]*)?$/.test(path) && !path.includes("..");
      if (!isBelow)
        throw refusedHere(`read("${path}")`, "name a path below the API's version, such as EntityInformation.");
      return connection.read({ method: "GET", path, parse: (answer) => answer, ...options });
    },
    zone: connection.zone,
    thresholdInformation: connection.thresholdInformation,
  });
}
