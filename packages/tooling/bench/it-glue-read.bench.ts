import { createItGlueClient, type ItGlueClient, type ItGlueOptions, itGlue } from "@msp/it-glue";
import { acmeIds } from "@msp/it-glue/testing";
import { type FakeServer, startFakeServer } from "./it-glue/start-fake-server.ts";
import { pairedRow, type Row, row } from "./row.ts";

const devices = 20_000;
const pageSize = 1_000;
const rounds = 5;
const organizationId = acmeIds.organizations.acmeDental;

/** Reads every device of a customer page by page and keeps none. */
async function readWithClient(client: ItGlueClient): Promise<void> {
  let seen = 0;
  for await (const { attributes } of client.configurations.list({
    filter: { organization_id: organizationId },
    pageSize,
  }))
    if (attributes.name != null) seen += 1;
  if (seen < devices) throw new Error(`Read ${seen} devices.`);
}

/** The same pages with `fetch` and `JSON.parse` alone. */
async function readBare({ url, apiKey }: FakeServer): Promise<void> {
  let seen = 0;
  for (let number: number | null = 1; number !== null; ) {
    const search = `filter[organization_id]=${organizationId}&page[size]=${pageSize}&page[number]=${number}`;
    const answer: Response = await fetch(`${url}/configurations?${search}`, { headers: { "x-api-key": apiKey } });
    const page = (await answer.json()) as {
      readonly data: readonly { readonly attributes: { readonly name?: string } }[];
      readonly meta: { readonly "next-page": number | null };
    };
    for (const { attributes } of page.data) if (attributes.name !== undefined) seen += 1;
    number = page.meta["next-page"];
  }
  if (seen < devices) throw new Error(`Read ${seen} devices.`);
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (devices * 1_000) / (performance.now() - start);
}

/** Requests it takes to link a company, read its instructions with one document that fits, and read what is on file. */
async function requestsOfOneLook(settings: ItGlueOptions): Promise<number> {
  let requests = 0;
  const count = (): void => {
    requests += 1;
  };
  const customerRecords = {
    typeId: acmeIds.flexibleAssetTypes.authority,
    holders: { primary: { holds: "primary" } },
  } as const;
  const adapter = itGlue({ ...settings, customerRecords, onRequest: count });
  const documentation = adapter.on({ notAfter: Number.POSITIVE_INFINITY, beforeWrite: async () => {} });
  await documentation.companyOf("174");
  const { found } = await documentation.customerInstructions({ organizationId, about: ["leavers"] });
  const { outcome } = await documentation.customerRecord({ organizationId, companyId: "174" });
  if (found.length !== 3 || outcome !== "found") throw new Error("The look did not find what is there.");
  return requests;
}

/** The link, the organization, its documents, one document, the fields, the asset, its people. */
const countedByHand = 7;

/** Reading a long list over HTTP, against a loop around `fetch` that reads the same pages; and what a look at a customer costs of the limit. */
export async function bench(): Promise<readonly Row[]> {
  const server = await startFakeServer(devices);
  const settings = {
    apiKey: server.apiKey,
    baseUrl: server.url,
    environment: {},
    limits: { requestsPer5Minutes: 10_000_000 },
  };
  const client = createItGlueClient(settings);
  try {
    await readWithClient(client);
    await readBare(server);
    const pairs: { readonly value: number; readonly baseline: number }[] = [];
    for (let round = 0; round < rounds; round += 1)
      pairs.push({
        value: await perSecond(() => readWithClient(client)),
        baseline: await perSecond(() => readBare(server)),
      });
    const requests = await requestsOfOneLook(settings);
    return [
      pairedRow(`it-glue-read: ${devices} devices page by page, against a fetch loop`, "devices/s", pairs),
      row(
        "it-glue-read: link, instructions and record of a customer, against the count by hand",
        "requests",
        requests,
        countedByHand,
      ),
    ];
  } finally {
    await server.close();
  }
}
