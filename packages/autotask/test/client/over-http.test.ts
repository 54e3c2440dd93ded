import { createAutotaskClient } from "@msp/autotask";
import { acmeIds, acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";
import { UnavailableError, UnknownOutcomeError } from "@msp/workflows/ports";
import { afterEach, describe, expect, it } from "vitest";
import { befall, failureOf } from "./support/connected.ts";

const closing: (() => Promise<void>)[] = [];

/** A client connected to a fake on a port of this computer. */
async function connectOverHttp() {
  const clock = createFakeClock();
  const fake = createFakeAutotask({ clock, seed: acmeSeed() });
  const { url, close } = await fake.listen();
  closing.push(close);
  const discoveryUrl = `${url}/atservicesrest/`;
  return { fake, client: createAutotaskClient({ ...fake.credentials, clock, discoveryUrl, environment: {} }) };
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe("over a real connection", () => {
  it("finds the zone, reads and writes", async () => {
    const { client, fake } = await connectOverHttp();
    const names = Array.from(
      { length: 30 },
      async () => (await client.companies.get(acmeIds.companies.acmeDental))?.companyName,
    );
    expect(new Set(await Promise.all(names))).toEqual(new Set(["Acme Dental"]));
    await client.companies.update({ id: acmeIds.companies.acmeDental, phone: "555-0199" });
    expect(fake.ledger).toHaveLength(1);
    expect(new Set(fake.requests.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it("tells a write that may have happened from one that was never sent", async () => {
    const { client, fake } = await connectOverHttp();
    const change = { id: acmeIds.companies.acmeDental, phone: "555-0199" };
    await client.zone();
    befall(fake, { kind: "lostAnswerAfterCommit" });
    expect(await failureOf(client.companies.update(change))).toBeInstanceOf(UnknownOutcomeError);
    expect(fake.ledger).toHaveLength(1);

    const { url, close } = await fake.listen();
    await close();
    const unreachable = createAutotaskClient({
      ...fake.credentials,
      clock: createFakeClock(),
      zoneUrl: url,
      environment: {},
    });
    const error = await failureOf(unreachable.companies.update(change));
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error.message).toContain("ECONNREFUSED");
    expect(fake.ledger).toHaveLength(1);
  });
});
