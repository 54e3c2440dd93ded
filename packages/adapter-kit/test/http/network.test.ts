import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { createHttp, createLimiter, systemClock } from "@msp/adapter-kit";
import { type SystemError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { afterEach, describe, expect, it } from "vitest";

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function closeAll(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

afterEach(closeAll);

const httpAt = (baseUrl: string) =>
  createHttp({
    system: "example",
    baseUrl,
    headers: () => ({ "x-key": "s3cret-Value-9" }),
    clock: systemClock,
    limiter: createLimiter({ clock: systemClock }),
    retries: { attempts: 1 },
  });

const request = { method: "POST", path: "people", body: { name: "Ann" }, parse: (value: unknown) => value } as const;

const failureOf = (promise: Promise<unknown>): Promise<SystemError> => promise.then(Promise.reject, (error) => error);

describe("over a real connection", () => {
  it("sends a JSON body with its length and reads the answer", async () => {
    const baseUrl = await serve(async (incoming, answer) => {
      let body = "";
      for await (const chunk of incoming) body += chunk;
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify({ body, length: incoming.headers["content-length"] }));
    });
    expect(await httpAt(baseUrl).write(request)).toEqual({ body: '{"name":"Ann"}', length: "14" });
  });

  it("knows that nothing was written when nobody listens", async () => {
    const baseUrl = await serve(() => undefined);
    await closeAll();
    const error = await failureOf(httpAt(baseUrl).write(request));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("(ECONNREFUSED)");
  });

  it("does not know the outcome when the connection is cut after the request arrived", async () => {
    let arrived = 0;
    const baseUrl = await serve((incoming) => {
      incoming.resume().on("end", () => {
        arrived++;
        incoming.socket.destroy();
      });
    });
    const error = await failureOf(httpAt(baseUrl).write(request));
    expect(arrived).toBe(1);
    expect(error).toBeInstanceOf(UnknownOutcomeError);
  });

  it("does not know the outcome when the answer is shorter than announced", async () => {
    const baseUrl = await serve((_, answer) => {
      answer.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      answer.write('{"id":5}', () => answer.socket?.destroy());
    });
    const error = await failureOf(httpAt(baseUrl).write(request));
    expect(error).toBeInstanceOf(UnknownOutcomeError);
    expect(error).toMatchObject({ status: 200 });
    expect(error.message).toContain("the answer broke off");
    const reading = await failureOf(httpAt(baseUrl).read(request));
    expect(reading).toBeInstanceOf(UnavailableError);
  });

  it("does not follow a redirect to another server", async () => {
    let visited = 0;
    const elsewhere = await serve((_, answer) => {
      visited++;
      answer.end("{}");
    });
    const baseUrl = await serve((_, answer) => void answer.writeHead(307, { location: elsewhere }).end());
    const error = await failureOf(httpAt(baseUrl).read({ method: "GET", path: "people", parse: request.parse }));
    expect(error.message).toContain(`it points to ${new URL(elsewhere).origin}, and redirects are not followed`);
    expect(visited).toBe(0);
  });

  it("shows no credential however deeply a failure is printed", async () => {
    const baseUrl = await serve((incoming) => void incoming.socket.destroy());
    const error = await failureOf(httpAt(baseUrl).write(request));
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("s3cret-Value-9");
  });
});
