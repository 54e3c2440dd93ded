import type { Tenant } from "../../define/define-tenant.ts";
import type { OutlineEntry } from "../outline-of.ts";
import type { JsonSchema } from "../schema/schema-as-json.ts";
import { referredSchema } from "../schema/schema-forms.ts";
import type { ScopeSchemas } from "../schema/scope-schemas.ts";

/** What is known beforehand about a field of a result. */
export interface Setting {
  /** The author's description of the field. */
  readonly description: string | undefined;
  /** The value it has unless somebody sets another. */
  readonly value: unknown;
  /** The policy it belongs to, and whether the value is this tenant's own. */
  readonly policy: { readonly id: string; readonly isTenants: boolean } | undefined;
}

/** Finds what is known about a result that is named in a chain (`reminders.after`). */
export type FindSetting = (path: string, chain: OutlineEntry) => Setting | undefined;

/**
 * Looks into the schema of the step that gives a result: descriptions, defaults, and the policy it reads (`x-policy`, the policy's id, beside
 * `default`, the policy's default).
 */
export function findSetting(scope: ScopeSchemas, tenant: Tenant<never> | undefined): FindSetting {
  return (path, chain) => {
    const [name = "", ...fields] = path.split(".");
    const place = scope.result(name, chain.prefix);
    return place && settingAt(place.root, fields, tenant);
  };
}

function settingAt(root: JsonSchema, fields: readonly string[], tenant: Tenant<never> | undefined): Setting {
  const policy = root["x-policy"];
  const own = policy === undefined ? undefined : valueAt(tenant?.policies[policy], fields);
  const schema = fields.reduce<JsonSchema | undefined>(
    (part, field) => part && referredSchema(part, root).properties?.[field],
    root,
  );
  return {
    description: schema?.description,
    value: own ?? valueAt(root.default, fields) ?? schema?.default,
    policy: policy === undefined ? undefined : { id: policy, isTenants: own !== undefined },
  };
}

const valueAt = (value: unknown, fields: readonly string[]): unknown =>
  fields.reduce((part, field) => (part as { readonly [name: string]: unknown } | null | undefined)?.[field], value);
