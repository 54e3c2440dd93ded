import type { Connection } from "../connection/create-connection.ts";
import { createReader, type Reader } from "../query/create-reader.ts";
import { createWriter } from "../write/create-writer.ts";
import type { ResourceClient } from "./resource-client.ts";
import type { ResourceDefinition, ResourceOperation } from "./resource-definition.ts";
import { liesBelow } from "./route-of.ts";

type Method = (...values: never[]) => unknown;

/** Gives a resource the methods its definition allows. */
export function createResourceClient<Resource extends ResourceDefinition>(
  definition: Resource,
  connection: Connection,
): ResourceClient<Resource> {
  const reader = forPasswords(definition, createReader(definition, connection));
  const writer = createWriter(definition, connection);

  const methods: { [name: string]: Method } = {};
  const offer = (operation: ResourceOperation, names: { readonly [name: string]: Method }): void => {
    const isBelow = liesBelow(definition, operation);
    if (!isBelow && !definition.operations.includes(operation)) return;
    for (const [name, method] of Object.entries(names)) {
      methods[name] = isBelow ? method : (method.bind(undefined, undefined as never) as Method);
    }
  };
  offer("list", { list: reader.list, all: reader.all, page: reader.page, one: reader.one });
  offer("show", { get: (parent: unknown, id: unknown, options?: object) => reader.get(parent, id, options) });
  offer("create", { create: writer.create });
  offer("createMany", { createMany: writer.createMany });
  offer("update", { update: writer.update });
  offer("delete", { delete: writer.delete });
  offer("deleteMany", { deleteMany: writer.deleteMany });
  if (definition.operations.includes("updateMany")) methods.updateMany = writer.updateMany as Method;
  // The definition decides both which methods are there and, through ResourceClient, which of them the type has.
  return Object.freeze({ definition, ...methods }) as unknown as ResourceClient<Resource>;
}

/** Without the word, IT Glue shows a password to whoever reads its record (vendor documentation); so the word is always sent. */
function forPasswords(definition: ResourceDefinition, reader: Reader): Reader {
  if (definition.type !== "passwords") return reader;
  return {
    ...reader,
    get: (parent, id, options) => reader.get(parent, id, options, { show_password: "false" }),
  };
}
