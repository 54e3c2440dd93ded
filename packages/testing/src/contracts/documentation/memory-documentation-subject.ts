import type { DocumentationAbilities } from "@msp/workflows/ports";
import { createFakeClock } from "../../clock/create-fake-clock.ts";
import { createMemoryDocumentation } from "../../documentation/create-memory-documentation.ts";
import type { DocumentationContractSubject } from "./documentation-contract-subject.ts";

const acme = { companyId: "174", organizationId: "o1", name: "Acme Dental" };
const birch = { companyId: "175", organizationId: "o2" };
const device = { id: "d1", monitoringId: "m1", serialNumber: "C02EXAMPLE01" };
const otherDevice = { id: "d2", monitoringId: "m2", serialNumber: "SRVEXAMPLE01" };
const contact = { id: "c1", name: "Nina Dale", email: "nina.dale@example.com", notes: "Has the key." };
const secret = { id: "s1", name: "Local administrator", deviceId: "d1", changedAt: "2026-01-12T08:30:00.000Z" };
const foreignSecret = { id: "s9", name: "Court portal" };
const record = {
  holders: [
    {
      contactId: "30101",
      name: "Olivia Reyes",
      holds: ["primary" as const, "purchasing" as const],
      moneyLimit: { amount: 500, currency: "USD" },
    },
  ],
};

/** The documentation in memory, as the contract wants it. */
export async function memoryDocumentationSubject(
  abilities: Partial<DocumentationAbilities> = {},
): Promise<DocumentationContractSubject> {
  const clock = createFakeClock({ autoAdvance: true });
  const adapter = createMemoryDocumentation({
    clock,
    abilities,
    seed: {
      organizations: [
        {
          id: acme.organizationId,
          name: acme.name,
          companyId: acme.companyId,
          alert: "Never restart anything before noon.",
          quickNotes: "Ask Olivia Reyes first. The alarm code is with her.",
          documents: [
            { id: "p1", title: "Leavers", text: "Keep the mailbox." },
            { id: "p2", title: "Leavers until 2020", text: "Delete the mailbox.", isArchived: true },
          ],
          devices: [
            { ...device, name: "ACME-WS-01" },
            { ...otherDevice, name: "ACME-SRV-01" },
          ],
          contacts: [contact, { id: "c2", name: "Olivia Reyes", isSynced: true }],
          secrets: [secret],
          records: [record],
        },
        {
          id: birch.organizationId,
          name: "Birch Legal",
          companyId: birch.companyId,
          documents: [{ id: "p9", title: "Client intake", text: "Conflict check first." }],
          secrets: [foreignSecret],
        },
      ],
    },
  });
  return {
    adapter,
    clock,
    world: {
      company: acme,
      other: birch,
      unlinkedCompanyId: "999",
      missingId: "nothing",
      alert: "Never restart",
      quickNotes: { starts: "Ask Olivia", ends: "with her." },
      document: { word: "leavers", title: "Leavers", holds: "Keep the mailbox.", archivedTitle: "Leavers until 2020" },
      device,
      otherDevice,
      contact,
      syncedContact: { id: "c2" },
      secret: { id: secret.id, name: secret.name, value: "a value that is not even here" },
      foreignSecret,
      record: { primaryContactId: "30101", limit: 500 },
    },
    fileAgain: () => adapter.fileRecord(acme.organizationId, record),
    rotateSecret: () => adapter.rotateSecret(secret.id),
    hideDocuments: () => adapter.setUnreadable("documents", "Nobody may see them."),
    applied: () => adapter.ledger.filter(({ happenedAt }) => happenedAt !== undefined).length,
    loseNextAnswer: () => adapter.failNext({ kind: "answer lost" }),
  };
}
