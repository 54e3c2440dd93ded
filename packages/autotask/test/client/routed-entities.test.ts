import { acmeIds } from "@msp/autotask/testing";
import { InvalidRequestError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { routedEntities } from "../../src/client/routed/routed-entities.ts";
import type { RoutedEntity } from "../../src/client/routed/routed-entity.ts";
import { connect, failureOf } from "./support/connected.ts";

const { acmeDental } = acmeIds.companies;

describe("an entity reached by its name", () => {
  it("is written, found, counted, read, changed and deleted", async () => {
    const { client } = connect();
    const types = client.entity("ActionTypes");
    const id = await types.create({ name: "Site visit" });
    await types.update({ id, description: "On the customer's premises." });
    expect(await types.get(id)).toMatchObject({ id, name: "Site visit", description: "On the customer's premises." });
    expect(await types.all({ name: { beginsWith: "Site" } })).toHaveLength(1);
    expect(await types.count({})).toBe(1);
    const names: unknown[] = [];
    for await (const { name } of types.query({ or: [{ name: "Site visit" }, { isActive: false }] })) names.push(name);
    expect(names).toEqual(["Site visit"]);
    await types.delete(id);
    expect(await types.get(id)).toBeUndefined();
  });

  it("is written below its parent where Autotask routes it there", async () => {
    const { client, fake } = connect();
    const id = await client.entity("CompanyTeams").create(acmeDental, { name: "Evening shift" });
    expect(await client.entity("CompanyTeams").first({ name: "Evening shift" })).toMatchObject({ id });
    expect(fake.ledger.at(-1)).toMatchObject({ entity: "CompanyTeams", id, verb: "create" });
    expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^POST .*/Companies/${acmeDental}/Teams$`)),
    );
  });

  it("is checked against the tenant's own metadata before anything is sent", async () => {
    const { client, fake } = connect();
    const projects = client.entity("Projects");
    await projects.fields();
    const wrong = [
      () => projects.all({ naem: "x" }),
      () => projects.all({ name: 5 }),
      () => projects.count({ isActive: "yes" }),
      () => projects.create({ createDate: new Date("2026-11-23T09:00:00Z") }),
      () => projects.update({ id: 1, name: 4 }),
    ];
    for (const attempt of wrong) expect(await failureOf(attempt())).toBeInstanceOf(InvalidRequestError);
    expect(await failureOf(projects.all({ naem: "x" }))).toMatchObject({
      message: expect.stringMatching(/did you mean name/),
    });
    expect(fake.requests.filter(({ path }) => /Projects(?!.entityInformation)/.test(path))).toEqual([]);
  });

  it("says what to use for a name that has types, or none", () => {
    const { client } = connect();
    const entity = client.entity as (name: string) => unknown;
    expect(() => entity("Tickets")).toThrow(/use client\.tickets/);
    expect(() => entity("Project")).toThrow(/nearest: Projects/);
  });

  it.each(Object.entries<RoutedEntity>(routedEntities))(
    "%s offers the verbs that are routed, and they arrive",
    async (name, routed) => {
      const { client } = connect();
      const entity = client.entity(name as "ActionTypes");
      const offered = ["create", "update", "delete"].filter((verb) => verb in entity);
      expect(offered).toEqual(routed.verbs.filter((verb) => verb !== "query"));
      expect("query" in entity).toBe(routed.verbs.includes("query"));
      expect((await entity.fields()).length).toBeGreaterThan(0);
      if (routed.verbs.includes("query")) expect(await entity.all({})).toEqual([]);
    },
  );
});

describe("what is no entity", () => {
  it("is read by its path, and only below the API", async () => {
    const { client, fake } = connect();
    const { info } = (await client.read("EntityInformation")) as { info: readonly { name: string }[] };
    expect(info.map(({ name }) => name)).toContain("Ticket");
    const asked = fake.requests.length;
    for (const path of [
      "https://elsewhere.example.com/",
      "//elsewhere.example.com",
      "../../VersionInformation",
      "/Tickets/1",
      "",
    ]) {
      expect(await failureOf(client.read(path))).toBeInstanceOf(InvalidRequestError);
    }
    expect(fake.requests).toHaveLength(asked);
  });
});
