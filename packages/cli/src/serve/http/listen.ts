import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { UsageError } from "../../usage-error.ts";
import type { ListenAddress } from "./parse-address.ts";

/** A server that is up. */
export interface Listening {
  /** The origin, for example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new connection, lets what is being answered be answered, and resolves when all is closed. */
  close(): Promise<void>;
}

/** Serves an app. Throws `UsageError` where the address cannot be listened on. */
export async function listen(app: Hono, { host, port }: ListenAddress): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "another program listens there" : error.message;
      reject(new UsageError(`${host}:${port} cannot be listened on: ${why}. Name another address with --listen.`));
    });
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
