import { describe, expect, it } from "vitest";
import { createOutageOffice } from "../support/create-outage-office.ts";
import { testTenant } from "../support/test-tenant.ts";

const isDraft = (path: string) => path.endsWith("/update/round/draft");
const isUpdate = ({ subject }: { subject: string }) => subject.includes("Update on the outage");
const policies = (updates: object) => ({
  "site-outage.updates": {
    everyMinutes: 30,
    releasedBy: "a person",
    lastMessage: "only who knew of the outage",
    atMost: 48,
    ...updates,
  },
});

describe("an update", () => {
  it("is a draft that a person releases, every half hour from the first message on", async () => {
    const office = await createOutageOffice();
    await office.until(39);
    expect((await office.asked()).filter(isDraft)).toEqual([]);
    await office.until(40);
    const [first] = (await office.asked()).filter(isDraft);
    await office.answer(first ?? "", { release: "as it is" });
    await office.until(45);
    expect(office.mails().filter(isUpdate)).toMatchObject([
      { minute: 40, text: expect.stringContaining("Our monitoring does not reach yet: ACME-SRV-01.") },
    ]);
    await office.until(70);
    const [second] = (await office.asked()).filter(isDraft);
    expect(second).not.toBe(first);
    await office.answer(second ?? "", { release: "in these words", words: "A part is on its way." });
    await office.until(75);
    expect(office.mails().filter(isUpdate).at(-1)?.text).toContain("A part is on its way.");
  });

  it("is withdrawn when nobody releases it before the next one: none piles up, none goes out late", async () => {
    const office = await createOutageOffice();
    for (const minutes of [45, 75, 105, 135]) {
      await office.until(minutes);
      expect((await office.asked()).filter(isDraft)).toHaveLength(1);
    }
    expect(office.mails().filter(isUpdate)).toEqual([]);
    const drafts = office.people.asked.filter(({ path }) => isDraft(path));
    expect(drafts).toHaveLength(4);
    const late = office.engine.answer(drafts[0]?.token ?? "", {
      by: { id: "alex.kim@msp.example.com", name: "Alex Kim" },
      value: { release: "as it is" },
    });
    await expect(late).rejects.toThrow(/not open any more/);
  });

  it("can be held back, and the next one comes all the same", async () => {
    const office = await createOutageOffice();
    await office.until(41);
    const [draft] = (await office.asked()).filter(isDraft);
    await office.answer(draft ?? "", { release: "not this time" });
    await office.until(60);
    expect((await office.asked()).filter(isDraft)).toEqual([]);
    expect(office.mails().filter(isUpdate)).toEqual([]);
    await office.until(71);
    expect((await office.asked()).filter(isDraft)).toHaveLength(1);
  });

  it("goes out by itself where the provider says so, and at night still only through a person", async () => {
    const tenant = testTenant({ policies: policies({ releasedBy: "nobody, they go out by themselves" }) });
    const day = await createOutageOffice({ tenant });
    await day.until(105);
    expect(
      day
        .mails()
        .filter(isUpdate)
        .map(({ minute }) => minute),
    ).toEqual([40, 70, 100]);
    expect(day.people.asked.filter(({ path }) => isDraft(path))).toEqual([]);
    const night = await createOutageOffice({ tenant, opens: "2026-11-24T03:00:00Z" });
    await night.until(60);
    expect(night.mails()).toEqual([]);
    expect((await night.asked()).filter(isDraft)).toHaveLength(1);
  });

  it("says that the monitoring shows it up, as long as nobody has confirmed it", async () => {
    const office = await createOutageOffice({
      tenant: testTenant({ policies: policies({ releasedBy: "nobody, they go out by themselves" }) }),
      says: { "outage/repair/restored/confirmed": undefined },
    });
    await office.until(30);
    office.devices.setOnline("srv", true);
    await office.until(45);
    expect(office.mails().filter(isUpdate)).toMatchObject([
      { text: expect.stringContaining("Our monitoring reaches everything again (ACME-SRV-01).") },
    ]);
  });

  it("is news to nobody who was never told of an outage that seems to be over, unless a person releases it", async () => {
    const office = await createOutageOffice({
      tenant: testTenant({ policies: policies({ releasedBy: "nobody, they go out by themselves" }) }),
      says: { "outage/repair/restored/confirmed": undefined },
    });
    await office.until(5);
    office.devices.setOnline("srv", true);
    await office.until(75);
    expect(office.mails()).toEqual([]);
    expect((await office.asked()).filter(isDraft)).toHaveLength(1);
  });

  it("may be released by the senior specialist while the technician is busy", async () => {
    const office = await createOutageOffice();
    await office.until(56);
    expect(office.people.escalated.map(({ request, to }) => [isDraft(request.path), to])).toContainEqual([
      true,
      "senior-specialist",
    ]);
  });

  it("ends after as many as the provider wants", async () => {
    const tenant = testTenant({
      policies: policies({ releasedBy: "nobody, they go out by themselves", everyMinutes: 10, atMost: 2 }),
    });
    const office = await createOutageOffice({ tenant });
    await office.until(120);
    expect(
      office
        .mails()
        .filter(isUpdate)
        .map(({ minute }) => minute),
    ).toEqual([20, 30]);
  });

  it("that is open when service comes back is withdrawn, and the customer learns that it is over", async () => {
    const office = await createOutageOffice();
    await office.until(41);
    const [draft] = (await office.asked()).filter(isDraft);
    office.devices.setOnline("srv", true);
    await office.until(60);
    expect(office.people.withdrawn.map(({ request }) => request.path)).toContain(draft);
    expect(office.mails().map(({ subject }) => subject)).toEqual([
      expect.stringContaining("We know of an outage"),
      expect.stringContaining("Service is restored"),
    ]);
  });

  it("whose time was over while the host was down is left out", async () => {
    const office = await createOutageOffice();
    await office.until(15);
    await office.clock.advanceTo(office.clock.now() + 150 * 60_000);
    await office.until(166);
    expect((await office.asked()).filter(isDraft)).toHaveLength(1);
    expect(office.people.asked.filter(({ path }) => isDraft(path))).toHaveLength(1);
  });
});
