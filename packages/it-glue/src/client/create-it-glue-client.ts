import { systemClock } from "@msp/adapter-kit";
import type { ItGlueSettings } from "../it-glue-settings.ts";
import { createConnection } from "./connection/create-connection.ts";
import { everyDocument } from "./documents/every-document.ts";
import { publishDocument } from "./documents/publish-document.ts";
import type { ItGlueClient } from "./it-glue-client.ts";
import { createRevealPassword } from "./passwords/reveal-password.ts";
import { createResourceClient } from "./resource/create-resource-client.ts";
import type { ResourceDefinition } from "./resource/resource-definition.ts";
import { resources } from "./resources/resources.ts";
import { mergeAssetTraits } from "./traits/merge-asset-traits.ts";

/**
 * A client for one IT Glue account. Nothing is read or sent before the first request.
 *
 * Reads are tried again, writes are sent once. Rejects with the `SystemError` classes of `@msp/workflows/ports`.
 *
 * @example
 * ```ts
 * import { createItGlueClient } from "@msp/it-glue";
 *
 * const client = createItGlueClient({ region: "eu" }); // the key from the environment
 * const organization = await client.organizations.one({ filter: { name: "Acme Dental" } });
 * for await (const device of client.configurations.list({ filter: { organization_id: organization.id, archived: false } })) {
 *   console.log(device.attributes.name, device.attributes.serial_number);
 * }
 * ```
 */
export function createItGlueClient(settings: ItGlueSettings = {}): ItGlueClient {
  const connection = createConnection(settings);
  const clients = Object.fromEntries(
    Object.entries(resources).map(([name, definition]) => [
      name,
      createResourceClient<ResourceDefinition>(definition, connection),
    ]),
  ) as unknown as ItGlueClient;
  const { documents, flexibleAssets: assets, flexibleAssetFields: fields, passwords } = clients;
  return Object.freeze({
    ...clients,
    passwords: Object.freeze({
      ...passwords,
      reveal: createRevealPassword(connection, settings.clock ?? systemClock, settings.recordReveal),
    }),
    documents: Object.freeze<ItGlueClient["documents"]>({
      ...documents,
      publish: (id, options) => publishDocument(connection, id, options),
      everything: (organizationId, options) => everyDocument(documents, organizationId, options),
    }),
    flexibleAssets: Object.freeze<ItGlueClient["flexibleAssets"]>({
      ...assets,
      mergeTraits: (id, changes, options) => mergeAssetTraits({ assets, fields }, id, changes, options),
    }),
  });
}
