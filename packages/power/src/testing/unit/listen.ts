import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { LostAnswer } from "./lost-answer.ts";

/** The fake on a real socket. */
export interface ListeningFake {
  /** The origin, for example `http://127.0.0.1:49152`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const bodyOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

const toRequest = async (incoming: IncomingMessage, origin: string): Promise<Request> => {
  const { method = "GET", headers, url = "/" } = incoming;
  const list = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(", ")]],
  );
  const body = method === "GET" || method === "HEAD" ? null : await bodyOf(incoming);
  return new Request(new URL(url, origin), { method, headers: list, body });
};

const send = async (outgoing: ServerResponse, answer: Response): Promise<void> => {
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
};

/** Serves a fetch handler on 127.0.0.1. Port 0 takes a free one. A lost answer closes the connection. */
export const listen = async (handle: (request: Request) => Promise<Response>, port: number): Promise<ListeningFake> => {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const origin = `http://${incoming.headers.host ?? "127.0.0.1"}`;
      await send(outgoing, await handle(await toRequest(incoming, origin)));
    } catch (problem) {
      if (problem instanceof LostAnswer) outgoing.destroy();
      else outgoing.writeHead(500).end(`The fake unit itself failed: ${String(problem)}`);
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
