// Autotask calls us when a ticket changes: registered once, mounted in a plain Node server, proven by its signature, taken once. The fake really calls.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import {
  createAutotaskClient,
  createAutotaskWebhookHandler,
  createMemorySeenEvents,
  registerWebhook,
} from "@msp/autotask";
import { acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";

const secret = "an invented secret";
const handle = createAutotaskWebhookHandler({
  secret: () => secret,
  seen: createMemorySeenEvents(),
  // Only keep it here; Autotask waits ten seconds and no more.
  onEvent: async ({ entity, id, action, fields }) => console.log(`${entity} ${id}: ${action}`, fields),
});
const server = createServer(getRequestListener(handle)).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/autotask`;

const clock = createFakeClock({ autoAdvance: true });
// The real service takes only https addresses on port 443.
const fake = createFakeAutotask({ clock, seed: acmeSeed(), assumptions: { webhookAddresses: "any" } });
const { url: autotask, close } = await fake.listen();
const client = createAutotaskClient({ ...fake.credentials, zoneUrl: `${autotask}/atservicesrest/`, clock });

const webhook = await registerWebhook(
  client,
  {
    entity: "Tickets",
    name: "example: tickets",
    url,
    deactivationUrl: `${url}/off`,
    secret: () => secret,
    on: ["create", "update"],
    fields: ["status", "title"],
    // Name the API user's own resource here, or the receiver hears of everything it writes itself; this example wants to.
    excludedResourceIds: [],
  },
  { clock },
);
console.log(`Registered "${webhook.name}": ${webhook.isReady ? "ready" : "not ready"}.`);

const status = await client.picklists.idOf("Tickets", "status", "New");
const ticketId = await client.tickets.create({ companyID: 174, title: "No network", status, priority: 1, queueID: 21 });
await client.tickets.update({ id: ticketId, title: "No network in room 2" });
await fake.webhooks.settled();

const forged = await fetch(url, {
  method: "POST",
  body: '{"Action":"Delete"}',
  headers: { "X-Hook-Signature": "sha1=x" },
});
console.log(`Somebody else's call: ${forged.status}`);
await close();
server.close();
