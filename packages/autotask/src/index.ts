/** Autotask for `@msp/workflows`, and its client, which is usable alone. */
export type { RequestHook, RequestObservation } from "@msp/adapter-kit";
export { type AutotaskOptions, autotask } from "./autotask.ts";
export { type AutotaskSetup, autotaskPolicy } from "./autotask-policy.ts";
export { type AutotaskSettings, autotaskEnvironment } from "./autotask-settings.ts";
export type { AttachmentFile, AttachmentPlace, Attachments } from "./client/attachments/attachments.ts";
export type { AutotaskClient, AutotaskRecord, AutotaskServices } from "./client/autotask-client.ts";
export type { AutotaskLimits } from "./client/connection/autotask-limits.ts";
export type { ThresholdInformation } from "./client/connection/threshold-information.ts";
export type { ZoneInformation } from "./client/connection/zone-information.ts";
export { createAutotaskClient } from "./client/create-autotask-client.ts";
export { checkDrift, type DriftOptions } from "./client/drift/check-drift.ts";
export type { DriftFinding, DriftReport, DriftUnknown } from "./client/drift/drift-finding.ts";
export type { AutotaskEntities } from "./client/entities/entities.ts";
export { defineEntity } from "./client/entity/define-entity.ts";
export type { EntityClient, EntityPage } from "./client/entity/entity-client.ts";
export type { EntityDefinition, EntityVerb, FieldName, ParentRoute } from "./client/entity/entity-definition.ts";
export type { EntityChanges, EntityDraft } from "./client/entity/entity-draft.ts";
export type { EntityRecord, SelectedRecord, UserDefinedFieldValue } from "./client/entity/entity-record.ts";
export type { FieldDefinition, FieldReadValue, FieldType, FieldWriteValue } from "./client/entity/field-definition.ts";
export type { MetadataOptions } from "./client/metadata/create-metadata.ts";
export type { EntityInformation } from "./client/metadata/entity-information.ts";
export type { FieldInformation, PicklistValue } from "./client/metadata/field-information.ts";
export type { EntityName, PicklistOptions, Picklists } from "./client/picklists/picklists.ts";
export type { QueryFilter } from "./client/query/query-filter.ts";
export type { QueryOptions, ReadOptions } from "./client/query/query-options.ts";
export type { RoutedEntityName } from "./client/routed/routed-entities.ts";
export type { RoutedEntity } from "./client/routed/routed-entity.ts";
export type { RoutedEntityClient } from "./client/routed/routed-entity-client.ts";
export type { WriteOptions } from "./client/write/write-options.ts";
export { type CheckTenantOptions, checkTenant, type TenantFinding } from "./tenant/check-tenant.ts";
export { compareInventories, type InventoryChange } from "./tenant/compare-inventories.ts";
export type { ExpectedChecklist } from "./tenant/examine-checklist.ts";
export type { SetupFinding } from "./tenant/examine-setup.ts";
export type { NameFinding } from "./tenant/name-finding.ts";
export { type PulledTenant, type PullTenantOptions, pullTenant, type TenantContent } from "./tenant/pull-tenant.ts";
export { readInventory } from "./tenant/read-inventory.ts";
export { type InventoryEntry, type InventoryKind, inventoryKinds, TenantInventory } from "./tenant/tenant-inventory.ts";
export type { AutotaskWebhookEvent } from "./webhooks/autotask-webhook-event.ts";
export { type CleanUpWebhooksOptions, cleanUpWebhooks } from "./webhooks/clean-up-webhooks.ts";
export {
  type AutotaskWebhookHandlerOptions,
  createAutotaskWebhookHandler,
} from "./webhooks/create-autotask-webhook-handler.ts";
export { createMemorySeenEvents } from "./webhooks/create-memory-seen-events.ts";
export type { KnownWebhook } from "./webhooks/known-webhook.ts";
export {
  type MissedChange,
  type ReconcileWebhooksOptions,
  reconcileWebhooks,
  type WebhookReconciliation,
} from "./webhooks/reconcile-webhooks.ts";
export { type RegisteredWebhook, type RegisterWebhookOptions, registerWebhook } from "./webhooks/register-webhook.ts";
export type { SeenEvents } from "./webhooks/seen-events.ts";
export type { UndeliveredEvent } from "./webhooks/undelivered-events.ts";
export type { WebhookDefinition } from "./webhooks/webhook-definition.ts";
export type { WebhookEntity, WebhookField } from "./webhooks/webhook-entity.ts";
export type { WebhookProblem } from "./webhooks/webhook-problem.ts";
export type { WebhookSecret } from "./webhooks/webhook-secret.ts";
