import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFakeAutotask } from "../../src/testing/create-fake-autotask.ts";
import { acmeSeed } from "../../src/testing/seed/acme-seed.ts";

const clock = { now: () => Date.parse("2026-11-30T14:00:00Z"), sleep: () => Promise.resolve() };
const origin = "https://webservices5.example.com";
const fake = createFakeAutotask({ clock, seed: acmeSeed(), home: origin });
const server = setupServer(http.all(`${origin}/*`, ({ request }) => fake.handle(request)));

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

/** One handler stands for the whole vendor: msw matches handlers one after the other, so one for each route would be slow. */
describe("the fake behind msw", () => {
  it("answers any client of the process at the vendor's own address", async () => {
    const { userName, secret, integrationCode } = fake.credentials;
    const answer = await fetch(`${origin}/atservicesrest/v1.0/Companies/174`, {
      headers: { UserName: userName, Secret: secret, ApiIntegrationCode: integrationCode },
    });
    expect(await answer.json()).toMatchObject({ item: { companyName: "Acme Dental" } });
  });

  it("can stand beside handlers of other vendors", async () => {
    server.use(http.get("https://other.example.com/health", () => HttpResponse.json({ ok: true })));
    expect(await (await fetch("https://other.example.com/health")).json()).toEqual({ ok: true });
  });
});
