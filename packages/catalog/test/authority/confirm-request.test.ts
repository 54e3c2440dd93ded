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

describe("a requester whose authority is on file", () => {
  it("is called back on the number on file, and nobody else is asked", async () => {
    const { status, asked, office } = await ask("remove a person", {
      organizations: withHolders(danaHolds("people and workstations")),
      said: [{ path: "identity", answer: { identityConfirmedBy: "called back on 555-0101" } }],
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
  });
});
