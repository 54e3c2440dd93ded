import { allowedAddress, paginate } from "@msp/adapter-kit";
import { ConflictError, InvalidRequestError, NotFoundError, UnavailableError } from "@msp/workflows/ports";
import type { Connection } from "../connection/create-connection.ts";
import { refusedHere } from "../refused-here.ts";
import type { ResourcePage } from "../resource/resource-client.ts";
import type { ResourceDefinition } from "../resource/resource-definition.ts";
import type { ReadOptions } from "../resource/resource-query.ts";
import { routeOf } from "../resource/route-of.ts";
import { toId } from "../wire/to-id.ts";
import { type AnswerPage, toPage } from "../wire/to-page.ts";
import type { AnyRecord } from "../wire/to-record.ts";
import { toSingle } from "../wire/to-single.ts";
import { checkRows } from "./check-rows.ts";
import { describeRecord } from "./describe-record.ts";
import { type AnyQuery, appendIncludes, toSearch } from "./to-search.ts";

type Query = AnyQuery & ReadOptions;

/** Reading a resource, with types left to the caller. `parent` counts where the route lies below one. */
export interface Reader {
  list(parent: unknown, query?: Query): AsyncGenerator<AnyRecord, void, undefined>;
  all(parent: unknown, query?: Query): Promise<readonly AnyRecord[]>;
  page(parent: unknown, query?: Query): Promise<ResourcePage<AnyRecord>>;
  one(parent: unknown, query?: Query): Promise<AnyRecord>;
  get(
    parent: unknown,
    id: unknown,
    options?: ReadOptions & { readonly include?: readonly string[] | undefined },
    search?: { readonly [name: string]: string },
  ): Promise<AnyRecord | undefined>;
}

const defaultPageSize = 250;

/** Reads pages by their numbers, so that the question stays whole on every page, and holds what comes against what was asked. */
export function createReader(definition: ResourceDefinition, connection: Connection): Reader {
  const isSecretive = definition.isSecretive === true;

  /** What does not change from page to page; found wrong before anything is sent. */
  function prepare(parent: unknown, query: Query, mostPerPage = 1000) {
    const operation = `listing ${definition.type}`;
    const route = routeOf(definition, "list", parent, operation);
    const search = toSearch(definition, query, operation);
    const { pageSize = definition.pageSize ?? defaultPageSize } = query;
    if (!Number.isSafeInteger(pageSize) || pageSize < 1 || pageSize > 1000)
      throw refusedHere(operation, `a page holds 1 to 1000 records, not ${String(pageSize)}.`);
    search.set("page[size]", String(Math.min(pageSize, mostPerPage)));
    const addressOf = (number: number): string => {
      search.set("page[number]", String(number));
      return new URL(`${route}?${search}`, connection.baseUrl()).href;
    };
    return { operation, addressOf, query, includes: query.include ?? [] };
  }

  type Prepared = ReturnType<typeof prepare>;

  async function readPage(address: string, { operation, includes, query }: Prepared): Promise<AnswerPage> {
    const { lane, signal, notAfter } = query;
    const page = await connection.read(
      {
        method: "GET",
        path: address,
        parse: (value) => toPage(value, definition, includes),
        operation,
        lane,
        signal,
        notAfter,
      },
      isSecretive,
    );
    const asked = Number(new URL(address).searchParams.get("page[number]") ?? page.current);
    if (page.current !== undefined && page.current !== asked) {
      throw new UnavailableError(
        `it-glue: ${operation} asked for page ${asked} and was answered page ${page.current}. Ask again later, or report it.`,
        { system: "it-glue", operation },
      );
    }
    checkRows(definition, query.filter, page.records, operation);
    return page;
  }

  /** The page's own number leads on; a link is followed only where no number came, and has to stay at home in any case. */
  function nextAddress(page: AnswerPage, read: number, { addressOf, operation }: Prepared): string | undefined {
    const baseUrl = connection.baseUrl();
    const rules = { system: "it-glue", origins: [new URL(baseUrl).origin] };
    const link = page.nextLink === undefined ? undefined : allowedAddress(page.nextLink, baseUrl, rules).href;
    const next = typeof page.next === "number" ? addressOf(page.next) : page.next === null ? undefined : link;
    if (next !== undefined && read >= (definition.mostPages ?? Number.POSITIVE_INFINITY)) {
      throw new InvalidRequestError(
        `it-glue: ${operation} has more than the ${definition.mostPages} pages IT Glue serves. Ask for a shorter time.`,
        { system: "it-glue", operation },
      );
    }
    return next;
  }

  async function* list(parent: unknown, query: Query = {}): AsyncGenerator<AnyRecord, void, undefined> {
    const prepared = prepare(parent, query);
    let read = 0;
    yield* paginate<AnswerPage, AnyRecord>({
      system: "it-glue",
      operation: definition.type,
      origins: [new URL(connection.baseUrl()).origin],
      async readPage(address) {
        read += 1;
        return readPage(address ?? prepared.addressOf(1), prepared);
      },
      itemsOf: ({ records }) => records,
      nextOf: (page) => nextAddress(page, read, prepared),
    });
  }

  return {
    list,
    async all(parent, query) {
      const records: AnyRecord[] = [];
      for await (const record of list(parent, query)) records.push(record);
      return records;
    },
    async page(parent, query = {}) {
      const prepared = prepare(parent, query);
      const read = async (address: string, number: number): Promise<ResourcePage<AnyRecord>> => {
        const page = await readPage(address, prepared);
        const next = nextAddress(page, number, prepared);
        const { records, total } = page;
        return { records, total, next: next === undefined ? undefined : () => read(next, number + 1) };
      };
      return read(prepared.addressOf(1), 1);
    },
    async one(parent, query = {}) {
      const prepared = prepare(parent, query, 10);
      const { operation } = prepared;
      const { records, total } = await readPage(prepared.addressOf(1), prepared);
      const [first, second] = records;
      if (first === undefined) {
        throw new NotFoundError(`it-glue: ${operation} found nothing. Names must fit exactly, capitals included.`, {
          system: "it-glue",
          operation,
        });
      }
      if (second !== undefined || (total !== undefined && total > 1)) {
        const found = records.map(describeRecord).join("; ");
        throw new ConflictError(
          `it-glue: ${operation} found ${total ?? records.length} records where exactly one was expected: ${found}. Say which one is meant, by its id.`,
          { system: "it-glue", operation },
        );
      }
      return first;
    },
    async get(parent, id, options = {}, extra = {}) {
      const operation = `reading ${definition.type}`;
      const path = `${routeOf(definition, "show", parent, operation)}/${toId(id, "the id", operation)}`;
      const { include, ...reading } = options;
      const search = new URLSearchParams(extra);
      appendIncludes(search, include, [...definition.includes, ...definition.showIncludes], operation);
      const parse = (value: unknown) => toSingle(value, definition, include ?? []);
      try {
        const query = search.size === 0 ? "" : `?${search}`;
        const { lane, signal, notAfter } = reading;
        return await connection.read(
          { method: "GET", path: `${path}${query}`, parse, operation, lane, signal, notAfter },
          isSecretive,
        );
      } catch (error) {
        if (error instanceof NotFoundError) return undefined;
        throw error;
      }
    },
  };
}
