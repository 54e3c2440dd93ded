import type { AnyWorkflow, Json, Tenant } from "@msp/workflows";
import { policiesRead } from "../definition/policies-read.ts";

/** A policy that workflows go by and the tenant file does not set. */
export interface DefaultPolicy {
  readonly id: string;
  /** What it decides, as a heading. */
  readonly title: string;
  /** What counts as long as the tenant sets nothing. */
  readonly value: Json;
}

/** The policies these workflows read whose default counts in this tenant, by id: somebody may want to decide them. */
export function defaultPolicies(
  workflows: readonly AnyWorkflow[],
  { policies }: Pick<Tenant<never>, "policies">,
): readonly DefaultPolicy[] {
  return [...policiesRead(workflows).values()]
    .filter(({ id }) => !Object.hasOwn(policies, id))
    .map(({ id, title, default: value }) => ({ id, title, value: value as Json }))
    .sort((one, other) => one.id.localeCompare(other.id));
}
