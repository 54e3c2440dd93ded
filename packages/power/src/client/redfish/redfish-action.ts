import { addressIn, type RedfishResource } from "./redfish-resource.ts";

/** An action as a resource advertises it. */
export interface RedfishAction {
  /** Where it is posted to. Services disagree on the path, so it is never put together here. */
  readonly target: string;
  /** The values a parameter may have, where the resource itself names them. */
  readonly allowed: readonly string[] | undefined;
  /** The resource that names them otherwise. */
  readonly info: string | undefined;
}

/** The action of a name, for example `#Outlet.PowerControl`, and what its one parameter may be. */
export function redfishAction(resource: RedfishResource, name: string, parameter: string): RedfishAction | undefined {
  const actions = resource.Actions as { readonly [name: string]: unknown } | null | undefined;
  const action = actions?.[name] as { readonly [field: string]: unknown } | null | undefined;
  const target = action?.target;
  if (typeof target !== "string") return undefined;
  const info = action?.["@Redfish.ActionInfo"];
  return {
    target,
    allowed: wordsIn(action?.[`${parameter}@Redfish.AllowableValues`]),
    info: typeof info === "string" ? info : addressIn(info),
  };
}

/** The values an `ActionInfo` resource allows for a parameter. */
export function allowedIn(info: RedfishResource, parameter: string): readonly string[] | undefined {
  const parameters: readonly unknown[] = Array.isArray(info.Parameters) ? info.Parameters : [];
  const found = parameters.find((one) => (one as { readonly Name?: unknown } | null)?.Name === parameter);
  return wordsIn((found as { readonly AllowableValues?: unknown } | undefined)?.AllowableValues);
}

const wordsIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((word) => typeof word === "string") : undefined;
