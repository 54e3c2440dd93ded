import type { ItGlueClient } from "../client/it-glue-client.ts";
import type { rmmSystems } from "../client/resource/remote-systems.ts";
import type { ResourceId } from "../client/wire/to-id.ts";
import type { ItGlueSettings } from "../it-glue-settings.ts";
import type { CustomerRecordType } from "../mapping/customer-record-type.ts";

/** How IT Glue is reached, and where this account keeps what procedures need. */
export interface ItGlueOptions extends ItGlueSettings {
  /** A client that is already there. @default one made from the settings */
  readonly client?: ItGlueClient | undefined;
  /** Links that a person has confirmed: Autotask's company ids and the ids of organizations. They win. @default none */
  readonly links?: { readonly [companyId: string]: string } | undefined;
  /** The kinds of flexible assets that tell how to work for a customer, by their ids. @default none: alert, quick notes and documents only */
  readonly instructionTypes?: readonly ResourceId[] | undefined;
  /** The kind of flexible asset that holds who may decide what, and how its fields are meant. @default none: `customerRecord` is unreadable */
  readonly customerRecords?: CustomerRecordType | undefined;
  /** The monitoring system whose ids devices are found by, in IT Glue's spelling. @default "aem", Datto RMM (unconfirmed) */
  readonly monitoringSystem?: (typeof rmmSystems)[number] | undefined;
}
