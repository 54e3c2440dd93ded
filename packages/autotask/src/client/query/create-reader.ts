import { paginate } from "@msp/adapter-kit";
import type { Json } from "@msp/workflows/ports";
import { NotFoundError } from "@msp/workflows/ports";
import { toCount } from "../answer/to-count.ts";
import { toItem } from "../answer/to-item.ts";
import { type AnswerPage, toPage } from "../answer/to-page.ts";
import type { AnyRecord } from "../answer/to-record.ts";
import type { Connection } from "../connection/create-connection.ts";
import { NotRoutedError } from "../connection/not-routed-error.ts";
import type { EntityPage } from "../entity/entity-client.ts";
import type { EntityDefinition } from "../entity/entity-definition.ts";
import { refusedHere } from "../refused-here.ts";
import type { ReadOptions } from "./query-options.ts";
import { toFilterNodes } from "./to-filter-nodes.ts";
import { type QueryShape, toQueryBody } from "./to-query-body.ts";

type Options = QueryShape & ReadOptions;

/** Reading an entity, with types left to the caller. */
export interface Reader {
  query(filter: object, options?: Options): AsyncGenerator<AnyRecord, void, undefined>;
  all(filter: object, options?: Options): Promise<readonly AnyRecord[]>;
  page(filter: object, options?: Options): Promise<EntityPage<AnyRecord>>;
  first(filter: object, options?: Options): Promise<AnyRecord | undefined>;
  count(filter: object, options?: ReadOptions): Promise<number>;
  get(id: number, options?: ReadOptions): Promise<AnyRecord | undefined>;
}

/** Every read goes to the entity's root, children included: below a parent Autotask answers one page and no more. */
export function createReader(entity: EntityDefinition, connection: Connection): Reader {
  const operation = `POST /${entity.name}/query`;

  /** The verb and the body of the first page are repeated for every further one; a GET would be refused (reported by integrators). */
  function readPage(
    body: Json,
    address: string | undefined,
    { lane, signal, notAfter }: ReadOptions,
  ): Promise<AnswerPage> {
    const path = address ?? `${entity.name}/query`;
    return connection.read({ method: "POST", path, body, parse: toPage, operation, lane, signal, notAfter });
  }

  async function* query(filter: object, options: Options = {}): AsyncGenerator<AnyRecord, void, undefined> {
    const body = toQueryBody(entity, filter, options, operation);
    yield* paginate<AnswerPage, AnyRecord>({
      system: "autotask",
      operation: entity.name,
      get origins() {
        return connection.origins();
      },
      readPage: (address) => readPage(body, address, options),
      itemsOf: ({ items }) => items,
      nextOf: ({ nextPageUrl }) => nextPageUrl,
    });
  }

  return {
    query,
    async all(filter, options) {
      const records: AnyRecord[] = [];
      for await (const record of query(filter, options)) records.push(record);
      return records;
    },
    async page(filter, options = {}) {
      const body = toQueryBody(entity, filter, options, operation);
      const read = async (address: string | undefined): Promise<EntityPage<AnyRecord>> => {
        const { items, nextPageUrl } = await readPage(body, address, options);
        return { items, next: nextPageUrl === undefined ? undefined : () => read(nextPageUrl) };
      };
      return read(undefined);
    },
    async first(filter, options = {}) {
      const body = toQueryBody(entity, filter, { ...options, pageSize: 1 }, operation);
      const { items } = await readPage(body, undefined, options);
      return items[0];
    },
    async count(filter, options = {}) {
      const path = `${entity.name}/query/count`;
      const body = { filter: toFilterNodes(entity, filter, `POST /${path}`) as Json };
      return connection.read({ method: "POST", path, body, parse: toCount, ...options });
    },
    async get(id, options = {}) {
      if (!Number.isSafeInteger(id))
        throw refusedHere(`GET /${entity.name}/{id}`, `an id is a whole number, not ${String(id)}.`);
      try {
        return await connection.read({ method: "GET", path: `${entity.name}/${id}`, parse: toItem, ...options });
      } catch (error) {
        if (error instanceof NotFoundError && !(error instanceof NotRoutedError)) return undefined;
        throw error;
      }
    },
  };
}
