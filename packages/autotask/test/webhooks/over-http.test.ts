import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type AutotaskWebhookEvent,
  createAutotaskClient,
  createAutotaskWebhookHandler,
  createMemorySeenEvents,
  registerWebhook,
} from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { afterEach, describe, expect, it } from "vitest";
import { secret } from "./support.ts";

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { method = "GET", url = "/", headers } = incoming;
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers: given as [string, string][],
    ...(method === "GET" ? {} : { body: Buffer.concat(chunks) }),
  });
}

/** Serves a handler on a port of this computer. */
async function serve(handle: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const answer = await handle(await toRequest(incoming));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("webhooks over real connections", () => {
  it("go from the fake's own server to a receiver's, byte by byte", async () => {
    const clock = createFakeClock();
    const fake = createFakeAutotask({ clock, seed: acmeSeed(), assumptions: { webhookAddresses: "any" } });
    const { url: autotask, close } = await fake.listen();
    closing.push(close);
    const events: AutotaskWebhookEvent[] = [];
    const url = await serve(
      createAutotaskWebhookHandler({
        secret,
        clock,
        seen: createMemorySeenEvents(),
        onEvent: async (event) => void events.push(event),
      }),
    );
    const discoveryUrl = `${autotask}/atservicesrest/`;
    const client = createAutotaskClient({ ...fake.credentials, clock, discoveryUrl, environment: {} });
    const webhook = await registerWebhook(
      client,
      {
        entity: "Companies",
        name: "msp: companies",
        url: `${url}/hooks`,
        deactivationUrl: `${url}/off`,
        secret,
        on: ["update"],
        fields: ["companyName"],
        excludedResourceIds: [],
      },
      { clock },
    );
    expect(webhook).toMatchObject({ outcome: "created", isReady: true });
    const companyName = "Zahnärzte \"Süß\" & Søn <GmbH> + 'Co' 😀";
    await client.companies.update({ id: acmeIds.companies.acmeDental, companyName });
    await fake.webhooks.settled();
    expect(fake.webhooks.attempts).toMatchObject([{ status: 200 }]);
    expect(events).toMatchObject([{ entity: "Companies", webhookGuid: webhook.guid, fields: { companyName } }]);

    // Somebody else on the network knows the address and not the secret.
    const [{ body } = { body: "" }] = fake.webhooks.attempts;
    const forged = await fetch(`${url}/hooks`, {
      method: "POST",
      body: body.replace('"SequenceNumber":1', '"SequenceNumber":2'),
    });
    expect(forged.status).toBe(401);
    expect(events).toHaveLength(1);
  });
});
