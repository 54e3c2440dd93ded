import type { EntityName } from "../entities/entities.ts";
import type { PartialRecord } from "../model/entity-record.ts";
import type { PicklistValue } from "../model/picklist-value.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { CategoryRules } from "../rules/category-rules.ts";
import type { FormTemplate } from "../rules/form-template.ts";
import type { NotificationTemplate } from "../rules/notification-template.ts";
import type { WorkflowRule } from "../rules/workflow-rule.ts";
import type { Permissions } from "../tenant/permissions.ts";

/** What a tenant holds when the fake starts, as plain data. */
export interface FakeSeed {
  /** By entity and field. */
  readonly picklists?: { readonly [Name in EntityName]?: Readonly<Record<string, readonly PicklistValue[]>> };
  readonly userDefinedFields?: Readonly<Partial<Record<EntityName, readonly UserDefinedField[]>>>;
  /** A record with the id of a built-in one (company 0, resource 4, category 3) changes that one. */
  readonly records?: { readonly [Name in EntityName]?: readonly PartialRecord<Name>[] };
  /** By the id of the ticket category. */
  readonly categoryRules?: Readonly<Record<number, CategoryRules>>;
  readonly notificationTemplates?: readonly NotificationTemplate[];
  readonly formTemplates?: readonly FormTemplate[];
  readonly workflowRules?: readonly WorkflowRule[];
  /** The security level of the fake's own API user. Default: everything is allowed. */
  readonly permissions?: Permissions;
}
