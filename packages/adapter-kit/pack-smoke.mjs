// Run by the gate against the installed tarball, once imported and once required.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";

/** @param {(specifier: string) => Promise<any>} load */
export default async (load) => {
  const { createHttp, createLimiter, systemClock } = await load("@msp/adapter-kit");
  const { NotFoundError } = await load("@msp/workflows/ports");
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/people" ? 200 : 404, { "content-type": "application/json" });
    response.end('[{"id":1}]');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const http = createHttp({
      system: "example",
      baseUrl: `http://127.0.0.1:${server.address().port}/`,
      headers: () => ({}),
      clock: systemClock,
      limiter: createLimiter({ clock: systemClock, perKey: { inFlight: 3 } }),
    });
    assert.deepEqual(await http.read({ method: "GET", path: "people", parse: (value) => value }), [{ id: 1 }]);
    // The error must be the very class that another package exports: callers tell errors apart by class.
    await assert.rejects(http.read({ method: "GET", path: "nobody", parse: (value) => value }), NotFoundError);
  } finally {
    server.close();
  }
};
