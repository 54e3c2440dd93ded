import { behaviours } from "../behaviour/behaviours.ts";
import type { EntityName } from "../entities/entities.ts";
import type { UserList } from "../http/user-list.ts";
import type { EntityRecord, PartialRecord } from "../model/entity-record.ts";
import type { PicklistValue } from "../model/picklist-value.ts";
import type { UserDefinedField } from "../model/user-defined-field.ts";
import type { CategoryRules } from "../rules/category-rules.ts";
import type { FormTemplate } from "../rules/form-template.ts";
import type { NotificationTemplate } from "../rules/notification-template.ts";
import type { WorkflowRule } from "../rules/workflow-rule.ts";
import { toRecord } from "../store/to-record.ts";
import type { ApiUser } from "../tenant/api-user.ts";
import type { Permissions } from "../tenant/permissions.ts";
import { settle, type Tenant } from "../tenant/tenant.ts";
import { addRecord, readStated } from "./add-record.ts";

/**
 * The tenant from inside, for tests and the sandbox. Nothing here is checked, logged in the ledger, delayed by replication or seen by workflow
 * rules: use the API or the acts of a technician for that.
 */
export class FakeState {
  readonly #tenant: Tenant;
  readonly #users: UserList;

  constructor(tenant: Tenant, users: UserList) {
    this.#tenant = tenant;
    this.#users = users;
  }

  /** Puts a record into the tenant and returns its id. Throws on unknown fields and on an id that is taken. */
  add<Name extends EntityName>(entity: Name, record: PartialRecord<Name>): number {
    settle(this.#tenant);
    return addRecord(this.#tenant, entity, record);
  }

  /** Changes fields of a record. Throws when there is none with this id. */
  change<Name extends EntityName>(entity: Name, id: number, fields: PartialRecord<Name>): void {
    settle(this.#tenant);
    const table = this.#tenant.database.table(entity);
    const row = table.get(id);
    if (!row) throw new Error(`${entity} holds no record with id ${id}.`);
    const { values, userDefined } = readStated(this.#tenant, entity, fields);
    table.replace({
      ...row,
      values: { ...row.values, ...values },
      userDefined: { ...row.userDefined, ...userDefined },
    });
    behaviours[entity]?.reflect?.(this.#tenant, id);
  }

  /** Takes a record away; does nothing when there is none. */
  remove(entity: EntityName, id: number): void {
    settle(this.#tenant);
    this.#tenant.database.table(entity).remove(id);
    behaviours[entity]?.reflect?.(this.#tenant, id);
  }

  /** Reads a record as the API would show it, however young it is. */
  get<Name extends EntityName>(entity: Name, id: number): EntityRecord<Name> | undefined {
    settle(this.#tenant);
    const table = this.#tenant.database.table(entity);
    const row = table.get(id);
    if (!row) return undefined;
    const defined = this.#tenant.vocabulary.userDefinedFields(entity);
    return toRecord(table.definition, defined, row) as EntityRecord<Name>;
  }

  /** Reads every record whose fields equal the given ones, in id order; all of them when none are given. */
  find<Name extends EntityName>(entity: Name, fields: PartialRecord<Name> = {}): readonly EntityRecord<Name>[] {
    settle(this.#tenant);
    const wanted = Object.entries(readStated(this.#tenant, entity, fields).values);
    return this.#tenant.database.table(entity).ids.flatMap((id) => {
      const record = this.get(entity, id);
      return record && wanted.every(([name, value]) => Reflect.get(record, name) === value) ? [record] : [];
    });
  }

  /** Replaces the choices of a picklist. */
  setPicklist<Name extends EntityName>(
    entity: Name,
    field: keyof EntityRecord<Name> & string,
    values: readonly PicklistValue[],
  ): void {
    this.#tenant.vocabulary.setPicklist(entity, field, values);
  }

  addUserDefinedField(entity: EntityName, field: UserDefinedField): void {
    this.#tenant.vocabulary.addUserDefinedField(entity, field);
  }

  setCategoryRules(ticketCategoryID: number, rules: CategoryRules): void {
    this.#tenant.procedures.setCategoryRules(ticketCategoryID, rules);
  }

  addNotificationTemplate(template: NotificationTemplate): void {
    this.#tenant.procedures.addNotificationTemplate(template);
  }

  /** Throws when the template orders a notification template that does not exist. */
  addFormTemplate(template: FormTemplate): void {
    this.#tenant.procedures.addFormTemplate(template);
  }

  /** Adds a rule, or replaces the one of the same name. Throws beyond 200 active rules, or when its template does not exist. */
  putWorkflowRule(rule: WorkflowRule): void {
    settle(this.#tenant);
    this.#tenant.procedures.putRule(rule);
  }

  removeWorkflowRule(name: string): void {
    settle(this.#tenant);
    this.#tenant.procedures.removeRule(name);
  }

  /** Lets a further integration sign in, or replaces the user of the same name. */
  putApiUser(user: ApiUser): void {
    this.#users.put(user);
  }

  /** Replaces a user's security level. Throws when nobody has this name. */
  setPermissions(userName: string, permissions: Permissions): void {
    this.#users.setPermissions(userName, permissions);
  }

  /** Whether time may be entered for others than oneself. Allowed by default (unconfirmed). */
  setProxyTimeEntry(allowed: boolean): void {
    this.#tenant.procedures.proxyTimeEntry = allowed;
  }

  /** Lets integrations write in the name of a resource; off by default, as in Autotask. */
  allowImpersonation(resourceID: number): void {
    this.#tenant.procedures.allowImpersonation(resourceID);
  }
}
