import type { EntityName } from "../entities/entities.ts";
import type { EntityRecord, PartialRecord } from "../model/entity-record.ts";
import type { FakeSeed } from "./fake-seed.ts";
import type { FakeState } from "./fake-state.ts";

const namesOf = <Key extends string>(table: Readonly<Partial<Record<Key, unknown>>> | undefined): readonly Key[] =>
  Object.keys(table ?? {}) as Key[];

const plantRecord = <Name extends EntityName>(state: FakeState, name: Name, record: PartialRecord<Name>): void => {
  const { id } = record as { readonly id?: number };
  if (id !== undefined && state.get(name, id)) state.change(name, id, record);
  else state.add(name, record);
};

const plantRecords = <Name extends EntityName>(state: FakeState, name: Name, seed: FakeSeed): void => {
  const records: readonly PartialRecord<Name>[] = seed.records?.[name] ?? [];
  for (const record of records) plantRecord(state, name, record);
};

/** Puts everything of a seed into a tenant, definitions before the records that use them. */
export const plantSeed = (state: FakeState, seed: FakeSeed): void => {
  for (const name of namesOf(seed.picklists)) {
    for (const [field, values] of Object.entries(seed.picklists?.[name] ?? {})) {
      state.setPicklist(name, field as keyof EntityRecord<typeof name>, values);
    }
  }
  for (const name of namesOf(seed.userDefinedFields)) {
    for (const field of seed.userDefinedFields?.[name] ?? []) state.addUserDefinedField(name, field);
  }
  for (const [category, rules] of Object.entries(seed.categoryRules ?? {})) {
    state.setCategoryRules(Number(category), rules);
  }
  for (const name of namesOf(seed.records)) plantRecords(state, name, seed);
  for (const template of seed.notificationTemplates ?? []) state.addNotificationTemplate(template);
  for (const template of seed.formTemplates ?? []) state.addFormTemplate(template);
  for (const rule of seed.workflowRules ?? []) state.putWorkflowRule(rule);
};
