import { createDattoRmmClient, type DattoRmmClient } from "@msp/datto-rmm";
import { type FakeServer, startFakeServer } from "./datto-rmm/start-fake-server.ts";
import { pairedRow, type Row } from "./row.ts";

const devices = 10_000;
const rounds = 7;

async function listWithClient(client: DattoRmmClient): Promise<void> {
  let seen = 0;
  for await (const { hostname } of client.account.devices()) if (hostname !== null) seen += 1;
  if (seen !== devices) throw new Error(`Listed ${seen} devices.`);
}

/** A token, as anybody would fetch it. */
async function grant({ url, keys }: FakeServer): Promise<string> {
  const answer = await fetch(`${url}/auth/oauth/token`, {
    method: "POST",
    headers: {
      Authorization: `Basic ${btoa("public-client:public")}`,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ grant_type: "password", username: keys.apiKey, password: keys.apiSecretKey }),
  });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}

/** The same pages with `fetch` and `JSON.parse` alone. */
async function listBare({ url }: FakeServer, token: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  let seen = 0;
  for (let page = 0; ; page += 1) {
    const answer = await fetch(`${url}/api/v2/account/devices?page=${page}&max=250`, { headers });
    const { devices: listed, pageDetails } = (await answer.json()) as {
      readonly devices: readonly { readonly hostname: string | null }[];
      readonly pageDetails: { readonly nextPageUrl: string | null };
    };
    for (const { hostname } of listed) if (hostname !== null) seen += 1;
    if (pageDetails.nextPageUrl === null) break;
  }
  if (seen !== devices) throw new Error(`Listed ${seen} devices.`);
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (devices * 1_000) / (performance.now() - start);
}

/** Listing an account's devices page by page over HTTP, against a loop around `fetch` that reads the same pages. */
export async function bench(): Promise<readonly Row[]> {
  const server = await startFakeServer(devices);
  const client = createDattoRmmClient({
    ...server.keys,
    apiUrl: server.url,
    environment: {},
    limits: { readsPerMinute: 10_000_000 },
  });
  try {
    const token = await grant(server);
    await listWithClient(client);
    await listBare(server, token);
    const pairs: { value: number; baseline: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const value = await perSecond(() => listWithClient(client));
      pairs.push({ value, baseline: await perSecond(() => listBare(server, token)) });
    }
    return [pairedRow(`datto-rmm-list: ${devices} devices page by page, against a fetch loop`, "devices/s", pairs)];
  } finally {
    await server.close();
  }
}
