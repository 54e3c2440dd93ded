import { Secret } from "@msp/adapter-kit";
import { createItGlueClient, type ResourceDefinition, resources } from "@msp/it-glue";
import { createFakeClock } from "@msp/testing";
import { describe, expect, it } from "vitest";
import { documentedOperations, laterOperations } from "../support/documented-operations.ts";

type Call = (...values: unknown[]) => Promise<unknown>;

/** A service that takes everything and notes where it was sent. */
function record() {
  const routes = new Set<string>();
  const bodies: unknown[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, init);
    const text = await request.text();
    if (text !== "") bodies.push(JSON.parse(text));
    routes.add(`${request.method} ${new URL(request.url).pathname.replace(/\/\d+(?=\/|$)/g, "/:id")}`);
    const one = { id: "1", type: "x", attributes: {} };
    const isMany = request.method === "GET" ? !/\/\d+$/.test(new URL(request.url).pathname) : /^\{"data":\[/.test(text);
    return Response.json({ data: isMany ? [one] : one, meta: {} });
  };
  const clock = createFakeClock();
  const client = createItGlueClient({ apiKey: "ITG.x", fetch, clock, environment: {} });
  return { client, routes, bodies };
}

const values: { readonly [kind: string]: unknown } = {
  id: "7",
  ids: ["7"],
  text: "text",
  number: 7,
  boolean: true,
  date: "2026-03-02",
  instant: "2026-03-02T09:00:00Z",
  json: {},
  file: { content: "eA==", file_name: "x.txt" },
  children: [{ name: "x" }],
};

/** Everything that may be written, filled in. */
function filledIn({ attributes, below }: ResourceDefinition, when: "create" | "update", isBulk = false): object {
  const names = Object.entries(attributes).filter(
    ([name, { write }]) => (write === "always" || write === when) && !(isBulk && name === below?.field),
  );
  return Object.fromEntries(
    names.map(([name, { kind, words }]) => [
      name,
      kind === "secret" ? new Secret(() => "x") : (words?.[0] ?? values[kind]),
    ]),
  );
}

/** Calls every method the client offers for a resource, with everything that may be said. */
async function callAll(client: { readonly [name: string]: Call }, definition: ResourceDefinition): Promise<void> {
  const { below, filters } = definition;
  const parent = below === undefined ? undefined : below.paths.length > 1 ? { type: "configurations", id: 9 } : 9;
  const required = Object.entries(filters).filter(([, rule]) => rule.required);
  const filter = Object.fromEntries(required.map(([name, { kind }]) => [name, kind === "folder" ? "anywhere" : "7"]));
  const draft = filledIn(definition, "create");
  const changes = filledIn(definition, "update");
  const calls: { readonly [name: string]: readonly [operation: string, ...values: unknown[]] } = {
    all: ["list", { filter, sort: definition.sorts, include: definition.includes }],
    get: ["show", 3, { include: [...definition.includes, ...definition.showIncludes] }],
    create: ["create", draft],
    update: ["update", 3, changes],
    updateMany: ["updateMany", [{ id: 3, changes }]],
    delete: ["delete", 3],
    deleteMany: ["deleteMany", [3]],
    createMany: ["createMany", [filledIn(definition, "create", true)]],
  };
  for (const [name, [operation, ...rest]] of Object.entries(calls)) {
    const isBelow = below?.operations.some((one) => one === operation) === true;
    await client[name]?.(...(isBelow ? [parent] : []), ...rest);
  }
}

const listOf = (table: { readonly [path: string]: string }): readonly string[] =>
  Object.entries(table).flatMap(([path, verbs]) =>
    verbs.split(", ").map((verb) => {
      const [method, id] = verb.split(" ");
      return `${method} ${path}${id === undefined ? "" : "/:id"}`;
    }),
  );

describe("the client", () => {
  it("reaches all 31 documented resources with their 121 operations, and those of 2026, and nothing else", async () => {
    const { client, routes } = record();
    for (const [name, definition] of Object.entries(resources))
      await callAll(Reflect.get(client, name) as { readonly [name: string]: Call }, definition);
    await client.documents.publish(1);
    expect(listOf(documentedOperations)).toHaveLength(121);
    expect([...routes].sort()).toEqual(
      [...new Set([...listOf(documentedOperations), ...listOf(laterOperations)])].sort(),
    );
  });

  it("sends foreign keys as numbers, and what the vendor wants as text as text", async () => {
    const { client, bodies } = record();
    await client.relatedItems.create(
      { type: "passwords", id: 1 },
      { destination_type: "Document", destination_id: 77 },
    );
    await client.configurations.update(1, { location_id: "12" });
    expect(bodies).toEqual([
      { data: { type: "related_items", attributes: { destination_type: "Document", destination_id: "77" } } },
      { data: { type: "configurations", attributes: { location_id: 12 } } },
    ]);
  });

  it("creates what belongs to a record along with it, under its relationships", async () => {
    const { client, bodies } = record();
    const field = { name: "Title", kind: "Text", order: 1, use_for_title: true };
    await client.flexibleAssetTypes.create({ name: "Authority", flexible_asset_fields: [field] });
    expect(bodies).toEqual([
      {
        data: {
          type: "flexible_asset_types",
          attributes: { name: "Authority" },
          relationships: { flexible_asset_fields: { data: [{ type: "flexible_asset_fields", attributes: field }] } },
        },
      },
    ]);
  });

  it("sends periods, ranges and exclusions as the service spells them", async () => {
    const { client } = record();
    const asked: string[] = [];
    const told = createItGlueClient({
      apiKey: "ITG.x",
      environment: {},
      fetch: async (input) => {
        asked.push(decodeURIComponent(new URL(new Request(input).url).search));
        return Response.json({ data: [], meta: {} });
      },
    });
    await told.organizations.all({
      exclude: { id: ["1", 2] },
      range: { my_glue_account_id: ["2", "*"] },
      sort: ["-name", "id"],
    });
    await told.logs.all({ filter: { created_at: { from: new Date("2026-03-01T00:00:00Z") } } });
    expect(asked.map((one) => one.replace("page[size]=250&page[number]=1", ""))).toEqual([
      "?filter[exclude][id]=1,2&filter[range][my_glue_account_id]=2,*&sort=-name,id&",
      "?filter[created_at]=2026-03-01T00:00:00.000Z,*&",
    ]);
    expect(Object.isFrozen(client)).toBe(true);
  });
});
