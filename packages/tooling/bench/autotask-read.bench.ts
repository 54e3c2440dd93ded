import { type AutotaskClient, createAutotaskClient } from "@msp/autotask";
import { settledHeap } from "./autotask/settled-heap.ts";
import { type FakeServer, startFakeServer } from "./autotask/start-fake-server.ts";
import { median, type Row, row } from "./row.ts";

const tickets = 100_000;
const rounds = 5;
const everything = { op: "gte", field: "id", value: 0 };

/** Reads every ticket and keeps none; tells the heap after so many of them, if asked. */
async function readWithClient(client: AutotaskClient, heapAt: readonly number[] = []): Promise<readonly number[]> {
  const heaps: number[] = [];
  let seen = 0;
  for await (const ticket of client.tickets.query({})) {
    if (ticket.title === undefined) throw new Error("A ticket without a title.");
    seen += 1;
    if (heapAt.includes(seen)) heaps.push(settledHeap());
  }
  if (seen !== tickets) throw new Error(`Read ${seen} tickets.`);
  return heaps;
}

/** The same pages with `fetch` and `JSON.parse` alone. */
async function readBare({ base, credentials }: FakeServer): Promise<void> {
  const headers = {
    ApiIntegrationCode: credentials.integrationCode,
    UserName: credentials.userName,
    Secret: credentials.secret,
    "Content-Type": "application/json",
  };
  const body = JSON.stringify({ filter: [everything], MaxRecords: 500 });
  let seen = 0;
  let url: string | null = `${base}v1.0/Tickets/query`;
  while (url !== null) {
    const answer: Response = await fetch(url, { method: "POST", headers, body });
    const page = (await answer.json()) as {
      readonly items: readonly { readonly title?: string }[];
      readonly pageDetails: { readonly nextPageUrl: string | null };
    };
    for (const { title } of page.items) if (title !== undefined) seen += 1;
    url = page.pageDetails.nextPageUrl;
  }
  if (seen !== tickets) throw new Error(`Read ${seen} tickets.`);
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (tickets * 1_000) / (performance.now() - start);
}

/** Reading a large table page by page over HTTP, against a loop around `fetch` that reads the same pages; and whether memory stays flat. */
export async function bench(): Promise<readonly Row[]> {
  const server = await startFakeServer(tickets);
  const client = createAutotaskClient({
    ...server.credentials,
    zoneUrl: server.base,
    discoveryUrl: server.base,
    environment: {},
    limits: { requestsPerHour: 10_000_000, observeEvery: 10_000_000 },
  });
  try {
    const [early = Number.NaN, late = Number.NaN] = await readWithClient(client, [tickets / 10, tickets]);
    await readBare(server);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await perSecond(() => readWithClient(client)));
      bare.push(await perSecond(() => readBare(server)));
    }
    return [
      row(
        `autotask-read: ${tickets} tickets page by page, against a fetch loop`,
        "tickets/s",
        median(ours),
        median(bare),
      ),
      row("autotask-read: heap after the last ticket, against after the first tenth", "MB", late / 1e6, early / 1e6),
    ];
  } finally {
    await server.close();
  }
}
