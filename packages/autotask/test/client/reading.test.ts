import { defineEntity } from "@msp/autotask";
import { acmeIds } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import {
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  UnavailableError,
} from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { befall, type Connected, connect, failureOf } from "./support/connected.ts";

const { acmeDental, birchLegal } = acmeIds.companies;

/** Opens some tickets at Acme Dental. */
async function openTickets({ client }: Connected, count: number): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let index = 0; index < count; index++) {
    const ticket = {
      companyID: acmeDental,
      title: `Ticket ${index}`,
      status: 1,
      priority: 2,
      queueID: acmeIds.queues.administration,
    };
    ids.push(await client.tickets.create(ticket));
  }
  return ids;
}

describe("querying", () => {
  it("reads all pages, repeating verb and body", async () => {
    const connected = connect();
    const ids = await openTickets(connected, 7);
    const found: number[] = [];
    for await (const { id } of connected.client.tickets.query({ companyID: acmeDental }, { pageSize: 3 }))
      found.push(id);
    expect(found).toEqual(ids);
    expect(connected.asked().slice(-3)).toEqual([
      "POST /Tickets/query",
      "POST /Tickets/query/next",
      "POST /Tickets/query/next",
    ]);
  });

  it("reads a page only when its records are asked for", async () => {
    const connected = connect();
    await openTickets(connected, 4);
    for await (const { title } of connected.client.tickets.query({}, { pageSize: 2 })) {
      expect(title).toBe("Ticket 0");
      break;
    }
    expect(connected.asked().filter((request) => request.includes("query"))).toEqual(["POST /Tickets/query"]);
  });

  it("gives all, pages, the first and the number of records", async () => {
    const connected = connect();
    const { tickets } = connected.client;
    const ids = await openTickets(connected, 5);
    expect((await tickets.all({}, { pageSize: 2 })).map(({ id }) => id)).toEqual(ids);
    expect(await tickets.count({ title: { beginsWith: "Ticket" } })).toBe(5);
    expect((await tickets.first({ id: { gt: ids[1] ?? 0 } }))?.id).toBe(ids[2]);
    expect(await tickets.first({ companyID: birchLegal })).toBeUndefined();
    const page = await tickets.page({}, { pageSize: 3 });
    const last = await page.next?.();
    expect([page.items.length, last?.items.length, last?.next]).toEqual([3, 2, undefined]);
  });

  it("asks for some fields, always with the id", async () => {
    const connected = connect();
    const [id] = await openTickets(connected, 1);
    const [ticket] = await connected.client.tickets.all({}, { includeFields: ["title"] });
    expect(ticket).toEqual({ id, title: "Ticket 0", userDefinedFields: [] });
  });

  it("understands every operator, alternatives and the user-defined field", async () => {
    const connected = connect();
    const { tickets } = connected.client;
    const [first = 0, second = 0, third = 0] = await openTickets(connected, 3);
    await tickets.update({ id: second, priority: 4, userDefinedFields: [{ name: "MSP Workflow", value: "started" }] });
    const ids = async (filter: Parameters<typeof tickets.all>[0]) => (await tickets.all(filter)).map(({ id }) => id);
    expect(await ids({ priority: { noteq: 4 } })).toEqual([first, third]);
    expect(await ids({ priority: [4, 9] })).toEqual([second]);
    expect(await ids({ id: { notIn: [first, third] } })).toEqual([second]);
    expect(await ids({ id: { gt: first, lte: second } })).toEqual([second]);
    expect(await ids({ title: { endsWith: "2" } })).toEqual([third]);
    expect(await ids({ title: { contains: "icket 1" } })).toEqual([second]);
    expect(await ids({ resolution: { exist: true } })).toEqual([]);
    expect(await ids({ createDate: { gte: new Date("2026-01-01"), lt: "2027-01-01" } })).toEqual([
      first,
      second,
      third,
    ]);
    expect(await ids({ or: [{ priority: 4 }, { title: "Ticket 0", companyID: acmeDental }] })).toEqual([first, second]);
    expect(await ids({ and: [{ or: [{ id: first }, { id: second }] }, { priority: 4 }] })).toEqual([second]);
    expect(await ids({ userDefinedField: { name: "MSP Workflow", eq: "started" } })).toEqual([second]);
  });

  it("keeps fields it does not know, and nulls", async () => {
    const { client, fake } = connect();
    befall(fake, {
      kind: "status",
      code: 200,
      body: { items: [{ id: 5, title: null, brandNewField: "kept" }], pageDetails: { nextPageUrl: null } },
      match: { path: /Tickets\/query/ },
    });
    expect(await client.tickets.all({})).toEqual([{ id: 5, title: null, brandNewField: "kept" }]);
  });

  it("refuses to follow a page to another host", async () => {
    const { client, fake, asked } = connect();
    befall(fake, {
      kind: "status",
      code: 200,
      body: {
        items: [{ id: 5 }],
        pageDetails: { nextPageUrl: "https://evil.example.net/v1.0/Tickets/query/next?paging=x" },
      },
      match: { path: /Tickets\/query/ },
    });
    const error = await failureOf(client.tickets.all({}));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(
      "its address is at https://evil.example.net, and these credentials belong to https://webservices5.autotask.net",
    );
    const page = await connect().client.tickets.page({});
    expect(page.next).toBeUndefined();
    expect(asked()).toHaveLength(1);
  });

  it("stops at a page that points at itself", async () => {
    const { client, fake } = connect();
    befall(fake, {
      kind: "status",
      code: 200,
      body: {
        items: [{ id: 5 }],
        pageDetails: {
          nextPageUrl: "https://webservices5.autotask.net/atservicesrest/v1.0/Tickets/query/next?paging=x",
        },
      },
      match: { path: /Tickets\/query/ },
      times: Number.POSITIVE_INFINITY,
    });
    expect((await failureOf(client.tickets.all({}))).message).toContain("points at a page that was already read");
  });

  it("reaches an entity the client does not know, from its definition", async () => {
    const { client } = connect();
    const companyLocations = defineEntity({
      name: "CompanyLocations",
      verbs: ["query"],
      fields: { name: { type: "string" } },
    });
    expect((await client.entity(companyLocations).first({ name: { contains: "Main" } }))?.name).toBe(
      "Main Street practice",
    );
  });
});

describe("reading one record", () => {
  it("gives it whole, the company with id 0 included", async () => {
    const { client } = connect();
    expect(await client.companies.get(acmeDental)).toMatchObject({ id: acmeDental, companyName: "Acme Dental" });
    expect((await client.companies.get(0))?.id).toBe(0);
  });

  it("gives undefined for a missing one, whether it is answered as null or as 404", async () => {
    const { client } = connect();
    expect(await client.tickets.get(999_999)).toBeUndefined();
    expect(await client.contracts.get(999_999)).toBeUndefined();
  });

  it("does not take a page of the web server for a missing record", async () => {
    const { client, fake } = connect();
    befall(fake, { kind: "html", code: 404 });
    expect(await failureOf(client.tickets.get(1))).toBeInstanceOf(NotFoundError);
  });

  it("reads the one record of an answer in query shape, as attachments give it", async () => {
    const { client, fake } = connect();
    befall(fake, { kind: "status", code: 200, body: { items: [{ id: 9 }], pageDetails: {} } });
    expect(await client.tickets.get(9)).toEqual({ id: 9 });
  });
});

describe("what goes wrong", () => {
  it("asks again after passing troubles", async () => {
    const { client, fake } = connect({ clock: createFakeClock({ autoAdvance: true }) });
    for (const fault of [{ kind: "truncated" }, { kind: "html" }, { kind: "lostBeforeCommit" }] as const)
      befall(fake, fault);
    expect((await client.companies.get(acmeDental))?.companyName).toBe("Acme Dental");
  });

  it("says that an answer has another shape, and where", async () => {
    const { client, fake } = connect({ clock: createFakeClock({ autoAdvance: true }) });
    befall(fake, { kind: "status", code: 200, body: { items: [{ id: "5" }], pageDetails: {} }, times: 9 });
    const error = await failureOf(client.tickets.all({}));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("at items[0].id: expected a number, received a string");
  });

  it("takes a page without its details for a broken answer, since more may follow", async () => {
    const { client, fake } = connect({ clock: createFakeClock({ autoAdvance: true }) });
    befall(fake, { kind: "status", code: 200, body: { items: [] }, times: 9 });
    expect((await failureOf(client.tickets.all({}))).message).toContain(
      "at pageDetails: expected an object, received nothing",
    );
  });

  it.each([
    [
      500,
      { errors: ["The logged in Resource does not have the adequate permissions to query this entity type."] },
      PermissionError,
    ],
    [403, { Message: "Forbidden" }, PermissionError],
    [
      500,
      { errors: ["Conversion failed when converting the varchar value 'New' to data type int."] },
      InvalidRequestError,
    ],
    [500, { errors: [{ message: "Unable to find limit in the Ticket Entity." }] }, InvalidRequestError],
    [
      500,
      { errors: ["No matching records found. The logged in resource may not have the required permissions."] },
      NotFoundError,
    ],
    [405, { Message: "The requested resource does not support http method 'GET'." }, NotFoundError],
  ])("names the class for HTTP %i with %j at once", async (status, body, errorClass) => {
    const { client, fake, asked } = connect();
    befall(fake, { kind: "status", code: status, body });
    const error = await failureOf(client.tickets.count({}));
    expect(error).toBeInstanceOf(errorClass);
    expect(error.message).toContain(
      Object.values(body)[0]?.[0] instanceof Object ? "limit" : String(Object.values(body)[0]),
    );
    expect(asked()).toHaveLength(1);
  });

  it.each([
    [
      429,
      "Thread Threshold Exceeded - The Autotask API thread threshold of 3 threads has been exceeded. (Itgenatr005)",
    ],
    [
      500,
      "Thread Threshold Exceeded - The Autotask API thread threshold of 3 threads has been exceeded. (Itgenatr005)",
    ],
    [500, "The limit of 10000 requests per hour has been reached."],
    [429, "Something new"],
  ])("waits and asks again when HTTP %i says: %s", async (status, sentence) => {
    const { client, fake, asked } = connect({ clock: createFakeClock({ autoAdvance: true }) });
    befall(fake, { kind: "status", code: status, body: { errors: [sentence] } });
    expect(await client.tickets.count({})).toBe(0);
    expect(asked().filter((request) => request.includes("count"))).toHaveLength(2);

    befall(fake, { kind: "status", code: status, body: { errors: [sentence] }, times: 99, match: { path: /count/ } });
    expect(await failureOf(client.tickets.count({}))).toBeInstanceOf(RateLimitError);
  });
});
