import type { FakeSeed } from "../state/fake-seed.ts";
import { acmeIds } from "./acme-ids.ts";

const { documentFolders, documents, organizations } = acmeIds;
const acme = { organization_id: organizations.acmeDental };
const published = { published: true, published_at: "2026-02-03T10:00:00.000Z", archived: false, content: [] };

function section(id: string, documentId: string, sort: number, content: string) {
  return {
    id,
    attributes: { document_id: documentId, resource_type: "Document::Text", sort, content, rendered_content: content },
  };
}

/** Documents with their sections: one outside of folders, one inside of one, one archived, and one of another customer. */
export const acmeDocuments: FakeSeed = {
  document_folders: [{ id: documentFolders.procedures, attributes: { ...acme, name: "Procedures", parent_id: null } }],
  documents: [
    { id: documents.onboarding, attributes: { ...acme, ...published, name: "New starters", document_folder_id: null } },
    {
      id: documents.offboarding,
      attributes: { ...acme, ...published, name: "Leavers", document_folder_id: documentFolders.procedures },
    },
    {
      id: documents.retired,
      attributes: { ...acme, ...published, name: "Old phone system", document_folder_id: null, archived: true },
    },
    {
      id: documents.birchIntake,
      attributes: {
        ...published,
        organization_id: organizations.birchLegal,
        name: "Client intake",
        document_folder_id: null,
      },
    },
  ],
  document_sections: [
    section("83001", documents.onboarding, 1, "<p>Two monitors for everybody at the front desk.</p>"),
    section("83002", documents.offboarding, 1, "<p>Keep the mailbox as a shared mailbox.</p>"),
    section("83003", documents.offboarding, 2, "<p>Forward to Olivia Reyes.</p>"),
    section("83011", documents.birchIntake, 1, "<p>Conflict check first.</p>"),
  ],
};
