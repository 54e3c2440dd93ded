import { acmeIds } from "@msp/it-glue/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare, connect, failureOf } from "../support/connected.ts";

/** Ids of every length the service may give out, those that no JavaScript number holds among them. */
const id = fc.bigInt({ min: 1n, max: 10n ** 19n - 1n });

describe("ids", () => {
  it("34: arrive whole from wherever they stand, and go back as they came", async () => {
    await fc.assert(
      fc.asyncProperty(id, id, fc.constantFrom("-", "_"), async (own, foreign, between) => {
        const text = `{"data":{"id":"${own}","type":"configurations","attributes":{"organization${between}id":${foreign},
          "notes":"id ${foreign}, \\"${own}\\" \\\\","asset${between}tag":null}}}`;
        const sent: string[] = [];
        const { client } = connect({
          client: {
            fetch: async (input, init) => {
              const request = new Request(input, init);
              sent.push(`${request.url} ${await request.text()}`);
              return new Response(text);
            },
          },
        });
        const read = await client.configurations.get(String(own));
        expect(read?.id).toBe(String(own));
        expect(read?.attributes.organization_id).toBe(String(foreign));
        expect(read?.attributes.notes).toBe(`id ${foreign}, "${own}" \\`);
        await client.configurations.update(String(own), { location_id: String(foreign) });
        const location = Number.isSafeInteger(Number(foreign)) ? `${foreign}` : `"${foreign}"`;
        expect(sent[0]).toContain(`/configurations/${own} `);
        expect(sent[1]).toContain(`"location_id":${location}}`);
      }),
      { numRuns: 100 },
    );
  });

  it("34: of an account in Europe are longer than a number and lead from record to record", async () => {
    const { client, fake } = connect({ fake: { firstId: 9_954_000_000_000_000_017n } });
    const made = await client.organizations.create({ name: "Long Ids Ltd" });
    expect(made.id).toBe("9954000000000000017");
    const device = await client.configurations.create({
      organization_id: made.id,
      configuration_type_id: acmeIds.configurationTypes.workstation,
      name: "LONG-01",
    });
    expect(device.attributes.organization_id).toBe(made.id);
    const wire = await bare({ fake })("GET", `configurations/${device.id}`);
    expect(wire.text).toContain(`"organization-id":${made.id},`);
    const found = await client.configurations.one({ filter: { organization_id: made.id } });
    expect(found.id).toBe(device.id);
  });

  it("34: stay whole beside a document of many megabytes", async () => {
    const words = '"Ask first."\\\n'.repeat(3_000_000);
    const text = `{"data":{"id":"1","type":"organizations","attributes":{"quick-notes":${JSON.stringify(words)},"parent-id":9954000000000000017}}}`;
    const { client } = connect({ client: { fetch: async () => new Response(text) } });
    const { parent_id, quick_notes } = (await client.organizations.get("1"))?.attributes ?? {};
    expect([parent_id, quick_notes?.length]).toEqual(["9954000000000000017", words.length]);
  });

  it.each([2 ** 53, -1, 1.5, Number.NaN, "12a", "", "../1", "1?x=1", null, undefined, {}])(
    "are refused before anything is sent when they are none: %s",
    async (wrong) => {
      const { client, fake } = connect();
      expect((await failureOf(client.organizations.get(wrong as never))).message).toContain("must be an id");
      expect(fake.requests).toEqual([]);
    },
  );

  it("leave every other JSON as it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        fc.pre(!/(?<![\d.])\d{16}/.test(JSON.stringify(value)));
        const json: unknown = JSON.parse(JSON.stringify({ value, far: "1234567890123456789" }));
        const body = { data: { id: "1", type: "flexible_assets", attributes: { traits: json } } };
        const { client } = connect({ client: { fetch: async () => Response.json(body) } });
        expect((await client.flexibleAssets.get(1))?.attributes.traits).toEqual(json);
      }),
      { numRuns: 100 },
    );
  });
});
