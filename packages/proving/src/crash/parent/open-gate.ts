import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { FakeAutotask } from "@msp/autotask/testing";
import { operationHeader } from "../operation-header.ts";

/** A request that stands before the service. */
export interface Arrival {
  /** Which write it is; `undefined` for a read. */
  readonly operation: string | undefined;
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
}

/** What the gate asks of the trial. */
export interface GateKeeper {
  /** Called as a request comes in, before the service sees it; faults for it are set here. */
  arrived(arrival: Arrival): void;
  /** Called when the service is done, before the answer leaves; resolves to `false` when nobody is there to hear it. */
  answering(arrival: Arrival): boolean;
  /** Called when a request has been put before the service, and again when it is over, however it ended. */
  moved(arrival: Arrival, isOver: boolean): void;
}

/** The door of the fake Autotask: real HTTP, where requests can be held. */
export interface Gate {
  readonly url: string;
  /** How many requests are with the service. */
  readonly inside: number;
  close(): Promise<void>;
}

/** Opens the door on a free port of 127.0.0.1. A request that has come in is carried out even when its sender dies. */
export async function openGate(autotask: FakeAutotask, keeper: GateKeeper): Promise<Gate> {
  let inside = 0;
  const server = createServer(async (incoming, outgoing) => {
    const { method = "GET", url = "/" } = incoming;
    const operation = [incoming.headers[operationHeader]].flat()[0];
    const arrival: Arrival = { operation, method, path: url };
    inside += 1;
    try {
      const request = await toRequest(incoming);
      keeper.arrived(arrival);
      const handled = autotask.handle(request);
      keeper.moved(arrival, false);
      const answer = await handled;
      if (!keeper.answering(arrival)) return void outgoing.destroy();
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      outgoing.destroy();
    } finally {
      inside -= 1;
      keeper.moved(arrival, true);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get inside() {
      return inside;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", headers, url = "/" } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const list = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name === operationHeader ? [] : [[name, [value].flat().join(", ")]],
  );
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  return new Request(new URL(url, `http://${headers.host ?? "127.0.0.1"}`), { method, headers: list, body });
}
