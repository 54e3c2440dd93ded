import { createMemoryDocumentation, type SeedOrganization } from "@msp/testing";
import type { AuthorityHolder, Json, RequestKind } from "@msp/workflows";
import { defaultAuthorityRules } from "@msp/workflows";
import { describe, expect, it } from "vitest";
import { confirmRequest } from "../../src/authority/confirm-request.ts";
import type { RequestToConfirm } from "../../src/authority/request-to-confirm.ts";
import { createOffice, type Said } from "../support/create-office.ts";
import { approve, decline } from "../support/removal-answers.ts";
import { alex, dana, kai, sam, testTenant } from "../support/test-tenant.ts";

const long = "2020-05-01";
const danaHolds = (...holds: AuthorityHolder["holds"]): AuthorityHolder => ({
  contactId: "101",
  name: "Dana Cole",
  phone: "555-0101",
  holds,
  since: long,
});
const samHolds = (...holds: AuthorityHolder["holds"]): AuthorityHolder => ({
  contactId: "103",
  name: "Sam Ortiz",
  holds,
  since: long,
});

const acme = (own: Partial<SeedOrganization> = {}): SeedOrganization => ({
  id: "900",
  name: "Acme Dental",
  companyId: "100",
  ...own,
});
const withHolders = (...holders: readonly AuthorityHolder[]) => [
  acme({ records: [{ evidence: "https://docs.example.com/900/record", holders: [...holders] }] }),
];

const contact = {
  dana: { contactId: "101", name: "Dana Cole", email: dana.id },
  lee: { contactId: "102", name: "Lee Marsh", email: "lee.marsh@acme-dental.example.com" },
  sam: { contactId: "103", name: "Sam Ortiz", email: sam.id },
};

interface Asked {
  readonly organizations?: readonly SeedOrganization[];
  readonly request?: Partial<RequestToConfirm>;
  readonly said?: readonly Said[];
  readonly policies?: { readonly [id: string]: Json };
}

/** Somebody at Acme Dental asks for something that the rules know. */
async function ask(kind: Exclude<RequestKind, "spend money">, { organizations, request, said, policies }: Asked) {
  const office = await createOffice(confirmRequest, {
    tenant: testTenant({ ...(policies && { policies }) }),
    ...(said && { said }),
    ...(organizations && {
      systems: (clock) => ({ documentation: createMemoryDocumentation({ clock, seed: { organizations } }) }),
    }),
  });
  const status = await office.run({
    companyId: "100",
    ticket: { ticketId: "901", number: "T20261123.0001" },
    companyName: "Acme Dental",
    requester: contact.dana,
    matter: { kind },
    request: `have this done: ${kind}`,
    isInWriting: true,
    notByInternally: [],
    isUrgent: false,
    ...request,
  });
  return { office, status, asked: office.people.asked.map(({ path }) => path) };
}

const identity = { path: "identity", answer: { identityConfirmedBy: "called back on 555-0101" } };
const record = { identityConfirmedBy: "called back on 555-0101", evidence: "record 7" };

describe("a requester whose authority is on file", () => {
  it("is called back on the number on file, and nobody else is asked", async () => {
    const { status, asked, office } = await ask("remove a person", {
      organizations: withHolders(danaHolds("people and workstations"), samHolds("primary")),
      said: [identity],
    });
    expect(status).toMatchObject({
      outcome: "succeeded",
      output: {
        outcome: "confirmed",
        confirmedBy: "Dana Cole",
        approvedBy: [],
        evidence: "https://docs.example.com/900/record; called back on 555-0101",
      },
    });
    expect(asked).toEqual(["identity"]);
    expect(office.people.asked[0]?.text).toContain("555-0101");
    expect((await office.look.notesOf("901")).at(-1)).toMatchObject({
      visibility: "internal",
      text: expect.stringContaining("people and workstations"),
    });
  });

  it("needs no call where it was made sure before", async () => {
    const { status, asked } = await ask("remove a person", {
      organizations: withHolders(danaHolds("primary")),
      request: { identityConfirmedBy: "spoke on 555-0101" },
    });
    expect(status).toMatchObject({ outcome: "succeeded", output: { outcome: "confirmed" } });
    expect(asked).toEqual([]);
  });

  it("still needs a senior of the provider for admin access, who is not whoever works on it", async () => {
    const { office, status } = await ask("grant admin access", {
      organizations: withHolders(danaHolds("primary")),
      said: [identity],
      request: { notByInternally: [kai.id] },
    });
    const [request] = status.requests;
    expect(request).toMatchObject({ path: "approvals/agreed#1", to: "senior-specialist" });
    await expect(
      office.engine.answer(request?.token ?? "", { by: kai, value: approve(request as never) }),
    ).rejects.toThrow("never approves");
  });

  it("is confirmed with the approval of the provider, and refused without it", async () => {
    const organizations = withHolders(danaHolds("security", "primary"));
    const agreed = (answer: Said["answer"]) => [identity, { path: "approvals/agreed#1", answer, by: alex }];
    expect((await ask("install software", { organizations, said: agreed(approve) })).status.output).toMatchObject({
      outcome: "confirmed",
      approvedInternallyBy: [alex.id],
    });
    expect((await ask("install software", { organizations, said: agreed(decline) })).status.output).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining(alex.id),
    });
  });
});

describe("a requester without the authority", () => {
  const asSam = { request: { requester: contact.sam }, organizations: withHolders(danaHolds("primary"), samHolds()) };

  it("needs those on file who may decide, and nobody else of the role answers", async () => {
    const { office, status, asked } = await ask("remove a person", asSam);
    expect(asked).toEqual(["approvals/consent#1"]);
    const [request] = status.requests;
    expect(request).toMatchObject({ to: "authorised-contact", among: ["101", dana.id] });
    await expect(
      office.engine.answer(request?.token ?? "", { by: sam, value: approve(request as never) }),
    ).rejects.toThrow("never approves");
  });

  it("is confirmed by their approval, which says who the requester is as well", async () => {
    const said = [{ path: "approvals/consent#1", answer: approve, by: dana }];
    const { status, asked } = await ask("remove a person", { ...asSam, said });
    expect(status.output).toMatchObject({ outcome: "confirmed", confirmedBy: "Dana Cole", approvedBy: [dana.id] });
    expect(asked).toEqual(["approvals/consent#1"]);
  });

  it("is refused when they decline, before anybody of the provider is asked", async () => {
    const said = [{ path: "approvals/consent#1", answer: decline, by: dana }];
    const { office, status, asked } = await ask("grant admin access", { ...asSam, said });
    expect(status.output).toMatchObject({ outcome: "refused", reason: expect.stringContaining(dana.id) });
    expect(asked).toEqual(["approvals/consent#1"]);
    expect((await office.look.notesOf("901")).at(-1)).toMatchObject({ title: "Declined by the customer" });
  });

  it("is refused where nobody could approve, with the reason on the ticket", async () => {
    const { office, status, asked } = await ask("remove a person", {
      request: { concerns: contact.dana },
      organizations: withHolders(danaHolds("primary")),
    });
    expect(status.output).toMatchObject({ outcome: "refused", reason: expect.stringContaining("0 of 1") });
    expect(asked).toEqual([]);
    expect((await office.look.notesOf("901")).at(-1)).toMatchObject({ title: "The authority is missing" });
  });

  it("needs two different people where the provider's rules say so", async () => {
    const kinds = { ...defaultAuthorityRules.kinds };
    kinds["change an authority"] = { ...kinds["change an authority"], requesterSuffices: false, customerApprovers: 2 };
    const { office, status } = await ask("change an authority", {
      request: { requester: contact.lee },
      organizations: withHolders(danaHolds("primary"), samHolds("primary")),
      policies: { "authority.rules": { ...defaultAuthorityRules, kinds } as unknown as Json },
    });
    const [request] = status.requests;
    const vote = (by: typeof dana) =>
      office.engine.answer(request?.token ?? "", { by, value: approve(request as never) });
    expect(request).toMatchObject({ path: "approvals/consents#1", quorum: 2 });
    await vote(dana);
    await office.engine.runUntilIdle();
    await expect(vote(dana)).rejects.toThrow("voted already");
    await vote(sam);
    expect((await office.drive(status.runId)).output).toMatchObject({
      outcome: "confirmed",
      approvedBy: [dana.id, sam.id],
    });
  });
});

describe("an approver on file who cannot be asked", () => {
  it("approves nothing: the office is asked instead", async () => {
    const { office, asked } = await ask("remove a person", {
      request: { requester: contact.sam },
      organizations: withHolders({ contactId: "104", name: "Pat Quinn", holds: ["primary"], since: long }),
    });
    expect(asked).toEqual(["office/record"]);
    expect(office.people.asked[0]?.text).toContain("Pat Quinn (contact 104) is inactive");
  });
});

describe("a record that does not say", () => {
  const unreadable: readonly (readonly [string, readonly SeedOrganization[] | undefined, string])[] = [
    ["is not connected", undefined, 'No system is connected as "documentation"'],
    ["is of no linked customer", [{ id: "900", name: "Acme Dental" }], "no organization that is linked"],
    ["is of two customers", [acme(), acme({ id: "901" })], "several organizations"],
    ["is not there", [acme()], "holds no record"],
    ["is there twice", [acme({ records: [{ evidence: "page 1" }, { evidence: "page 2" }] })], "2 records"],
    [
      "has problems",
      [acme({ records: [{ evidence: "page 1", problems: ["The limit of Sam Ortiz is no number."] }] })],
      "The limit of Sam Ortiz is no number.",
    ],
  ];

  it.each(unreadable)("because it %s is the office's question", async (_, organizations, words) => {
    const { status, asked, office } = await ask("remove a person", {
      ...(organizations && { organizations }),
      said: [{ path: "office/record", answer: { ...record, requesterHolds: ["primary"] } }],
    });
    expect(status.output).toMatchObject({ outcome: "confirmed", evidence: "record 7; called back on 555-0101" });
    expect(asked).toEqual(["office/record"]);
    expect(office.people.asked[0]?.text).toContain(words);
  });

  it("is replaced by what the office reads, under the same rules", async () => {
    const { status, asked } = await ask("grant admin access", {
      request: { requester: contact.sam },
      said: [
        { path: "office/record", answer: { ...record, requesterHolds: ["technical"] } },
        { path: "office/asked", answer: { contactId: "101", evidence: "record 8" } },
        { path: "approvals/consent#1", answer: approve, by: dana },
        { path: "approvals/agreed#1", answer: approve, by: kai },
      ],
    });
    expect(asked).toEqual(["office/record", "office/asked", "approvals/consent#1", "approvals/agreed#1"]);
    expect(status.output).toMatchObject({
      outcome: "confirmed",
      approvedBy: [dana.id],
      approvedInternallyBy: [kai.id],
      evidence: "record 7; record 8; called back on 555-0101",
    });
  });

  it("is refused when the office names only whoever asks", async () => {
    const { status } = await ask("remove a person", {
      request: { requester: contact.sam },
      said: [
        { path: "office/record", answer: { ...record, requesterHolds: [] } },
        { path: "office/asked", answer: { contactId: "103", evidence: "record 8" } },
      ],
    });
    expect(status.output).toMatchObject({ outcome: "refused" });
  });

  it("has the office say what the person it is about may decide", async () => {
    const { status } = await ask("remove a person", {
      request: { concerns: contact.lee },
      said: [
        { path: "office/record", answer: { ...record, requesterHolds: ["primary"], concernedHolds: ["security"] } },
      ],
    });
    expect(status.output).toMatchObject({ concernedHolds: ["security"] });
  });
});
