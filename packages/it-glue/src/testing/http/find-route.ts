import type { ResourceDefinition, ResourceOperation } from "../../client/resource/resource-definition.ts";
import { resources } from "../../client/resources/resources.ts";
import { Refusal } from "./refusal.ts";

/** Where a request leads. */
export interface Route {
  readonly definition: ResourceDefinition;
  readonly operation: ResourceOperation | "publish";
  readonly parent: { readonly type: string; readonly id: string } | undefined;
  readonly id: string | undefined;
}

const shape = /^\/(?:([a-z_]+)\/(\d+)\/relationships\/)?([a-z_]+)(?:\/(\d+))?(\/publish)?$/;

const definitions: readonly ResourceDefinition[] = Object.values(resources);

/** What the service opens to browser sessions only. */
const jwtOnly: readonly RegExp[] = [
  /^POST \/checklists$/,
  /^\w+ \/checklist_tasks/,
  /^POST \/.*relationships\/checklists$/,
];

/** The words of the service about what an API key may not do. */
export function onlyForSessions(): Refusal {
  return new Refusal(401, { title: "Only supported for JWT requests" });
}

/** Finds the route, or undefined where there is none. Throws the service's refusal of what API keys may not do. */
export function findRoute(method: string, path: string, isBulk: boolean): Route | undefined {
  if (jwtOnly.some((pattern) => pattern.test(`${method} ${path}`))) throw onlyForSessions();
  const [, parentType, parentId, segment, id, publish] = shape.exec(path) ?? [];
  const definition = definitions.find((one) => (one.segment ?? one.type) === segment);
  if (definition === undefined) return undefined;
  const parent = parentType === undefined || parentId === undefined ? undefined : { type: parentType, id: parentId };
  if (publish !== undefined) {
    const isRoute = definition.type === "documents" && method === "PATCH" && id !== undefined;
    return isRoute ? { definition, operation: "publish", parent, id } : undefined;
  }
  const operation = operationOf(method, id !== undefined, isBulk);
  if (operation === undefined || !isRouted(definition, operation, parent?.type)) return undefined;
  return { definition, operation, parent, id };
}

function operationOf(method: string, hasId: boolean, isBulk: boolean): ResourceOperation | undefined {
  if (method === "GET") return hasId ? "show" : "list";
  if (method === "POST") return hasId ? undefined : isBulk ? "createMany" : "create";
  if (method === "PATCH") return hasId ? "update" : "updateMany";
  return method === "DELETE" ? (hasId ? "delete" : "deleteMany") : undefined;
}

/** Most flat routes have an equivalent below the organization, which takes everything but a bulk update. */
function isRouted(definition: ResourceDefinition, operation: ResourceOperation, parent: string | undefined): boolean {
  const { operations, below, attributes } = definition;
  if (parent === undefined) return operations.includes(operation);
  if (below?.paths.includes(parent) === true && below.operations.includes(operation)) return true;
  const field = { organizations: "organization_id", countries: "country_id", manufacturers: "manufacturer_id" }[parent];
  return field !== undefined && field in attributes && operation !== "updateMany" && operations.includes(operation);
}
