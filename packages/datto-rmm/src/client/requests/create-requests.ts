import { paginate, type Secret } from "@msp/adapter-kit";
import { type Json, UnavailableError } from "@msp/workflows/ports";
import type { FieldReader } from "../answer/read-fields.ts";
import type { Connection } from "../connection/create-connection.ts";
import { refusedHere } from "../refused-here.ts";
import { createListing, type Listing } from "./listing.ts";
import { type AnsweredPage, readPage } from "./read-page.ts";
import { repairNextPage } from "./repair-next-page.ts";
import type { ListRequestOptions, ReadRequestOptions, WriteRequestOptions } from "./request-options.ts";
import { type QueryValue, toQuery } from "./to-query.ts";

/** A list to read. */
export interface ListRequest<T> {
  readonly path: string;
  /** The field that holds the records. */
  readonly name: string;
  readonly reader: FieldReader<T>;
  readonly query?: { readonly [name: string]: QueryValue };
  /** How a page's size is asked for. @default "max" */
  readonly sizeName?: "max" | "size";
  /** @default 250 */
  readonly pageSize?: number;
}

/** A change to make. */
export interface WriteRequestParts<T> {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: { readonly [name: string]: Json };
  /** Answers without a body, and with one nobody documents, are fine where nothing is read. */
  readonly reader: FieldReader<T>;
  /** Where the body holds values that nobody may see: they are taken out of errors, and `beforeWrite` hears of `shown` in its place. */
  readonly secret?: { readonly shown: { readonly [name: string]: Json }; readonly secrets: readonly Secret[] };
}

/** The three ways in which the client talks to the service. */
export interface Requests {
  read<T>(path: string, reader: FieldReader<T>, options?: ReadRequestOptions): Promise<T>;
  /** Reads what needs no token. */
  readOpenly<T>(path: string, reader: FieldReader<T>, options?: ReadRequestOptions): Promise<T>;
  list<T>(request: ListRequest<T>, options?: ListRequestOptions): Listing<T>;
  write<T>(request: WriteRequestParts<T>, options?: WriteRequestOptions): Promise<T>;
}

/** Reads nothing out of an answer. */
export const readNothing: FieldReader<void> = () => undefined;

/** Requests over one connection. */
export function createRequests(connection: Connection): Requests {
  const parse =
    <T>(reader: FieldReader<T>) =>
    (value: unknown) =>
      reader(value, "");

  async function* pages<T>(request: ListRequest<T>, options: ListRequestOptions): AsyncGenerator<T, void, undefined> {
    const { path, name, reader, sizeName = "max" } = request;
    const { pageSize = request.pageSize ?? 250, signal, notAfter, lane } = options;
    const operation = `GET /${path}`;
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 250)
      throw refusedHere(operation, `a page holds 1 to 250 records, not ${pageSize}.`);
    const first = new URL(`/api/${path}`, connection.origin());
    const counted = sizeName === "max" ? { page: 0 } : {};
    first.search = toQuery({ ...request.query, ...counted, [sizeName]: pageSize }).toString();
    let number = -1;
    yield* paginate<AnsweredPage<T>, T>({
      system: "datto-rmm",
      operation: `/${path}`,
      origins: [first.origin],
      async readPage(address) {
        const page = await connection.read({
          method: "GET",
          path: address ?? first.href,
          operation,
          parse: (value) => readPage(value, name, reader),
          signal,
          notAfter,
          lane,
        });
        number += 1;
        if (page.error !== undefined) throw unreadable(operation, page.error);
        return page;
      },
      itemsOf: ({ items }) => items,
      // The activity log names a next page for ever; behind an empty one there is nothing.
      nextOf: ({ items, nextPageUrl }) =>
        items.length === 0 || nextPageUrl === undefined ? undefined : repairNextPage(nextPageUrl, { first, number }),
    });
  }

  return {
    read: (path, reader, { signal, notAfter, lane } = {}) =>
      connection.read({ method: "GET", path, parse: parse(reader), signal, notAfter, lane }),
    readOpenly: (path, reader, { signal, notAfter, lane } = {}) =>
      connection.readOpenly({ method: "GET", path, parse: parse(reader), signal, notAfter, lane }),
    list: (request, options = {}) => createListing(() => pages(request, options)),
    write: ({ method, path, body, reader, secret }, { signal, notAfter, lane, beforeWrite } = {}) =>
      connection.write(
        {
          method,
          path,
          ...(body === undefined ? {} : { body }),
          parse: parse(reader),
          takesText: reader === readNothing,
          signal,
          notAfter,
          lane,
          beforeWrite: (request) => beforeWrite?.(secret === undefined ? request : { ...request, body: secret.shown }),
        },
        secret?.secrets,
      ),
  };
}

function unreadable(operation: string, text: string): UnavailableError {
  const said = text.slice(0, 200);
  return new UnavailableError(`datto-rmm: ${operation} could not be read: "${said}". Ask again later.`, {
    system: "datto-rmm",
    operation,
    vendorText: said,
  });
}
