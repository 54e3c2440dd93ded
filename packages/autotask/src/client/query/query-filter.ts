import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { FieldDefinition, FieldWriteValue } from "../entity/field-definition.ts";

interface Presence {
  /** True: the field holds something. False: it is empty. */
  readonly exist?: boolean;
}

interface Equality<Value> extends Presence {
  readonly eq?: Value;
  readonly noteq?: Value;
}

interface Membership<Value> {
  /** One of these. Each counts against the 500 alternatives a query may have. */
  readonly in?: readonly Value[];
  readonly notIn?: readonly Value[];
}

interface Order<Value> {
  readonly gt?: Value;
  readonly gte?: Value;
  readonly lt?: Value;
  readonly lte?: Value;
}

interface TextMatch {
  readonly contains?: string;
  readonly beginsWith?: string;
  readonly endsWith?: string;
}

/** The operators that fit a field's type. Several in one object must all hold. */
export type Comparison<Field extends FieldDefinition> = Field["type"] extends "boolean"
  ? Equality<boolean>
  : Field["type"] extends "string"
    ? Equality<string> & Membership<string> & TextMatch
    : Equality<FieldWriteValue<Field>> & Membership<FieldWriteValue<Field>> & Order<FieldWriteValue<Field>>;

/** A value (equals), a list (one of) or operators. */
export type Condition<Field extends FieldDefinition> =
  | FieldWriteValue<Field>
  | readonly FieldWriteValue<Field>[]
  | Comparison<Field>;

/** A condition on a field the tenant added. Autotask takes one of these per query. */
export interface UserDefinedFieldCondition
  extends Equality<string | number | boolean>,
    Membership<string | number>,
    Order<string | number>,
    TextMatch {
  readonly name: string;
}

type QueryableNames<Entity extends EntityDefinition> = {
  [Name in keyof Entity["fields"]]: Entity["fields"][Name] extends { queryable: false } ? never : Name;
}[keyof Entity["fields"]];

/**
 * Which records: every named condition must hold; `or` holds when one of its filters does. `{}` is every record.
 *
 * @example
 * ```ts
 * import { createAutotaskClient } from "@msp/autotask";
 *
 * const client = createAutotaskClient();
 * const open = client.tickets.query({
 *   companyID: 12,
 *   status: { noteq: 5 },
 *   createDate: { gte: new Date("2026-01-01") },
 *   or: [{ title: { contains: "laptop" } }, { priority: [1, 4] }],
 * });
 * ```
 */
export type QueryFilter<Entity extends EntityDefinition> = Entity extends { onlyFilter: infer Only extends string }
  ? { readonly [Name in Only]: FieldWriteValue<Entity["fields"][Name]> }
  : FieldFilter<Entity>;

type FieldFilter<Entity extends EntityDefinition> = {
  readonly [Name in QueryableNames<Entity>]?: Condition<Entity["fields"][Name]>;
} & {
  readonly id?: Condition<{ readonly type: "long" }>;
  readonly or?: readonly FieldFilter<Entity>[];
  readonly and?: readonly FieldFilter<Entity>[];
  readonly userDefinedField?: UserDefinedFieldCondition;
};
