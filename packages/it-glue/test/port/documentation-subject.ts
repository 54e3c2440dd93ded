import { type CustomerRecordType, type ItGlueOptions, itGlue } from "@msp/it-glue";
import { acmeIds, acmeSeed, createFakeItGlue, type FakeItGlueOptions } from "@msp/it-glue/testing";
import { createFakeClock } from "@msp/testing";
import type { DocumentationContractSubject } from "@msp/testing/contracts";

const { organizations, configurations, contacts, passwords, flexibleAssetTypes } = acmeIds;

/** What the fields of the invented authority asset mean. */
export const authorityRecord: CustomerRecordType = {
  typeId: flexibleAssetTypes.authority,
  holders: {
    primary: { holds: "primary", since: "since" },
    purchasing: { holds: "purchasing", moneyLimit: { field: "money-limit", currency: "USD" } },
  },
  allowedSoftware: "allowed-software",
  mailType: "mail-type",
  outlets: "power-outlets",
};

/** What a test wants otherwise than usual. */
export interface DocumentationOptions {
  readonly options?: ItGlueOptions;
  readonly fake?: Partial<FakeItGlueOptions>;
}

/** IT Glue's fake behind the adapter, with the clock they share and a way to lose an answer. */
export function connectDocumentation({ options = {}, fake: setup = {} }: DocumentationOptions = {}) {
  const clock = createFakeClock({ at: "2026-03-02T09:00:00Z", autoAdvance: true });
  const fake = createFakeItGlue({ clock, seed: acmeSeed(), ...setup });
  let losesNext = false;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const answer = await fake.fetch(request);
    if (!losesNext || request.method === "GET") return answer;
    losesNext = false;
    throw new TypeError("the connection was closed");
  };
  const adapter = itGlue({
    ...fake.credentials,
    fetch,
    clock,
    environment: {},
    customerRecords: authorityRecord,
    ...options,
  });
  return {
    adapter,
    fake,
    clock,
    loseNextAnswer: () => {
      losesNext = true;
    },
    asked: () => fake.requests.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`),
  };
}

/** IT Glue, as the contract wants it. */
export async function itGlueSubject(more: DocumentationOptions = {}): Promise<DocumentationContractSubject> {
  const { adapter, fake, clock, loseNextAnswer } = connectDocumentation(more);
  const acme = { organization_id: organizations.acmeDental };
  const published = { published: true, published_at: "2026-02-03T10:00:00.000Z", content: [] };
  fake.state.add("documents", {
    ...acme,
    ...published,
    name: "Leavers until 2020",
    archived: true,
    document_folder_id: null,
  });
  return {
    adapter,
    clock,
    world: {
      company: { companyId: "174", organizationId: organizations.acmeDental, name: "Acme Dental" },
      other: { companyId: "175", organizationId: organizations.birchLegal },
      unlinkedCompanyId: "999",
      missingId: "4040404",
      alert: "Never restart anything",
      quickNotes: { starts: "Ask Olivia Reyes before any change.", ends: "Alarm code: ask her." },
      document: {
        word: "leavers",
        title: "Leavers",
        holds: "Keep the mailbox as a shared mailbox.\n\nForward to Olivia Reyes.",
        archivedTitle: "Leavers until 2020",
      },
      device: {
        id: configurations.frontDesk,
        monitoringId: "d1000000-0000-4000-8000-000000000101",
        serialNumber: "C02EXAMPLE01",
      },
      otherDevice: {
        id: configurations.server,
        monitoringId: "d1000000-0000-4000-8000-000000000103",
        serialNumber: "SRVEXAMPLE01",
      },
      contact: {
        id: contacts.cleaner,
        name: "Nina Dale",
        email: "nina.dale@example.com",
        notes: "Has the key to the back door.",
      },
      syncedContact: { id: contacts.leaver },
      secret: { id: passwords.macAdmin, name: "Local administrator", value: "invented-Mac-value-1" },
      foreignSecret: { id: passwords.birchPortal, name: "Court portal" },
      record: { primaryContactId: "30101", limit: 500 },
    },
    fileAgain: () => {
      const type = { flexible_asset_type_id: flexibleAssetTypes.authority, archived: false };
      fake.state.add("flexible_assets", { ...acme, ...type, name: "Copy", traits: { title: "Copy" } });
    },
    rotateSecret: () => {
      const password_updated_at = new Date(clock.now()).toISOString();
      fake.state.change("passwords", passwords.macAdmin, { password: "invented-Mac-value-2", password_updated_at });
    },
    hideDocuments: () => {
      const match = { path: /\/relationships\/documents/ };
      fake.faults.add({ kind: "status", code: 404, body: { errors: [] }, match, times: Number.POSITIVE_INFINITY });
    },
    applied: () => fake.ledger.length,
    loseNextAnswer,
  };
}
