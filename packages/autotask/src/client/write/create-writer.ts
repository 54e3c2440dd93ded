import { UnavailableError } from "@msp/workflows/ports";
import { toWrittenId } from "../answer/to-written-id.ts";
import type { Connection } from "../connection/create-connection.ts";
import { NotRoutedError } from "../connection/not-routed-error.ts";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import type { Reader } from "../query/create-reader.ts";
import { refusedHere } from "../refused-here.ts";
import { toWholeBody } from "./to-whole-body.ts";
import { toWriteBody, type WriteBody } from "./to-write-body.ts";
import type { UpdateRoute, UpdateRoutes } from "./update-routes.ts";
import type { WriteOptions } from "./write-options.ts";

/** Writing an entity, with types left to the caller. `parentId` is there for children and only for them. */
export interface Writer {
  create(parentId: number | undefined, fields: object, options?: WriteOptions): Promise<number>;
  update(parentId: number | undefined, changes: object, options?: WriteOptions): Promise<number>;
  delete(parentId: number | undefined, id: number, options?: WriteOptions): Promise<void>;
}

/** Children are created, changed and deleted below their parent. */
export function createWriter(
  entity: EntityDefinition,
  connection: Connection,
  reader: Reader,
  routes: UpdateRoutes,
): Writer {
  const { parent } = entity;

  function collectionOf(parentId: number | undefined, operation: string): string {
    if (parent === undefined) return entity.name;
    return `${parent.entity}/${whole(parentId, `id of ${parent.entity}`, operation)}/${parent.path}`;
  }

  /** The one who writes: for this write, for this client, or the API user where the entity takes nobody else. */
  function impersonated({ impersonationResourceId }: WriteOptions, operation: string): number | undefined {
    if (entity.takesImpersonation) return impersonationResourceId ?? connection.impersonationResourceId;
    if (impersonationResourceId === undefined) return undefined;
    throw refusedHere(
      operation,
      `${entity.name} cannot be written in the name of another resource; Autotask would ignore it.`,
    );
  }

  async function send(
    route: UpdateRoute,
    path: string,
    body: WriteBody,
    options: WriteOptions,
    operation: string,
  ): Promise<number> {
    const impersonate = impersonated(options, operation);
    if (route === "PATCH collection") {
      return connection.write({ method: "PATCH", path, body, parse: toWrittenId, options, impersonate });
    }
    const id = body.id as number;
    const record = await reader.get(id, { signal: options.signal, notAfter: options.notAfter, lane: options.lane });
    if (record === undefined) throw refusedHere(operation, `there is no record ${id} to change.`);
    const target = route === "PUT record" ? `${path}/${id}` : path;
    const merged = toWholeBody(entity, record, body);
    return connection.write({ method: "PUT", path: target, body: merged, parse: toWrittenId, options, impersonate });
  }

  return {
    async create(parentId, fields, options = {}) {
      const operation = `creating ${entity.name}`;
      const path = collectionOf(parentId, operation);
      const input = parent?.field === undefined ? fields : { ...fields, [parent.field]: parentId };
      const body = toWriteBody(entity, "create", input, operation);
      return connection.write({
        method: "POST",
        path,
        body,
        parse: toWrittenId,
        options,
        impersonate: impersonated(options, operation),
      });
    },

    async update(parentId, changes, options = {}) {
      const operation = `updating ${entity.name}`;
      const path = collectionOf(parentId, operation);
      const body = toWriteBody(entity, "update", changes, operation);
      let route: UpdateRoute | undefined = routes.current(entity.name);
      for (;;) {
        try {
          return await send(route, path, body, options, operation);
        } catch (error) {
          if (!(error instanceof NotRoutedError)) throw error;
          route = routes.after(entity.name, route);
          if (route === undefined) throw error;
          // Somebody who hears of every write is told one write per call; the next call takes the next route.
          if (options.beforeWrite !== undefined) throw notRoutedYet(operation, route, error);
        }
      }
    },

    async delete(parentId, id, options = {}) {
      const operation = `deleting ${entity.name}`;
      const path = `${collectionOf(parentId, operation)}/${whole(id, "id", operation)}`;
      const impersonate = impersonated(options, operation);
      await connection.write({ method: "DELETE", path, parse: () => undefined, options, impersonate });
    },
  };
}

function whole(value: number | undefined, name: string, operation: string): number {
  if (value !== undefined && Number.isSafeInteger(value)) return value;
  throw refusedHere(operation, `the ${name} must be a whole number, not ${String(value)}.`);
}

function notRoutedYet(operation: string, next: UpdateRoute, cause: NotRoutedError): UnavailableError {
  return new UnavailableError(
    `autotask: ${operation} reached nothing, because this zone does not route that kind of update. Nothing was written; start it again, and it is sent as ${next}.`,
    { system: "autotask", operation, cause },
  );
}
