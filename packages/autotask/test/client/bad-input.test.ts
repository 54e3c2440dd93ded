import { createAutotaskClient } from "@msp/autotask";
import { acmeIds, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { AuthenticationError, InvalidRequestError, UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { describe, expect, it } from "vitest";
import { befall, type ConnectedOptions, connect, failureOf, settingsOf, zoneOrigin } from "./support/connected.ts";

const { acmeDental } = acmeIds.companies;
const elsewhere = "https://webservices24.autotask.net";
const newTicket = { companyID: acmeDental, title: "Replace the dock", status: 1, priority: 2, queueID: 21 };

/** A client whose every request is looked at on its way: where it goes, and whether it carries credentials. */
function watched({ client = {}, ...options }: ConnectedOptions = {}) {
  const seen: { readonly url: string; readonly hasCredentials: boolean }[] = [];
  const connected = connect({ clock: createFakeClock({ at: "2026-03-02T09:00:00Z", autoAdvance: true }), ...options });
  const { fake, clock } = connected;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const { headers, url } = request;
    const hasCredentials = ["username", "secret", "apiintegrationcode"].some((name) => headers.has(name));
    seen.push({ url, hasCredentials });
    return fake.fetch(request);
  };
  const originsWithCredentials = () => [
    ...new Set(seen.filter((one) => one.hasCredentials).map(({ url }) => new URL(url).origin)),
  ];
  return {
    ...connected,
    client: createAutotaskClient({ ...settingsOf(fake, clock), ...client, fetch }),
    seen,
    originsWithCredentials,
  };
}

describe("a wrong zone", () => {
  it("that refuses is told as what it may be, and not asked again", async () => {
    const { client, seen } = watched({ client: { zoneUrl: `${elsewhere}/atservicesrest/` } });
    const error = await failureOf(client.tickets.count({}));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toMatchInlineSnapshot(
      `"autotask refused the credentials for POST /Tickets/query/count (HTTP 401): The user name or the secret is not valid. Check AUTOTASK_USERNAME, AUTOTASK_SECRET and AUTOTASK_INTEGRATION_CODE, and AUTOTASK_ZONE_URL if it is set: a wrong zone answers the same way. Nothing more is sent with them for a while, because repeated refusals may lock the account."`,
    );
    expect((await failureOf(client.tickets.count({}))).message).toMatchInlineSnapshot(
      `"autotask: POST /Tickets/query/count was not sent because the credentials were refused at 2026-03-02T09:00:00.000Z. Correct them; the same ones are tried again at 2026-03-02T09:05:00.000Z, to keep the account from being locked."`,
    );
    expect(seen).toHaveLength(1);
  });

  it("that looks empty shows it in what the account may do", async () => {
    const { client } = watched({
      client: { zoneUrl: `${elsewhere}/atservicesrest/` },
      fake: { assumptions: { wrongZone: "empty" } },
    });
    expect(await client.companies.all({})).toEqual([]);
    expect((await client.companies.information()).userAccessForQuery).toBe("None");
  });

  it("that is no address, or not encrypted, is refused before anything is sent", async () => {
    const refusalOf = async (zoneUrl: string) => {
      const { client, seen } = watched({ client: { zoneUrl } });
      const error = await failureOf(client.tickets.count({}));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(seen).toEqual([]);
      return error.message;
    };
    expect(await refusalOf("webservices5")).toMatchInlineSnapshot(
      `"autotask: the zone "webservices5" is no address. Set AUTOTASK_ZONE_URL to one such as https://webservices5.autotask.net/atservicesrest/, or leave it out to have the zone looked up."`,
    );
    expect(await refusalOf("http://webservices5.autotask.net/atservicesrest/")).toMatchInlineSnapshot(
      `"autotask: a request was not sent because http://webservices5.autotask.net is not encrypted; use https (plain http is accepted for this computer only)."`,
    );
  });
});

describe("a zone that moved", () => {
  it("is followed by what reads, with one look-up, and by nothing else", async () => {
    const { client, fake, seen, originsWithCredentials } = watched();
    await client.companies.get(0);
    fake.moveHome(elsewhere);
    expect((await client.companies.get(0))?.id).toBe(0);
    expect(seen.map(({ url }) => new URL(url).host)).toEqual([
      "webservices.autotask.net",
      "webservices5.autotask.net",
      "webservices5.autotask.net",
      "webservices.autotask.net",
      "webservices24.autotask.net",
    ]);
    expect(originsWithCredentials()).toEqual([zoneOrigin, elsewhere]);
  });

  it("in the middle of a list ends it with a clear error instead of a part of it", async () => {
    const { client, fake } = watched();
    for (let index = 0; index < 3; index += 1) await client.tickets.create(newTicket);
    const reading = client.tickets.query({}, { pageSize: 2 });
    await reading.next();
    await reading.next();
    fake.moveHome(elsewhere);
    const error = await failureOf(reading.next());
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toMatchInlineSnapshot(
      `"autotask: the database has moved to webservices24.autotask.net while POST /Tickets/query was read page by page. Read it again from the beginning."`,
    );
  });

  it("is told to whoever writes: nothing was written, and it is theirs to start it again", async () => {
    const { client, fake } = watched();
    await client.companies.get(0);
    fake.moveHome(elsewhere);
    const error = await failureOf(client.tickets.create(newTicket));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toMatchInlineSnapshot(
      `"autotask: POST /Tickets was refused because the database has moved to webservices24.autotask.net. Nothing was written; start it again."`,
    );
    expect(fake.ledger).toEqual([]);
  });
});

describe("refused credentials", () => {
  it("are sent once, however many ask at the same time and afterwards, within five minutes", async () => {
    const { client, clock, seen } = watched({ client: { secret: "wrong-secret" } });
    await client.zone();
    const asking = Array.from({ length: 20 }, (_, index) => failureOf(client.tickets.get(index)));
    const errors = await Promise.all(asking);
    expect(errors.every((error) => error instanceof AuthenticationError)).toBe(true);
    const sent = () => seen.filter(({ hasCredentials }) => hasCredentials).length;
    // As many as were under way at one endpoint when the first was refused.
    expect(sent()).toBeLessThanOrEqual(3);
    const before = sent();
    for (let index = 0; index < 20; index += 1) await failureOf(client.companies.update({ id: 0, phone: "555-0100" }));
    expect(sent()).toBe(before);
    await clock.sleep(300_000);
    await Promise.all(Array.from({ length: 20 }, () => failureOf(client.roles.count({}))));
    expect(sent()).toBe(before + 1);
  });
});

describe("a missing permission", () => {
  const permissions = { Tickets: { query: "None" as const } };

  it("reads like nothing at all, so what the account may do has to be asked for", async () => {
    const { client, fake } = watched();
    const id = await client.tickets.create(newTicket);
    fake.state.setPermissions(fake.credentials.userName, permissions);
    expect([await client.tickets.all({}), await client.tickets.count({}), await client.tickets.get(id)]).toEqual([
      [],
      0,
      undefined,
    ]);
    const { canQuery, userAccessForQuery } = await client.tickets.information();
    expect({ canQuery, userAccessForQuery }).toEqual({ canQuery: true, userAccessForQuery: "None" });
  });
});

describe("an answer that is none", () => {
  const reading = (fault: Parameters<typeof befall>[1]) => {
    const connected = watched();
    befall(connected.fake, { ...fault, times: 9 });
    return failureOf(connected.client.companies.first({ id: 0 }));
  };
  const writing = async (fault: Parameters<typeof befall>[1]) => {
    const connected = watched();
    await connected.client.zone();
    befall(connected.fake, fault);
    const error = await failureOf(connected.client.tickets.create(newTicket));
    return { error, sent: connected.asked().length };
  };

  it("because it is a page, is a passing trouble for reads", async () => {
    const error = await reading({ kind: "html" });
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toMatchInlineSnapshot(
      `"autotask: POST /Companies/query got no usable answer: an HTML page came instead of JSON; the address may be wrong, or something stands in between. Ask again later."`,
    );
  });

  it("because it breaks off, is a passing trouble for reads", async () => {
    const error = await reading({ kind: "truncated" });
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toMatchInlineSnapshot(
      `"autotask: POST /Companies/query got no usable answer: the JSON of the answer breaks off in the middle. Ask again later."`,
    );
  });

  it("leaves open what became of a write, which is not sent again", async () => {
    const page = await writing({ kind: "html" });
    expect(page.error).toBeInstanceOf(UnknownOutcomeError);
    expect(page.error.message).toMatchInlineSnapshot(
      `"autotask: POST /Tickets was sent, but an HTML page came instead of JSON; the address may be wrong, or something stands in between. It may have happened: look before sending it again."`,
    );
    const half = await writing({ kind: "truncated" });
    expect(half.error).toBeInstanceOf(UnknownOutcomeError);
    expect(half.error.message).toMatchInlineSnapshot(
      `"autotask: POST /Tickets was sent, but the JSON of the answer breaks off in the middle. It may have happened: look before sending it again."`,
    );
    expect([page.sent, half.sent]).toEqual([1, 1]);
  });

  it("because it is empty or has no id, leaves it open too", async () => {
    for (const body of [undefined, {}, { itemId: "5" }, { itemId: null }]) {
      const { error, sent } = await writing({ kind: "status", code: 200, ...(body === undefined ? {} : { body }) });
      expect(error).toBeInstanceOf(UnknownOutcomeError);
      expect(sent).toBe(1);
    }
  });
});

describe("a page link", () => {
  const linkTo = async (nextPageUrl: unknown, read: "all" | "page" = "all") => {
    const connected = watched();
    const { client, fake } = connected;
    const body = { items: [{ id: 5 }], pageDetails: { nextPageUrl } };
    befall(fake, { kind: "status", code: 200, body, match: { path: /Tickets\/query$/ } });
    const reading =
      read === "all" ? client.tickets.all({}) : client.tickets.page({}).then((page) => page.next?.() ?? page);
    return { ...connected, error: await failureOf(reading) };
  };

  it.each(["all", "page"] as const)(
    "to another host is not followed (%s), and credentials go nowhere else",
    async (read) => {
      const path = "/atservicesrest/v1.0/Tickets/query/next?paging=x";
      for (const origin of [
        "https://evil.example.net",
        elsewhere,
        `${zoneOrigin}:8443`,
        zoneOrigin.replace("https", "http"),
        `${zoneOrigin}.evil.example.net`,
        zoneOrigin.replace("https://", "https://user:word@"),
      ]) {
        const { error, originsWithCredentials, seen } = await linkTo(`${origin}${path}`, read);
        expect(error).toBeInstanceOf(InvalidRequestError);
        expect(originsWithCredentials()).toEqual([zoneOrigin]);
        expect(seen.every(({ url }) => new URL(url).hostname.endsWith("autotask.net"))).toBe(true);
      }
    },
  );

  it("says where it pointed", async () => {
    const { error } = await linkTo("https://evil.example.net/v1.0/Tickets/query/next?paging=x");
    expect(error.message).toMatchInlineSnapshot(
      `"autotask: a request was not sent because its address is at https://evil.example.net, and these credentials belong to https://webservices5.autotask.net."`,
    );
  });

  it("that is no text is an answer of another shape", async () => {
    const connected = watched();
    const body = { items: [{ id: 5 }], pageDetails: { nextPageUrl: 7 } };
    befall(connected.fake, { kind: "status", code: 200, body, times: 9 });
    expect((await failureOf(connected.client.tickets.all({}))).message).toContain(
      "pageDetails.nextPageUrl: expected an address or null, received a number",
    );
  });

  it("is followed in whatever case it is written", async () => {
    const { client, fake } = watched();
    const first = await client.tickets.create(newTicket);
    const second = await client.tickets.create(newTicket);
    const paging = encodeURIComponent(JSON.stringify({ pageSize: 1, previousIds: [first], nextIds: [first] }));
    const nextPageUrl = `${zoneOrigin}/ATServicesRest/V1.0/TICKETS/Query/NEXT?paging=${paging}`;
    const body = { items: [{ id: first }], pageDetails: { nextPageUrl } };
    befall(fake, { kind: "status", code: 200, body, match: { path: /Tickets\/query$/ } });
    const found = await client.tickets.all({}, { pageSize: 1 });
    expect(found.map(({ id }) => id)).toEqual([first, second]);
  });
});

describe("the path of a zone", () => {
  it.each(["/ATServicesRest/", "/atservicesrest/", "/AtServicesRest"])(
    "is used exactly as the look-up tells it: %s",
    async (path) => {
      const clock = createFakeClock();
      const fake = createFakeAutotask({ clock, home: zoneOrigin });
      const paths: string[] = [];
      const client = createAutotaskClient({
        ...settingsOf(fake, clock),
        async fetch(input, init) {
          const request = new Request(input, init);
          const { pathname } = new URL(request.url);
          if (!pathname.includes("zoneInformation")) {
            paths.push(pathname);
            return fake.fetch(request);
          }
          const answer = (await (await fake.fetch(request)).json()) as object;
          return Response.json({ ...answer, url: `${zoneOrigin}${path}` });
        },
      });
      expect((await client.companies.get(0))?.id).toBe(0);
      const below = path.endsWith("/") ? path : `${path}/`;
      expect(paths).toEqual([`${below}v1.0/Companies/0`]);
    },
  );
});
