import { refusedHere } from "../refused-here.ts";
import { toId } from "../wire/to-id.ts";
import type { ResourceDefinition, ResourceOperation } from "./resource-definition.ts";

/** Whether an operation's route lies below another record. */
export function liesBelow({ below }: ResourceDefinition, operation: ResourceOperation): boolean {
  return below?.operations.includes(operation) === true;
}

/** The path of an operation without the record's own id, relative to the API. */
export function routeOf(
  definition: ResourceDefinition,
  operation: ResourceOperation,
  parent: unknown,
  doing: string,
): string {
  const segment = definition.segment ?? definition.type;
  const { below } = definition;
  if (below === undefined || !liesBelow(definition, operation)) return segment;
  const [only] = below.paths;
  if (below.paths.length === 1) return `${only}/${toId(parent, `the id in ${only}`, doing)}/relationships/${segment}`;
  const { type, id } = (typeof parent === "object" && parent !== null ? parent : {}) as {
    readonly type?: unknown;
    readonly id?: unknown;
  };
  if (typeof type !== "string" || !below.paths.includes(type))
    throw refusedHere(doing, `it belongs to a record of one of ${below.paths.join(", ")}; name its type and id.`);
  return `${type}/${toId(id, `the id in ${type}`, doing)}/relationships/${segment}`;
}
