/** IT Glue: its client, which is usable alone, and what procedures start from. */
export type { RequestHook, RequestObservation, SettingFinding } from "@msp/adapter-kit";
export type { ItGlueLimits } from "./client/connection/it-glue-limits.ts";
export { ItGlueRefusal } from "./client/connection/it-glue-refusal.ts";
export type { RefusalReason } from "./client/connection/refusal-reason.ts";
export { type ItGlueRegion, regions } from "./client/connection/regions.ts";
export { createItGlueClient } from "./client/create-it-glue-client.ts";
export type { EveryDocument } from "./client/documents/every-document.ts";
export type { ItGlueClient, ItGlueRecord } from "./client/it-glue-client.ts";
export type { RevealRequest } from "./client/passwords/reveal-password.ts";
export type { RevealRecord } from "./client/passwords/reveal-record.ts";
export { IgnoredFilterError } from "./client/query/ignored-filter-error.ts";
export type { ResourceClient, ResourcePage } from "./client/resource/resource-client.ts";
export type { ResourceDefinition, ResourceOperation } from "./client/resource/resource-definition.ts";
export type { FileContent, ResourceChanges, ResourceDraft } from "./client/resource/resource-draft.ts";
export type {
  FolderChoice,
  Period,
  ReadOptions,
  RemoteRecord,
  ResourceFilter,
  ResourceQuery,
} from "./client/resource/resource-query.ts";
export type { RelatedRecord, ResourceAttributes, ResourceRecord } from "./client/resource/resource-record.ts";
export { type ItGlueResources, resources } from "./client/resources/resources.ts";
export type { TraitChanges } from "./client/traits/merge-asset-traits.ts";
export type { ResourceId } from "./client/wire/to-id.ts";
export type { WriteOptions } from "./client/write/write-options.ts";
export { type ItGlue, itGlue } from "./it-glue.ts";
export { type ItGlueSettings, itGlueEnvironment } from "./it-glue-settings.ts";
export type { CustomerRecordType, HolderField } from "./mapping/customer-record-type.ts";
export type { LinkCandidate, OrganizationLink } from "./mapping/to-organization-link.ts";
export { examineItGlueSettings } from "./port/examine-it-glue-settings.ts";
export type { ItGlueOptions } from "./port/it-glue-options.ts";
