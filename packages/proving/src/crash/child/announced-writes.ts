import type { Call, PortAdapter, WriteRequest } from "@msp/workflows/ports";

/** The writes whose intent is durable, by the request as it will leave. */
export interface AnnouncedWrites {
  /** The same adapter, whose writes are remembered once they may leave. */
  watching<Port extends object, Abilities extends object>(
    adapter: PortAdapter<Port, Abilities>,
  ): PortAdapter<Port, Abilities>;
  /** The operation a request belongs to; `undefined` for a read. */
  operationOf(request: { readonly method: string; readonly url: string; readonly body: string }): string | undefined;
}

/** Creates the memory of one process. */
export function createAnnouncedWrites(): AnnouncedWrites {
  const operations = new Map<string, string>();
  const keyOf = (method: string, url: string, body: string) => `${method} ${url} ${body}`;
  const remember = ({ operation, request: { method, url, body } }: WriteRequest) =>
    operations.set(keyOf(method, url, body === undefined ? "" : JSON.stringify(body)), operation);
  return {
    watching: (adapter) => ({
      ...adapter,
      on: (call: Call) =>
        adapter.on({
          ...call,
          async beforeWrite(write) {
            await call.beforeWrite(write);
            remember(write);
          },
        }),
    }),
    operationOf: ({ method, url, body }) => operations.get(keyOf(method, url, body)),
  };
}
