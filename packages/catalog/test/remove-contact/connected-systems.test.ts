import {
  createMemoryDevices,
  createMemoryDocumentation,
  createMemoryElevation,
  type MemoryDeviceSeed,
  type SeedOrganization,
} from "@msp/testing";
import type { AuthorityHolder, Json } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { closing } from "../../src/policies/closing.ts";
import { removeContact } from "../../src/remove-contact/remove-contact.ts";
import { createOffice, type Said } from "../support/create-office.ts";
import { answersWith, approve, decline, details, usualAnswers } from "../support/removal-answers.ts";
import { openRequest } from "../support/removal-request.ts";
import { testSeed } from "../support/test-seed.ts";
import { dana, testTenant } from "../support/test-tenant.ts";

const devices = "offboarding/work/devices/done";
const records = "offboarding/work/records/done";
const day = 24 * 60 * 60 * 1000;

const holder = (contactId: string, name: string, ...holds: AuthorityHolder["holds"]): AuthorityHolder => ({
  contactId,
  name,
  holds,
  since: "2020-05-01",
});
const organization = (own: Partial<SeedOrganization> = {}): SeedOrganization => ({
  id: "900",
  name: "Acme Dental",
  companyId: "100",
  records: [{ evidence: "https://docs.example.com/record", holders: [holder("101", "Dana Cole", "primary")] }],
  devices: [
    { id: "71", name: "LT-01", monitoringId: "d1" },
    { id: "72", name: "PC-07", monitoringId: "d2" },
  ],
  contacts: [{ id: "81", name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com" }],
  ...own,
});
const monitored: MemoryDeviceSeed = {
  sites: [
    { id: "s1", name: "Front office", companyId: "100" },
    { id: "s9", name: "Retired devices" },
  ],
  devices: [
    { id: "d1", name: "LT-01", siteId: "s1", lastUser: "ACME\\lmarsh" },
    { id: "d2", name: "PC-07", siteId: "s1", lastUser: "ACME\\scole" },
  ],
  retiredSiteId: "s9",
};

interface Wanted {
  readonly documented?: Partial<SeedOrganization>;
  readonly monitoring?: MemoryDeviceSeed;
  readonly said?: { readonly [path: string]: Said["answer"] | undefined };
  readonly form?: object;
  /** Names of the leaver's accounts. @default lmarsh */
  readonly accountNames?: readonly string[];
}

/** An office where every system is connected; the record knows that Dana Cole may decide it. */
async function connectedOffice({
  documented,
  monitoring = monitored,
  said,
  form,
  accountNames = ["lmarsh"],
}: Wanted = {}) {
  const systems: {
    documentation?: ReturnType<typeof createMemoryDocumentation>;
    elevation?: ReturnType<typeof createMemoryElevation>;
    devices?: ReturnType<typeof createMemoryDevices>;
  } = {};
  const office = await createOffice(removeContact, {
    tenant: testTenant({
      policies: { "remove-contact.closing": { ...closing.default, authorityWithin: "20 business days" } },
    }),
    seed: {
      ...testSeed,
      configurationItems: [
        { id: "701", companyId: "100", title: "LT-01", monitoringId: "d1" },
        { id: "702", companyId: "100", title: "PC-07", monitoringId: "d2" },
      ],
    },
    systems: (clock) => {
      systems.documentation = createMemoryDocumentation({ clock, seed: { organizations: [organization(documented)] } });
      systems.elevation = createMemoryElevation({ clock });
      systems.devices = createMemoryDevices({ clock, seed: monitoring });
      return { ...systems };
    },
    said: answersWith({
      "authority/office/record": undefined,
      "authority/identity": { identityConfirmedBy: "called back on 555-0101" },
      "ready/lockOut/elevation/rest": undefined,
      "ready/lockOut/snapshot": {
        ...(usualAnswers["ready/lockOut/snapshot"] as object),
        accountNames: [...accountNames],
      } as Json,
      "ready/answer/form": { ...details, ...form } as Json,
      [`${devices}/found`]: undefined,
      ...said,
    }),
  });
  const { documentation, elevation, devices: watched } = systems;
  if (!documentation || !elevation || !watched) throw new Error("the office has connected nothing");
  const wasAsked = (path: string) => office.people.asked.some((asked) => asked.path === path);
  const looking = { notAfter: Number.POSITIVE_INFINITY, beforeWrite: () => Promise.reject(new Error("only looking")) };
  return {
    ...office,
    documentation,
    elevation,
    watched,
    wasAsked,
    read: { documentation: documentation.on(looking), elevation: elevation.on(looking), devices: watched.on(looking) },
  };
}

describe("a removal where every system is connected", () => {
  it("asks people only what no system knows, and every write is read back", async () => {
    const office = await connectedOffice();
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "succeeded", output: { authority: "Dana Cole" } });
    for (const path of ["authority/office/record", "ready/lockOut/elevation/rest", `${devices}/found`])
      expect(office.wasAsked(path), path).toBe(false);
    expect(office.wasAsked(`${devices}/handled[LT-01]/reassigned`)).toBe(true);
    expect(await office.read.documentation.getDocumentedContact("81")).toMatchObject({
      notes: expect.stringContaining("Lee Marsh has left"),
    });
  });

  it("ends where the record says that nobody may decide it: nothing is asked of the person's systems", async () => {
    const office = await connectedOffice({
      documented: { records: [{ evidence: "page", holders: [holder("102", "Lee Marsh", "primary")] }] },
    });
    const status = await office.run(openRequest);
    expect(status).toMatchObject({ outcome: "stopped", reason: expect.stringContaining("Nothing was removed") });
    expect(office.wasAsked("ready/lockOut/snapshot")).toBe(false);
  });
});

describe("pending requests for elevation", () => {
  it("of the leaver are denied, all of them, with words that give nothing away; those of others stay", async () => {
    const office = await connectedOffice();
    const theirs = [
      office.elevation.ask({ deviceName: "lt-01", user: "ACME\\LMarsh" }),
      office.elevation.ask({ deviceName: "LT-01", user: "lmarsh", title: "Scanner Tools" }),
      office.elevation.ask({ deviceName: "BORROWED", user: "x", userEmail: "Lee.Marsh@acme-dental.example.com" }),
    ];
    const others = [
      office.elevation.ask({ deviceName: "PC-07", user: "scole" }),
      office.elevation.ask({ deviceName: "BIRCH-01", user: "lmarsh", vendorCompanyId: "company-2" }),
      office.elevation.ask({ deviceName: "LT-01", user: "lmarsh", userEmail: "l.marsh@birch.example.com" }),
    ];
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const state = async (id: string) => (await office.read.elevation.getElevationRequest(id)).state;
    expect(await Promise.all(theirs.map(state))).toEqual(["denied", "denied", "denied"]);
    expect(await Promise.all(others.map(state))).toEqual(["pending", "pending", "pending"]);
    const { denialReason } = await office.read.elevation.getElevationRequest(theirs[0] ?? "");
    expect(denialReason).toBe("This request was closed. Call the service desk if it is still needed.");
    expect(office.wasAsked("ready/lockOut/elevation/rest")).toBe(false);
  });

  it("that may be the leaver's are a person's question, and nothing is denied by guess", async () => {
    const office = await connectedOffice({
      accountNames: [],
      said: { "ready/lockOut/elevation/rest": { denied: 1 }, [`${devices}/found`]: usualAnswers[`${devices}/found`] },
    });
    const id = office.elevation.ask({ deviceName: "LT-01", user: "lmarsh", title: "Scanner Tools" });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect((await office.read.elevation.getElevationRequest(id)).state).toBe("pending");
    const task = office.people.asked.find(({ path }) => path === "ready/lockOut/elevation/rest");
    expect(task?.text).toContain("Scanner Tools, on LT-01, by lmarsh");
  });

  it("that somebody approves between our look and our denial are not counted as denied: a technician takes the rights away", async () => {
    const office = await connectedOffice({
      said: { "ready/lockOut/elevation/undone": { undone: true, evidence: "the account is locked, nothing ran" } },
    });
    const id = office.elevation.ask({ deviceName: "LT-01", user: "lmarsh" });
    const { on } = office.elevation;
    const fasterThanUs: typeof on = (call) => {
      const port = on(call);
      return {
        ...port,
        async pendingRequests(query) {
          const found = await port.pendingRequests(query);
          office.elevation.decideElsewhere(id, "approved", "kai.winter@msp.example.com");
          return found;
        },
      };
    };
    Object.assign(office.elevation, { on: fasterThanUs });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === "ready/lockOut/elevation/undone");
    expect(task?.text).toContain(`${id} reads "approved"`);
    expect(office.elevation.ledger).toEqual([]);
  });

  it("that somebody decided meanwhile are left as they are", async () => {
    const office = await connectedOffice();
    const id = office.elevation.ask({ deviceName: "LT-01", user: "lmarsh" });
    const runId = await office.start(openRequest);
    office.elevation.decideElsewhere(id, "approved", "kai.winter@msp.example.com");
    expect((await office.drive(runId)).outcome).toBe("succeeded");
    expect((await office.read.elevation.getElevationRequest(id)).state).toBe("approved");
  });
});

describe("devices", () => {
  it("that only hint at the person are listed by a person: last signed in does not own a device", async () => {
    const office = await connectedOffice({
      monitoring: {
        ...monitored,
        devices: monitored.devices.map((device) => ({ ...device, lastUser: "ACME\\lmarsh" })),
      },
      said: { [`${devices}/found`]: usualAnswers[`${devices}/found`] },
    });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === `${devices}/found`);
    expect(task?.text).toContain("Signed in to last, which decides nothing: LT-01, PC-07");
    expect(await office.read.devices.getDevice("d2")).toMatchObject({ siteId: "s1" });
  });

  it("that the form does not name as monitoring does are listed by a person", async () => {
    const office = await connectedOffice({
      form: { devices: [{ name: "Lee's laptop" }] },
      said: { [`${devices}/found`]: usualAnswers[`${devices}/found`] },
    });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect(office.wasAsked(`${devices}/found`)).toBe(true);
  });

  const retired = { form: { devices: [{ name: "LT-01", fate: "retire" }] } };
  const retirement = `${devices}/handled[LT-01]/retirement`;

  it("that the customer wants gone are retired in every system, with approval and after their agents", async () => {
    const office = await connectedOffice({
      ...retired,
      said: {
        [`${retirement}#1`]: approve,
        [`${retirement}/agentsRemoved`]: { agentsGone: true, evidence: "report 5" },
      },
    });
    const status = await office.run(openRequest);
    expect(status.outcome).toBe("succeeded");
    expect(await office.read.devices.getDevice("d1")).toMatchObject({ siteId: "s9" });
    expect((await office.read.documentation.getDocumentedDevice("71")).isArchived).toBe(true);
    expect((await office.read.documentation.getDocumentedDevice("72")).isArchived).toBe(false);
    const items = await office.look.configurationItemsOf({ companyId: "100" });
    expect(items.map(({ id, isActive }) => [id, isActive])).toEqual([
      ["701", false],
      ["702", true],
    ]);
    expect(office.wasAsked(`${retirement}/records/rest`)).toBe(false);
    const approval = office.people.asked.find(({ path }) => path === `${retirement}#1`);
    for (const operation of ["retireDevice", "changeConfigurationItem", "setDeviceArchived"])
      expect(approval?.plan?.lines.join("\n")).toContain(operation);
  });

  it("stay in every system when retiring them is declined", async () => {
    const office = await connectedOffice({ ...retired, said: { [`${retirement}#1`]: decline } });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    expect(await office.read.devices.getDevice("d1")).toMatchObject({ siteId: "s1" });
    expect((await office.read.documentation.getDocumentedDevice("71")).isArchived).toBe(false);
  });

  it("that are documented nowhere are archived there by nobody; a person is told where to look", async () => {
    const office = await connectedOffice({
      ...retired,
      documented: { devices: [] },
      said: {
        [`${retirement}#1`]: approve,
        [`${retirement}/agentsRemoved`]: { agentsGone: true, evidence: "report 5" },
        [`${retirement}/records/rest`]: { done: true },
      },
    });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === `${retirement}/records/rest`);
    expect(task?.text).toBe("LT-01: archive its records in the documentation.");
  });
});

describe("the person in the documentation", () => {
  it.each([
    [
      "is kept by the service desk",
      [{ id: "81", name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com", isSynced: true }],
      "the service desk keeps this person's record",
    ],
    ["is not there", [], "the person is not in the documentation"],
    [
      "is there twice",
      [81, 82].map((id) => ({ id: String(id), name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com" })),
      "several persons there could be meant",
    ],
  ] as const)("who %s is flagged by a person, who is told why", async (_, contacts, words) => {
    const office = await connectedOffice({ documented: { contacts } });
    expect((await office.run(openRequest)).outcome).toBe("succeeded");
    const task = office.people.asked.find(({ path }) => path === `${records}/documentation`);
    expect(task?.text).toContain(words);
    expect(office.documentation.ledger).toEqual([]);
  });
});

describe("a leaver who holds an authority by the record", () => {
  const asDana = { ...openRequest, leaver: { contactId: "102" } };
  const before = [holder("101", "Dana Cole", "people and workstations"), holder("102", "Lee Marsh", "primary")];
  const said = { [`${records}/authority/successor`]: { ticketNumber: "T20261201.0003" } };

  it("is removed only once the record names another primary, and the person no more", async () => {
    const holders = [...before];
    const office = await connectedOffice({ documented: { records: [{ evidence: "page", holders }] }, said });
    const runId = await office.start(asDana);
    const waiting = await office.drive(runId, office.clock.now() + 14 * day);
    expect(waiting).toMatchObject({ outcome: "waiting" });
    expect(waiting.done).not.toContain("closing/completed");
    expect(office.wasAsked(`${records}/authority/primary`)).toBe(false);

    // Somebody edits the page: first the successor comes, and days later the person goes.
    holders.push(holder("103", "Sam Ortiz", "primary"));
    const still = await office.drive(runId, office.clock.now() + 2 * day);
    expect(still.outcome).toBe("waiting");
    expect(office.wasAsked(`${records}/documentation`)).toBe(true);
    holders.splice(1, 1);
    expect((await office.drive(runId)).outcome).toBe("succeeded");
  });

  it("who is never replaced leaves the ticket open and the contact active", async () => {
    const office = await connectedOffice({ documented: { records: [{ evidence: "page", holders: before }] }, said });
    const status = await office.run(asDana);
    expect(status).toMatchObject({
      outcome: "stopped",
      reason: expect.stringContaining("nobody else with the primary"),
    });
    expect((await office.look.getContact("102")).isActive).toBe(true);
  });

  it("is vouched for by a person where the record can no longer be read", async () => {
    const office = await connectedOffice({
      documented: { records: [{ evidence: "page", holders: before }] },
      said: { ...said, [`${records}/authority/primary`]: { name: "Sam Ortiz", evidence: "record 9" } },
    });
    const runId = await office.start(asDana);
    await office.drive(runId, office.clock.now() + day);
    office.documentation.setUnreadable("customer records", "the key may not see it");
    expect((await office.drive(runId)).outcome).toBe("succeeded");
    expect(office.wasAsked(`${records}/authority/primary`)).toBe(true);
  });

  it("is decided about by those on file, never by the person", async () => {
    const office = await connectedOffice({
      documented: { records: [{ evidence: "page", holders: before }] },
      said: { ...said, "authority/approvals/consent#1": approve },
    });
    const runId = await office.start({ ...openRequest, requestedBy: "103" });
    const status = await office.drive(runId, office.clock.now() + 7 * day);
    const approval = office.people.asked.find(({ path }) => path === "authority/approvals/consent#1");
    expect(approval).toMatchObject({ among: ["101", dana.id] });
    expect(status.done).toContain("authority/approvals/consent/noted");
  });
});
