import type { Json } from "@msp/workflows/ports";
import type { Connection } from "../connection/create-connection.ts";
import { refusedHere } from "../refused-here.ts";
import type { ResourceDefinition, ResourceOperation } from "../resource/resource-definition.ts";
import { routeOf } from "../resource/route-of.ts";
import { toId } from "../wire/to-id.ts";
import type { AnyRecord } from "../wire/to-record.ts";
import { toSeveral, toSingle } from "../wire/to-single.ts";
import { toWrittenId } from "../wire/to-written-id.ts";
import { holdsSecretJson, withoutSecretJson } from "./secret-json.ts";
import { toDraft } from "./to-draft.ts";
import type { WriteOptions } from "./write-options.ts";

/** Writing a resource, with types left to the caller. `parent` counts where the route lies below one. */
export interface Writer {
  create(parent: unknown, draft: object, options?: WriteOptions): Promise<AnyRecord>;
  createMany(parent: unknown, drafts: readonly object[], options?: WriteOptions): Promise<readonly AnyRecord[]>;
  update(parent: unknown, id: unknown, changes: object, options?: WriteOptions): Promise<AnyRecord>;
  updateMany(
    changes: readonly { readonly id: unknown; readonly changes: object }[],
    options?: WriteOptions,
  ): Promise<readonly AnyRecord[]>;
  delete(parent: unknown, id: unknown, options?: WriteOptions): Promise<void>;
  deleteMany(parent: unknown, ids: readonly unknown[], options?: WriteOptions): Promise<void>;
}

interface Sending<T> {
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Json;
  readonly parse: (value: unknown) => T;
  readonly operation: string;
}

/** Writes, each of them one request that is sent once. Answers never bring a password along: `show_password=false` goes with every one of them. */
export function createWriter(definition: ResourceDefinition, connection: Connection): Writer {
  const { type, below } = definition;
  const isSecretive = definition.isSecretive === true;
  const unseen = type === "passwords" ? "?show_password=false" : "";

  async function send<T>({ body, ...request }: Sending<T>, options: WriteOptions): Promise<T> {
    const { beforeWrite, lane, signal, notAfter } = options;
    const told: WriteOptions["beforeWrite"] =
      beforeWrite === undefined
        ? undefined
        : ({ method, url }) =>
            beforeWrite({ method, url, ...(body === undefined ? {} : { body: withoutSecretJson(body) }) });
    const content = body === undefined ? {} : { body };
    return connection.write(
      { ...request, ...content, beforeWrite: told, lane, signal, notAfter },
      isSecretive || holdsSecretJson(body),
    );
  }

  const route = (operation: ResourceOperation, parent: unknown, doing: string) =>
    routeOf(definition, operation, parent, doing);

  const some = <T>(list: readonly T[], operation: string): readonly T[] => {
    if (list.length > 0) return list;
    throw refusedHere(operation, "the list is empty, and an empty bulk request might mean everything.");
  };

  return {
    async create(parent, draft, options = {}) {
      const operation = `creating ${type}`;
      const path = `${route("create", parent, operation)}${unseen}`;
      const data = { type, ...toDraft(definition, draft, { when: "create", operation }) };
      const parse = (value: unknown) => toSingle(value, definition);
      return send({ method: "POST", path, body: { data }, parse, operation }, options);
    },
    async createMany(parent, drafts, options = {}) {
      const operation = `creating several ${type}`;
      const path = `${route("createMany", parent, operation)}${unseen}`;
      const purpose = { when: "create", known: below?.field, operation } as const;
      const data = some(drafts, operation).map((draft) => ({ type, ...toDraft(definition, draft, purpose) }));
      const parse = (value: unknown) => toSeveral(value, definition);
      return send({ method: "POST", path, body: { data }, parse, operation }, options);
    },
    async update(parent, id, changes, options = {}) {
      const operation = `updating ${type}`;
      const own = toId(id, "the id", operation);
      const path = `${route("update", parent, operation)}/${own}${unseen}`;
      const written = toDraft(definition, changes, { when: "update", operation });
      // Attachments and links want their id in the body too (vendor documentation).
      const attributes =
        (below?.paths.length ?? 0) > 1 ? { id: toWrittenId(own), ...written.attributes } : written.attributes;
      const parse = (value: unknown) => toSingle(value, definition);
      return send({ method: "PATCH", path, body: { data: { type, attributes } }, parse, operation }, options);
    },
    async updateMany(changes, options = {}) {
      const operation = `updating several ${type}`;
      const path = `${route("updateMany", undefined, operation)}${unseen}`;
      const data = some(changes, operation).map(({ id, changes: values }) => {
        const written = toDraft(definition, values, { when: "update", operation });
        return { type, attributes: { id: toWrittenId(toId(id, "the id", operation)), ...written.attributes } };
      });
      const parse = (value: unknown) => toSeveral(value, definition);
      return send({ method: "PATCH", path, body: { data }, parse, operation }, options);
    },
    async delete(parent, id, options = {}) {
      const operation = `deleting ${type}`;
      const path = `${route("delete", parent, operation)}/${toId(id, "the id", operation)}`;
      return send({ method: "DELETE", path, parse: () => undefined, operation }, options);
    },
    async deleteMany(parent, ids, options = {}) {
      const operation = `deleting several ${type}`;
      const data = some(ids, operation).map((id) => ({
        type,
        attributes: { id: toWrittenId(toId(id, "an id", operation)) },
      }));
      const path = route("deleteMany", parent, operation);
      return send({ method: "DELETE", path, body: { data }, parse: () => undefined, operation }, options);
    },
  };
}
