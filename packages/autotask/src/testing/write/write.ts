import type { EntityName } from "../entities/entities.ts";
import type { EntityDefinition, Verb } from "../model/entity-definition.ts";
import type { Scalar } from "../model/scalar.ts";
import type { Row } from "../store/row.ts";
import type { Actor } from "../tenant/actor.ts";
import type { Tenant } from "../tenant/tenant.ts";

/** A write on its way: what was, what is asked, and the record as it will be stored. */
export interface Write {
  readonly tenant: Tenant;
  readonly name: EntityName;
  readonly definition: EntityDefinition;
  readonly verb: Verb;
  readonly actor: Actor;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The id of the record; for a create, the one it will get. */
  readonly id: number;
  /** The record before an update or a delete. */
  readonly before: Row | undefined;
  /** The body as sent. */
  readonly body: unknown;
  /** The record as it will be. Behaviours fill it in until it is stored. */
  readonly values: Record<string, Scalar>;
  readonly userDefined: Record<string, string | null>;
}

/** Whether a write gives a field another value than it had. */
export const changes = (write: Write, fieldName: string): boolean =>
  (write.values[fieldName] ?? null) !== (write.before?.values[fieldName] ?? null);
