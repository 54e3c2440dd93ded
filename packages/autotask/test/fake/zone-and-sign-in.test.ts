import { describe, expect, test } from "vitest";
import { acmeIds } from "../../src/testing/index.ts";
import { type Answer, apiOf, setUp } from "./support/api.ts";

const zoneA = "https://zone-a.example.com";
const zoneB = "https://zone-b.example.com";
const { companies } = acmeIds;

const askZone = async (
  fetch: typeof globalThis.fetch,
  origin: string,
  user: string,
): Promise<Pick<Answer, "status" | "body">> => {
  const answer = await fetch(`${origin}/atservicesrest/v1.0/zoneInformation?user=${encodeURIComponent(user)}`);
  return { status: answer.status, body: await answer.json() };
};

describe("zones", () => {
  test("zone information needs no sign-in and names the address to use", async () => {
    const { fake } = setUp();
    const { status, body } = await askZone(fake.fetch, zoneA, fake.credentials.userName.toUpperCase());
    expect(status).toBe(200);
    expect(body).toEqual({
      zoneName: "Sandbox",
      url: `${zoneA}/atservicesrest/`,
      webUrl: `${zoneA}/`,
      ci: expect.any(Number),
    });
    const unknown = await askZone(fake.fetch, zoneA, "nobody@example.com");
    expect(unknown).toMatchObject({ status: 500, body: { errors: [expect.any(String)] } });
  });

  test("any zone answers where the data is, and a wrong one answers 401", async () => {
    const { fake } = setUp({ home: zoneA });
    expect((await askZone(fake.fetch, zoneB, fake.credentials.userName)).body.url).toBe(`${zoneA}/atservicesrest/`);
    expect((await apiOf(fake, fake.fetch, zoneA).get("/Companies/0")).status).toBe(200);
    expect((await apiOf(fake, fake.fetch, zoneB).get("/Companies/0")).status).toBe(401);
  });

  test("a zone can move while clients are running", async () => {
    const { fake } = setUp({ home: zoneA });
    fake.moveHome(zoneB);
    expect((await apiOf(fake, fake.fetch, zoneA).get("/Companies/0")).status).toBe(401);
    expect((await askZone(fake.fetch, zoneA, fake.credentials.userName)).body.url).toBe(`${zoneB}/atservicesrest/`);
    expect((await apiOf(fake, fake.fetch, zoneB).get("/Companies/0")).status).toBe(200);
  });

  test("a wrong zone may also look empty", async () => {
    const { fake } = setUp({ home: zoneA, assumptions: { wrongZone: "empty" } });
    const wrong = apiOf(fake, fake.fetch, zoneB);
    expect((await wrong.query("Companies", { op: "exist", field: "id" })).body.items).toEqual([]);
    expect((await wrong.get("/Companies/0")).body).toEqual({ item: null });
    expect((await wrong.post("/Tickets", {})).status).toBe(500);
  });

  test("versions are told outside the version", async () => {
    const { fake } = setUp();
    const answer = await fake.fetch(`${zoneA}/ATServicesRest/VersionInformation`);
    expect(await answer.json()).toEqual({ apiVersions: ["1.0"] });
  });
});

describe("signing in", () => {
  test.each(["UserName", "Secret", "ApiIntegrationCode"])(
    "a wrong %s is a 401 that repeats no credential",
    async (header) => {
      const { api, fake } = setUp();
      const answer = await api.get("/Companies/0", { [header]: "wrong" });
      expect(answer.status).toBe(401);
      const told = JSON.stringify(answer.body);
      for (const credential of [...Object.values(fake.credentials), "wrong"]) expect(told).not.toContain(credential);
    },
  );

  test("an unknown user or integration may also be a 500", async () => {
    const { api } = setUp({ assumptions: { unknownUserStatus: 500, unknownIntegrationStatus: 500 } });
    expect((await api.get("/Companies/0", { UserName: "x" })).status).toBe(500);
    expect((await api.get("/Companies/0", { ApiIntegrationCode: "x" })).status).toBe(500);
    expect((await api.get("/Companies/0", { Secret: "x" })).status).toBe(401);
  });

  test("an inactive API user cannot sign in", async () => {
    const { api, fake } = setUp();
    fake.state.change("Resources", 900, { isActive: false });
    expect((await api.get("/Companies/0")).status).toBe(401);
  });

  test("requests are recorded without credentials", async () => {
    const { api, fake } = setUp();
    await api.get("/Companies/0");
    expect(fake.requests).toEqual([
      {
        at: expect.any(Number),
        method: "GET",
        path: "/atservicesrest/v1.0/Companies/0",
        status: 200,
        threads: 1,
        rowsExamined: 1,
      },
    ]);
  });
});

describe("impersonation", () => {
  const as = { ImpersonationResourceId: String(acmeIds.resources.senior) };
  const company = { companyName: "New", companyType: 1, phone: "555-0130", ownerResourceID: acmeIds.resources.senior };

  test("is refused until the security level of the resource allows it", async () => {
    const { api, fake } = setUp();
    expect((await api.post("/Companies", company, as)).status).toBe(500);
    fake.state.allowImpersonation(acmeIds.resources.senior);
    const { itemId } = (await api.post("/Companies", company, as)).body;
    expect((await api.get(`/Companies/${itemId}`)).body.item).toMatchObject({
      createdByResourceID: acmeIds.resources.senior,
      impersonatorCreatorResourceID: 900,
    });
    expect(fake.ledger[0]?.by).toMatchObject({ via: "api", as: acmeIds.resources.senior });
  });

  test("is ignored where it is not supported and in reads", async () => {
    const { api } = setUp();
    expect((await api.post("/ChecklistLibraries", { name: "L", isActive: true, entityType: 2 }, as)).status).toBe(200);
    expect((await api.get(`/Companies/${companies.acmeDental}`, { ImpersonationResourceId: "1" })).status).toBe(200);
  });
});
